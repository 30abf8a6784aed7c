/** A word somebody wrote becomes the word of a list they probably meant. */

/** More than a third of the letters wrong is another word, not a slip of the finger. */
const tolerated = 1 / 3;

/** The nearest of `words` by edit distance, or undefined when none is near; ties go to the first. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const near = words
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

/** Levenshtein's distance, two rows at a time. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const current = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const substituted = (previous[j] ?? 0) + (letter === b[j] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
