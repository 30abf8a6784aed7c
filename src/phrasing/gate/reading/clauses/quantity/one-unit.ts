/** "from 6.2 to 9.5 hours" -> both in hours: the unit is written once. */
import type { Said } from "../../../claims.ts";
import type { Tail } from "../tails/tail.ts";

/** "from 6.2 to 9.5 hours": the unit is written once. */
export function inOneUnit(tail: Tail): Tail {
  const { now, before } = tail;
  if (now === undefined || before === undefined) return tail;
  return { ...tail, now: inUnitOf(now, before), before: inUnitOf(before, now) };
}

function inUnitOf(said: Said, other: Said): Said {
  if (said.num.unit !== null || other.num.unit === null) return said;
  return { ...said, num: { ...said.num, unit: other.num.unit, currency: other.num.currency } };
}
