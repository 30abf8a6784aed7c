/** Slack's own notation: what people typed out of it, and text from anywhere made inert in it. */

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** The three characters Slack reads as markup (docs: "Escaping text"), so that `<!channel>` in a name notifies nobody. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The words a person meant: links and references by their label, the bot's own mention dropped, entities decoded. */
export function plainText(text: string, botUserId: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, target: string, label?: string) =>
      target === `@${botUserId}` ? " " : (label ?? target.replace(/^mailto:/, "")),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
