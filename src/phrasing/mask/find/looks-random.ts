/** A word -> whether it was drawn rather than written. */

const shortest = 8;
/** A drawn password mixes kinds of signs; words, codes of tickets and amounts seldom mix three. */
const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\p{N}\s.,-]/u];
const mixed = { short: 3, long: 2 };
const long = 16;

/** Base64 without a digit: the case changes more often than in any compound. */
const changes = /^(?:[A-Za-z\d_=-]*?[a-z][A-Z]){5}/;

export function looksRandom(word: string): boolean {
  if (word.length >= long && changes.test(word)) return true;
  if (word.length < shortest || !/\d/.test(word) || /^[\d.,:/-]+$/.test(word)) return false;
  const held = kinds.filter((kind) => kind.test(word)).length;
  return held >= (word.length >= long ? mixed.long : mixed.short);
}
