/** Words -> their trigrams, as PostgreSQL's pg_trgm makes and compares them. */

/** A code unit fits 16 bits, so three of them are one exact integer below 2^48. */
const base = 0x1_0000;

/**
 * The distinct trigrams of all words, each word padded with two spaces before and one after
 * (postgresql.org, F.33 pg_trgm).
 */
export function trigramsOf(words: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 2 < padded.length; at++) {
      found.add((padded.charCodeAt(at) * base + padded.charCodeAt(at + 1)) * base + padded.charCodeAt(at + 2));
    }
  }
  return [...found];
}

/** shared / union, 0..1; 0 when neither side has a trigram. */
export function similarityOf(shared: number, sizeA: number, sizeB: number): number {
  const union = sizeA + sizeB - shared;
  return union === 0 ? 0 : shared / union;
}

/** pg_trgm's similarity() of two lists of words. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const left = trigramsOf(a);
  const right = new Set(trigramsOf(b));
  const shared = left.reduce((count, trigram) => count + (right.has(trigram) ? 1 : 0), 0);
  return similarityOf(shared, left.length, right.size);
}
