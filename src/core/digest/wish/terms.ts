/** Text -> its words: a quoted name is one, a comma is one of its own. */

export interface Term {
  /** As typed, without quotes. */
  readonly text: string;
  /** Lower case; "" for what was quoted, which is never a keyword. */
  readonly key: string;
}

// Phones and word processors write their own quotes.
const termPattern = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|,|[^\s,]+/gu;

export function termsOf(text: string): readonly Term[] {
  return [...text.matchAll(termPattern)].map(([whole, ...quoted]) => {
    const inside = quoted.find((part) => part !== undefined);
    return inside === undefined
      ? { text: whole, key: whole.toLowerCase() }
      : { text: inside.trim().replace(/\s+/g, " "), key: "" };
  });
}
