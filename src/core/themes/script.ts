/** A text -> whether it is written in the letters that the cues are written in. */

const letters = /\p{L}/gu;
const latin = /\p{Script=Latin}/gu;

/** Text without a letter is foreign to nobody. */
export function isForeign(text: string): boolean {
  const all = text.match(letters)?.length ?? 0;
  return 2 * (text.match(latin)?.length ?? 0) < all;
}
