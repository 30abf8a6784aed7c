/** A reading -> the slots it fills. What was not said is absent. */
import type { Rule, SlotName } from "./intents/rule.ts";
import { risingIsWorse } from "./lexicon/movements.ts";
import type { MetricName, Slots } from "./question.ts";
import type { Reading } from "./reading/reading.ts";

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

export function onlySlots(slots: Slots, names: readonly SlotName[]): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => names.some((wanted) => wanted === name)));
}

/** The sign of the metric's own movement: "churn got worse" is up, "NRR got worse" is down. */
function directionOf({ move }: Reading, metric: MetricName | undefined): "up" | "down" | undefined {
  if (move === undefined || move === "up" || move === "down") return move;
  const rising = (move === "worse") === (metric !== undefined && risingIsWorse.has(metric));
  return rising ? "up" : "down";
}
