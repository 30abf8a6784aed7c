/** Figures of a series, each of its own days: {"quarter": "Q4 2025", "value": 91.0} -> which way they went from one to another. */
import { compare } from "../../../core/fraction.ts";
import type { Figure } from "./figure.ts";
import type { Sign } from "./signs.ts";

/** Its object speaks of one span of its own; both ends of a move may be such. */
export function isPoint({ scope, part }: Figure): boolean {
  return part === "now" && scope.parent !== null && scope.periods.length === 1;
}

/** Between two points of one metric and subject, the earlier first whatever the text says first; null for anything else. */
export function signOfPoints(figures: readonly Figure[]): Sign | null {
  const points = figures.filter(isPoint).toSorted((a, b) => startOf(a) - startOf(b));
  const [from, to, more] = points;
  if (from === undefined || to === undefined || more !== undefined || points.length < figures.length) return null;
  if (from.metric !== to.metric || from.scope.subject !== to.scope.subject) return null;
  const [one, other] = [from.readings[0]?.value, to.readings[0]?.value];
  return one === undefined || other === undefined ? null : compare(other, one);
}

function startOf({ scope }: Figure): number {
  return scope.periods[0]?.range.from ?? 0;
}
