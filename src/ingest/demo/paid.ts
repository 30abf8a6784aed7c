/** A part and its amounts -> what the account paid at first, and every change since. */
import type { Day } from "../../core/day.ts";
import type { Minor } from "../../core/money.ts";
import { drawnAmount, guideStartAmounts, movementAmounts } from "./amounts.ts";
import type { Life } from "./life.ts";
import { type Casting, type Part, startsInGuide } from "./parts.ts";
import { drop, guide, stepCents } from "./plot.ts";
import type { Quarters } from "./quarters.ts";
import type { Random } from "./random.ts";
import { inside } from "./when.ts";

type Change = Life["changes"][number];
export type Paid = Pick<Life, "startCents" | "changes">;

/** Before the guide's quarter some accounts had grown, and a few had shrunk, by a part of what they pay at its start. */
const history = { growShare: 0.5, shrinkShare: 0.08, partOf: 3n, settleDays: 30 };

/** Which part moves by how much, which way, and in which quarter. */
const plotted: readonly { part: Part; cents: Minor; sign: 1n | -1n; from: keyof Quarters; to: keyof Quarters }[] = [
  { part: "guide_grow", cents: guide.grow.cents, sign: 1n, from: "guide", to: "drop" },
  { part: "guide_shrink", cents: guide.shrink.cents, sign: -1n, from: "guide", to: "drop" },
  { part: "drop_grow", cents: drop.grow.cents, sign: 1n, from: "drop", to: "current" },
  { part: "drop_shrink", cents: drop.shrink.cents, sign: -1n, from: "drop", to: "current" },
];

/** One function for the whole cast: the amounts are shared out among all of it. */
export function payments(
  casting: readonly Casting[],
  quarters: Quarters,
  seed: number,
): (one: Casting, joined: Day, random: Random) => Paid {
  const atGuideStart = guideStartAmounts(casting, seed);
  const moves = plotted.map((move) => ({ ...move, byIndex: movementAmounts(casting, move.part, move.cents, seed) }));
  return (one, joined, random) => {
    const cents = atGuideStart.get(one.index) ?? drawnAmount(random);
    const before = startsInGuide(one) ? earlierChange(joined, quarters.guide, cents, random) : [];
    const since = moves
      .filter(({ part }) => part === one.part)
      .map(({ byIndex, sign, from, to }) => ({
        day: inside(quarters[from], quarters[to], random),
        byCents: sign * (byIndex.get(one.index) ?? 0n),
      }));
    const startCents = before.reduce((start, { byCents }) => start - byCents, cents);
    return { startCents, changes: [...before, ...since] };
  };
}

function earlierChange(joined: Day, guideStart: Day, cents: Minor, random: Random): readonly Change[] {
  const [earliest, latest] = [joined + history.settleDays, guideStart - 1];
  const at = random.fraction();
  if (earliest > latest || at > history.growShare + history.shrinkShare) return [];
  const size = (cents / history.partOf / stepCents) * stepCents;
  const day = random.whole(earliest, latest);
  return size === 0n ? [] : [{ day, byCents: at < history.growShare ? size : -size }];
}
