/** What was tried, by kind -> how many of each, and how many of them went the way they must not. */

export interface Tally {
  readonly tried: number;
  readonly missed: number;
}

export function tallied<T>(
  tried: readonly T[],
  kindOf: (one: T) => string,
  isMissed: (one: T) => boolean,
): Record<string, Tally> {
  const kinds = [...new Set(tried.map(kindOf))].sort();
  return Object.fromEntries(
    kinds.map((kind) => {
      const those = tried.filter((one) => kindOf(one) === kind);
      return [kind, { tried: those.length, missed: those.filter(isMissed).length }];
    }),
  );
}
