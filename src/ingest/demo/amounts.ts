/** The parts and a seed -> what each account pays when the guide's quarter starts, and by how much it grows or shrinks. */
import type { Minor } from "../../core/money.ts";
import { type Casting, type Part, startsInGuide } from "./parts.ts";
import { acme, drop, guide, sizeShare, sizes, stepCents } from "./plot.ts";
import { type Random, randomStream } from "./random.ts";
import { shareOut } from "./share-out.ts";

type Range = readonly [from: number, to: number];

/** How unevenly a movement is shared among those that make it: at most twice as much as another. */
const movementWeights: Range = [10, 20];

/** By index, for the 200 accounts: exactly the guide's start MRR. */
export function guideStartAmounts(casting: readonly Casting[], seed: number): ReadonlyMap<number, Minor> {
  const starting = casting.filter(startsInGuide);
  const fixed = new Map(starting.flatMap((one) => fixedAmount(one).map((cents) => [one.index, cents] as const)));
  const drawn = starting.filter(({ index }) => !fixed.has(index));
  const left = [...fixed.values()].reduce((rest, cents) => rest - cents, guide.startCents);
  const weights = drawn.map(({ index, part }) => weightOf(part, randomStream(seed, "size", index)));
  return new Map([...fixed, ...zip(drawn, shareOut(left, weights))]);
}

/** By index, for the accounts that play `part`: magnitudes that add up to `whole`. */
export function movementAmounts(
  casting: readonly Casting[],
  part: Part,
  whole: Minor,
  seed: number,
): ReadonlyMap<number, Minor> {
  const movers = casting.filter((one) => one.part === part);
  const weights = movers.map(({ index }) => randomStream(seed, "movement", index).whole(...movementWeights));
  return new Map(zip(movers, shareOut(whole, weights)));
}

/** What an account that is none of the 200 starts with. */
export function drawnAmount(random: Random): Minor {
  return BigInt(anySize(random)) * stepCents;
}

function fixedAmount({ part, nth }: Casting): readonly Minor[] {
  const plotted: Partial<Record<Part, readonly Minor[]>> = {
    acme: [acme.cents],
    emea_lost: drop.emea.map(({ cents }) => cents),
    guide_lost: guide.lost.map(({ cents }) => cents),
  };
  return plotted[part]?.slice(nth, nth + 1) ?? [];
}

function weightOf(part: Part, random: Random): number {
  if (part === "guide_shrink" || part === "drop_shrink") return random.whole(...sizes.shrinking);
  if (part === "guide_grow" || part === "drop_grow") return random.whole(...sizes.growing);
  if (part === "drop_lost") return random.whole(...sizes.small);
  return anySize(random);
}

function anySize(random: Random): number {
  const at = random.fraction();
  if (at < sizeShare.small) return random.whole(...sizes.small);
  return random.whole(...(at < sizeShare.small + sizeShare.medium ? sizes.medium : sizes.large));
}

function zip(castings: readonly Casting[], amounts: readonly Minor[]): readonly (readonly [number, Minor])[] {
  return castings.map(({ index }, at) => [index, amounts[at] ?? 0n]);
}
