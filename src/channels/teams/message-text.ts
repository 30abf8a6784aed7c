/** What people typed, in Teams' notation -> the words they meant. */
import { type Fields, list, record, words } from "../untrusted.ts";

const entities: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** The bot's own mention dropped, other people's by their name, markup taken out, entities decoded, blanks as one. */
export function plainText(activity: Fields): string {
  const markup = activity.textFormat === "xml" ? /<\/?[a-z][^<>]*>/gi : /<\/?at\b[^<>]*>/gi;
  return ownMentions(activity)
    .reduce((text, mention) => text.replace(mention, () => " "), words(activity.text))
    .replace(markup, " ")
    .replace(/&(?:nbsp|quot|apos|lt|gt|amp|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}

/** As they stand in the text; a name of two words may be mentioned in two halves. */
function ownMentions(activity: Fields): readonly string[] {
  const botId = record(activity.recipient).id;
  return list(activity.entities)
    .map(record)
    .filter(({ type, mentioned }) => type === "mention" && record(mentioned).id === botId)
    .map(({ text }) => words(text))
    .filter((text) => text !== "");
}
