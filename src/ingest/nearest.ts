/** A word somebody wrote becomes the word of a list they probably meant. */

/** More than a third of the letters wrong is another word, not a slip of the finger. */
const tolerated = 1 / 3;

/** The nearest of `words` by edit distance, or undefined when none is near; ties go to the first. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const near = words
    // First by length alone: the edit distance of a cell of megabytes is not worth knowing.
    .filter((word) => Math.abs(word.length - written.length) <= Math.max(word.length, written.length) * tolerated)
    .map((word) => ({ word, distance: distance(plain(written), plain(word)) }))
    .filter(({ word, distance }) => distance <= Math.max(word.length, written.length) * tolerated)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.word;
}

/** " Did you mean X?" or nothing, to stand at the end of a remedy. */
export function didYouMean(written: string, words: readonly string[]): string {
  const word = nearest(written, words);
  return word === undefined ? "" : ` Did you mean "${word}"?`;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, "");
}

/** Edits that make `a` into `b`: letters put in, left out, replaced, or swapped with a neighbour (Damerau, each place edited once). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const edits = Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped ? at(i - 2, j - 2) + 1 : Infinity);
      rows[i]?.push(edits);
    }
  }
  return at(a.length, b.length);
}
