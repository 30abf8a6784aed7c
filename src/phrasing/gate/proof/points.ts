/** A move between two points of a series, each of its own days -> whether the facts have both: "from 94.0% in Q2 to 92.5% in Q3". */
import type { QuantityClaim, Said, Way } from "../claims.ts";
import { signBetween } from "../facts/signs.ts";
import type { Time } from "../reading/times.ts";
import { isDistance, isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { isOfTime, isPointOfSeries } from "./times.ts";

/** null = it is no such move, or not one of the facts. */
export function wayBetweenPoints(ledger: Ledger, claim: QuantityClaim, entries: readonly Entry[]): Way | null {
  const { now, before, time, timeBefore, by } = claim;
  if (now === undefined || time === undefined) return null;
  if (before === undefined && timeBefore === undefined && by === undefined) return wayToPoint(ledger, claim, entries);
  if (before === undefined || timeBefore === undefined) return null;
  if (by !== undefined && !entries.some((entry) => isChangeOf(by, entry) && isOfTime(ledger, entry, time, "now")))
    return null;
  const [from, to] = inOrder(timeBefore, time);
  if (!isEarlier(from, to)) return null;
  const points = entries.filter((entry) => isPointOfSeries(ledger, entry) || isDated(entry));
  const ends = points.filter((entry) => isOfTime(ledger, entry, to, "now"));
  const starts = points.filter((entry) => isOfTime(ledger, entry, from, "now"));
  const [end, start] = [only(ends), only(starts)];
  if (end === undefined || start === undefined) return null;
  return isLevel(now, end) && isLevel(before, start) ? signBetween(start, end) : null;
}

/** "eased to 92.5% in Q3": from the point right before it. */
function wayToPoint(ledger: Ledger, { now, time }: QuantityClaim, entries: readonly Entry[]): Way | null {
  if (now === undefined || time === undefined) return null;
  const points = entries.filter((entry) => isPointOfSeries(ledger, entry) && startOf(entry) !== null);
  const ends = points.filter((entry) => isOfTime(ledger, entry, time, "now"));
  const [end] = ends;
  if (end === undefined || ends.length > 1) return null;
  const earlier = points.filter((entry) => (startOf(entry) ?? 0) < (startOf(end) ?? 0));
  const start = earlier.toSorted((a, b) => (startOf(b) ?? 0) - (startOf(a) ?? 0))[0];
  const [one, other] = [start && figureOf(start), figureOf(end)];
  return one === undefined || other === undefined || !isLevel(now, other) ? null : signBetween(one, other);
}

function startOf({ leaf }: Entry): number | null {
  return leaf.scope.periods.length === 1 ? (leaf.scope.periods[0]?.range.from ?? null) : null;
}

function isChangeOf(by: Said, entry: Entry): boolean {
  const figure = figureOf(entry);
  return figure?.part === "change" && isDistance(by, figure);
}

/** Of days of its own: {"metric": "nrr", "period": {...}, "value": "107.5%"}. */
function isDated(entry: Entry): boolean {
  const { scope } = entry.leaf;
  return scope.parent !== null && scope.periods.length === 1 && figureOf(entry)?.part === "now";
}

/** "from 94.0% in Q2 2026 to 92.5% in Q3": without a year, the nearest on the other side of the one that has it. */
function inOrder(one: Time, other: Time): readonly [Time, Time] {
  const [start] = one.ranges;
  const [end] = other.ranges;
  if (one.ranges.length === 1 && start !== undefined) return [one, nearest(other, (range) => range.from - start.to)];
  if (other.ranges.length === 1 && end !== undefined) return [nearest(one, (range) => end.from - range.to), other];
  return [one, other];
}

function nearest(time: Time, away: (range: Time["ranges"][number]) => number): Time {
  const [first] = time.ranges.filter((range) => away(range) > 0).toSorted((a, b) => away(a) - away(b));
  return first === undefined ? time : { ...time, ranges: [first] };
}

function isEarlier(one: Time, other: Time): boolean {
  return one.ranges.every(({ to }) => other.ranges.every(({ from }) => to < from));
}

function only(entries: readonly Entry[]): ReturnType<typeof figureOf> {
  const [one, other] = entries;
  return one === undefined || other !== undefined ? undefined : figureOf(one);
}
