/** Plain text -> Slack mrkdwn that reads exactly so: no mention, link or formatting can come out of data. */

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
// Slack's formatting marks have no escape; a space on either side stops them (slackhq/slack-api-docs issue 34), so: an unseen one.
const zeroWidthSpace = "\u200b";
// docs.slack.dev/messaging/formatting-message-text: `:fire:` becomes an emoji, and a line that begins with > a quote.
const emoji = /:(?=[a-z0-9_+'-]+:)/g;
const quote = /^&gt;/gm;

/** `<!channel>`, `<@U1>` and `<https://...>` need their angle brackets; as entities they are only text. */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(emoji, `:${zeroWidthSpace}`)
    .replace(quote, `${zeroWidthSpace}&gt;`)
    .replace(/[*_~`]/g, (mark) => `${zeroWidthSpace}${mark}${zeroWidthSpace}`);
}

/** For the `text` of a message, which knows mentions as well: the same entities, its marks left alone. */
export function escapeEntities(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
