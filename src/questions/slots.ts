/** A reading -> the slots it fills. What was not said is absent. */
import { isoDay } from "../core/day.ts";
import type { Rule, SlotName } from "./intents/rule.ts";
import { risingIsWorse } from "./lexicon/movements.ts";
import type { MetricName, Slots } from "./question.ts";
import type { Reading } from "./reading/reading.ts";
import type { Supposition } from "./reading/supposition.ts";

/** Everything said, in the words of the rule: what others call a period is the range of a course of time. */
export function saidSlots(reading: Reading, { slots }: Pick<Rule, "slots">, contextMetric?: MetricName): Slots {
  const [metric] = reading.metrics;
  const [period] = reading.periods;
  const direction = directionOf(reading, metric ?? contextMetric);
  return {
    ...scopeOf(reading),
    ...(metric && { metric }),
    ...(period && (slots.includes("range") ? { range: period } : { period })),
    ...(direction && { direction }),
    ...(reading.reason && { reason: reading.reason }),
    ...(reading.limit !== undefined && { limit: reading.limit }),
    ...shapeOf(reading),
    ...(reading.answerId !== undefined && { answer: reading.answerId }),
    ...standpointOf(reading),
    ...(reading.supposition && supposedSlots(reading.supposition)),
  };
}

/** Who leaves and under which level, beside what every question says. */
function supposedSlots({ subjects, band, atRisk, within, under }: Supposition): Slots {
  const names = subjects.flatMap(({ certain, accounts: [account] }) => (certain && account ? [account.name] : []));
  const [name] = names;
  const [scope] = within;
  return {
    ...(names.length > 1 ? { accounts: names } : name !== undefined && { account: name }),
    ...(band && { band }),
    ...(atRisk && { at_risk: true }),
    ...(under && { under }),
    ...(scope !== undefined && { within: within.length > 1 ? within : scope }),
  };
}

function standpointOf({ asOf: [asOf], knownOn: [knownOn] }: Reading): Slots {
  return {
    ...(asOf !== undefined && { as_of: isoDay(asOf) }),
    ...(knownOn !== undefined && { known_on: isoDay(knownOn) }),
  };
}

/** Of whom. */
function scopeOf({ subject, segments, owner }: Reading): Slots {
  const [account] = subject?.certain ? subject.accounts : [];
  const [segment] = segments;
  return {
    ...(account && { account: account.name }),
    ...(segment !== undefined && { segment: segments.length > 1 ? segments : segment }),
    ...(owner !== undefined && { owner }),
  };
}

/** In what form: group by group, side by side, step by step. */
function shapeOf({ cuts: [by], sides, grain, view }: Reading): Slots {
  return { ...(by && { by }), ...(sides && { sides }), ...(grain && { grain }), ...(view && { view }) };
}

/** Where a question is about one day and not about a period, the last day of a period named is the day meant: "acme in June". */
export function slotsTaken(said: Slots, names: readonly SlotName[]): Slots {
  const { period, ...rest } = said;
  if (period === undefined || said.as_of !== undefined || !names.includes("as_of")) return said;
  const aboutOneDay = period.from === period.to && !names.includes("metric");
  return names.includes("period") && !aboutOneDay ? said : { ...rest, as_of: period.to };
}

export function onlySlots(slots: Slots, names: readonly SlotName[]): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => names.some((wanted) => wanted === name)));
}

/** The sign of the metric's own movement: "churn got worse" is up, "NRR got worse" is down. */
function directionOf({ move }: Reading, metric: MetricName | undefined): "up" | "down" | undefined {
  if (move === undefined || move === "up" || move === "down") return move;
  const rising = (move === "worse") === (metric !== undefined && risingIsWorse.has(metric));
  return rising ? "up" : "down";
}
