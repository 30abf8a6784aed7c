/** A stream of scored items -> the few with the highest scores, without sorting the rest. */

export interface Top<T> {
  offer(item: T, score: number): void;
  /** Highest score first; of equal scores the lower item first. */
  items(): readonly T[];
}

/** Bounded insertion: an item that does not make the list costs one comparison. */
export function topOf<T extends number>(limit: number): Top<T> {
  const kept: { item: T; score: number }[] = [];
  const offer = (item: T, score: number): void => {
    const last = kept[limit - 1];
    if (last !== undefined && !ahead(item, score, last)) return;
    let place = kept.length;
    for (let before = kept[place - 1]; before && ahead(item, score, before); before = kept[place - 1]) place--;
    kept.splice(place, 0, { item, score });
    if (kept.length > limit) kept.pop();
  };
  return { offer, items: () => kept.map((entry) => entry.item) };
}

function ahead(item: number, score: number, other: { readonly item: number; readonly score: number }): boolean {
  return score > other.score || (score === other.score && item < other.item);
}
