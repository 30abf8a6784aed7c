/** A text with the id of an answer in it -> the id, and the text without it: an id is no word and no name. */

// As ids are made: twelve of Crockford's letters and digits, in lower case.
const answerId = /(?<![\p{L}\p{N}])a-[0-9a-hjkmnp-tv-z]{12}(?![\p{L}\p{N}])/iu;

export interface WithoutId {
  /** Of the same length: places in it are places in the text as given. */
  readonly text: string;
  readonly answerId: string | undefined;
}

export function withoutAnswerId(text: string): WithoutId {
  const [found] = answerId.exec(text) ?? [];
  if (found === undefined) return { text, answerId: undefined };
  return { text: text.replace(found, " ".repeat(found.length)), answerId: found.toLowerCase() };
}
