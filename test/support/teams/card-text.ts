/** An Adaptive Card -> all words that stand in it, as one text; what is shown only where an element is not known is no part. */

export function cardText(card: unknown): string {
  return texts(card)
    .join("\n")
    .replace(/[\u200b\u2060]/g, "")
    .replace(/[ \u00a0\u202f]+/g, " ");
}

const wordy = ["text", "title", "value", "altText"];

function texts(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(texts);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "fallback" || key === "data") return [];
    if (typeof value === "string") return wordy.includes(key) ? [value] : [];
    return texts(value);
  });
}
