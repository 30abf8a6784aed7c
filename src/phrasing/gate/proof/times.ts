/** A value of the facts and the days a text says it of -> whether the facts have it of those days. */
import type { DayRange } from "../../../core/day.ts";
import type { Part, Scope } from "../facts/figure.ts";
import type { Time } from "../reading/times.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { isInWindow } from "./windows.ts";

/** Undefined time = nothing said: of a point of a series that is not enough. */
export function isOfTime(ledger: Ledger, entry: Entry, time: Time | undefined, part: Part): boolean {
  if (time === undefined) return part === "before" || !isPointOfSeries(ledger, entry);
  if (time.window !== undefined) return isInWindow(ledger, entry, time.window);
  return isScopeOfTime(ledger, entry.leaf.scope, time, part);
}

/** The same of an object of the facts. */
export function isScopeOfTime(ledger: Ledger, scope: Scope, time: Time, part: Part): boolean {
  return time.ranges.some((range) =>
    range.from === range.to
      ? isOnDay(ledger, scope, range.from, part)
      : isInSpan(scope, range, part) || isFromEndToEnd(ledger, scope, range, part),
  );
}

/** "Between 14 and 21 November": from the day of the one end to the day of the other. */
function isFromEndToEnd(ledger: Ledger, scope: Scope, { from, to }: DayRange, part: Part): boolean {
  return part !== "before" && isOnDay(ledger, scope, from, "before") && isOnDay(ledger, scope, to, "now");
}

/** Its object has days of its own, one among several. */
export function isPointOfSeries({ listOf, byScope }: Ledger, { leaf }: Entry): boolean {
  if (leaf.label.length > 0) return false;
  const list = listOf.get(leaf.scope);
  if (list === undefined || leaf.scope.subject !== leaf.scope.parent?.subject) return false;
  return (
    leaf.scope.periods.length > 0 || (byScope.get(leaf.scope) ?? []).some(({ leaf: { value } }) => value.is === "day")
  );
}

/** Those of the object, else of the ones around it. The one span of a point of a series is its own. */
function isInSpan(scope: Scope, range: DayRange, part: Part): boolean {
  const isOwn = scope.parent !== null && scope.periods.length === 1;
  const fitting = isOwn
    ? scope.periods
    : scope.periods.filter((period) => (period.part === "before") === (part === "before"));
  if (fitting.length > 0)
    return fitting.some((period) => period.range.from === range.from && period.range.to === range.to);
  return scope.parent !== null && isInSpan(scope.parent, range, part);
}

const dating = new Set(
  "as of asof date day on to end today until through measured snapshot week current latest now after".split(" "),
);
const beforeDating = new Set("from start previous before prior baseline since compared with".split(" "));

function isOnDay(ledger: Ledger, scope: Scope, day: number, part: Part): boolean {
  for (let around: Scope | null = scope; around !== null; around = around.parent) {
    const dated = [...(ledger.byScope.get(around) ?? []), ...(ledger.endDays.get(around) ?? [])].filter(
      ({ leaf }) => leaf.value.is === "day" && isDating(leaf.key, leaf.path),
    );
    const ofPart = dated.filter(({ leaf }) => isBeforeKey([...leaf.path, ...leaf.key]) === (part === "before"));
    if (ofPart.some(({ leaf }) => leaf.value.is === "day" && leaf.value.day === day)) return true;
    const ends = around.periods.filter((period) => (period.part === "before") === (part === "before"));
    if (ends.some(({ range }) => range.to === day)) return true;
    if (part === "before" && around.periods.some((period) => period.part !== "before" && period.range.from === day))
      return true;
    if (ofPart.length > 0) return false;
  }
  return false;
}

function isDating(key: readonly string[], path: readonly string[]): boolean {
  return [...path, ...key].every((word) => dating.has(word) || beforeDating.has(word) || word === "period");
}

function isBeforeKey(words: readonly string[]): boolean {
  return words.some((word) => beforeDating.has(word));
}
