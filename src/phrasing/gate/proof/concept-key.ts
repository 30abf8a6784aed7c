/** Concepts -> the one key that they have in whatever order they come. */
export function conceptKey(concepts: Iterable<string>): string {
  return [...concepts].sort().join(" ");
}
