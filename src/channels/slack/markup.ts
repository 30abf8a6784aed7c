/** What people typed, in Slack's notation -> the words they meant. */

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** Links and references by their label, the bot's own mention dropped, entities decoded. */
export function plainText(text: string, botUserId: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, target: string, label?: string) =>
      target === `@${botUserId}` ? " " : (label ?? target.replace(/^mailto:/, "")),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
