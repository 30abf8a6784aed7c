/** A stretch of days a text says without a date ("in the last 30 days", "over the quarter") -> whether the facts are of so long a one. */
import type { DayRange } from "../../../core/day.ts";
import type { Scope } from "../facts/figure.ts";
import type { Time } from "../reading/times.ts";
import { keyWords } from "../text/stem.ts";
import type { Entry, Ledger } from "./ledger.ts";

type Window = NonNullable<Time["window"]>;

/** {"period": "last 30 days"}, {"window_days": 30}, {"tickets_30d": 9}: of the object, or of those around it. */
export function isInWindow({ byScope }: Ledger, { leaf }: Entry, window: Window): boolean {
  const { count, unit } = window;
  if (leaf.key.some((word) => word === `${count}d` || (word === String(count) && unit === "day"))) return true;
  // Of other days than its surroundings: {"period": "Q3 2026", "tickets_30d": 9}.
  if (leaf.key.some((word) => /^\d+d$/u.test(word))) return false;
  for (let around: Scope | null = leaf.scope; around !== null; around = around.parent) {
    const said = isOfWindow(around, byScope.get(around) ?? [], leaf.key, window);
    if (said !== null) return said;
  }
  return false;
}

/** null = the object does not say of which days it is. */
function isOfWindow({ periods }: Scope, own: readonly Entry[], of: readonly string[], window: Window): boolean | null {
  const said = own.filter(({ leaf: { key } }) => isWindowOf(key, of));
  if (said.some((entry) => isWindow(entry, window))) return true;
  const spans = window.anywhere === true ? periods.filter(({ part }) => part !== "before") : [];
  if (spans.length > 0) return spans.some(({ range }) => isOfLength(range, window));
  if (said.length > 0) return false;
  return window.anywhere === true ? isFromDayToDay(own, window) : null;
}

const plain = new Set(
  "period window range span day week month quarter year last number count of in the report".split(" "),
);

/** {"notice_window_days_left": 17} is no window of the usage beside it. */
function isWindowOf(key: readonly string[], own: readonly string[]): boolean {
  return (
    key.some((word) => /^(?:period|window|range|span)$/u.test(word)) &&
    key.every((word) => plain.has(word) || own.includes(word))
  );
}

/** {"renewals": {"window_days": 60, "accounts": [...]}}: of an item of a list, or of those around it. */
export function isScopeInWindow({ byScope }: Ledger, scope: Scope, window: Window): boolean {
  for (let around: Scope | null = scope; around !== null; around = around.parent) {
    const said = (byScope.get(around) ?? []).filter(({ leaf: { key } }) => key.includes("window"));
    if (said.length > 0) return said.every((entry) => isWindow(entry, window));
  }
  return false;
}

function isWindow({ leaf: { value, key } }: Entry, { count, unit }: Window): boolean {
  if (value.is === "text") return keyWords(value.text).join(" ").endsWith(`${count} ${unit}`);
  if (value.is !== "figure" || !key.includes(unit)) return false;
  return value.figure.readings.some((reading) => reading.value.den === 1n && reading.value.num === BigInt(count));
}

/** Days of one, the fewest and the most. */
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [365, 366],
};

function isOfLength({ from, to }: DayRange, { count, unit }: Window): boolean {
  const [fewest, most] = lengths[unit] ?? [0, 0];
  const days = to - from + 1;
  return fewest > 0 && days >= fewest * count && days <= most * count;
}

/** {"from_day": "2026-11-14", "to_day": "2026-11-21"}; null = the facts do not say. */
function isFromDayToDay(own: readonly Entry[], { count, unit }: Window): boolean | null {
  const dayOf = (name: string) =>
    own.flatMap(({ leaf: { key, value } }) => (value.is === "day" && key.join(" ") === name ? [value.day] : []))[0];
  const [from, to] = [dayOf("from day") ?? dayOf("from"), dayOf("to day") ?? dayOf("to")];
  if (from === undefined || to === undefined) return null;
  return (unit === "week" || unit === "day") && to - from === count * (lengths[unit]?.[0] ?? 1);
}
