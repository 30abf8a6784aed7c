/** The plot -> which account plays which part, by index. */
import { drop, guide, others } from "./plot.ts";

export type Part =
  | "acme"
  | "emea_lost"
  | "guide_lost"
  | "guide_grow"
  | "guide_shrink"
  | "drop_lost"
  | "drop_grow"
  | "drop_shrink"
  | "leave_soon"
  | "core"
  | "guide_join"
  | "drop_join"
  | "join_since"
  | "gone_before";

export interface Casting {
  readonly index: number;
  readonly part: Part;
  /** Which of those with this part, from 0. */
  readonly nth: number;
}

/** Accounts that pay at the start of the guide's quarter, in the order of their indexes; `core` fills up to 200. */
const startingParts: readonly (readonly [Part, number])[] = [
  ["acme", 1],
  ["emea_lost", drop.emea.length],
  ["guide_lost", guide.lost.length],
  ["guide_grow", guide.grow.accounts],
  ["guide_shrink", guide.shrink.accounts],
  ["drop_lost", drop.lost.length],
  ["drop_grow", drop.grow.accounts],
  ["drop_shrink", drop.shrink.accounts],
  ["leave_soon", others.leaveSoon],
];

const laterAndEarlierParts: readonly (readonly [Part, number])[] = [
  ["guide_join", guide.join],
  ["drop_join", drop.join],
  ["join_since", others.joinSince],
  ["gone_before", others.goneBefore],
];

export function castings(): readonly Casting[] {
  const named = startingParts.reduce((total, [, count]) => total + count, 0);
  const all: readonly (readonly [Part, number])[] = [
    ...startingParts,
    ["core", guide.accounts - named],
    ...laterAndEarlierParts,
  ];
  return all
    .flatMap(([part, count]) => Array.from({ length: count }, (_, nth) => ({ part, nth })))
    .map((casting, index) => ({ ...casting, index }));
}

/** Whether the account is one of the guide's 200. */
export function startsInGuide({ index }: Casting): boolean {
  return index < guide.accounts;
}
