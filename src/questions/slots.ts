/** A reading -> the slots it fills. What was not said is absent. */
import type { SlotName } from "./intents/rule.ts";
import { risingIsWorse } from "./lexicon/movements.ts";
import type { MetricName, Slots } from "./question.ts";
import type { Reading } from "./reading/reading.ts";

/** Everything said; a metric that is only implied ("our health") included. */
export function saidSlots(reading: Reading, contextMetric?: MetricName): Slots {
  const [metric] = reading.metrics;
  const [period] = reading.periods;
  const [account] = reading.subject?.certain ? reading.subject.accounts : [];
  const [segment] = reading.segments;
  const [by] = reading.cuts;
  const direction = directionOf(reading, metric ?? contextMetric);
  return {
    ...(account && { account: account.name }),
    ...(metric && { metric }),
    ...(period && { period }),
    ...(segment !== undefined && { segment: reading.segments.length > 1 ? reading.segments : segment }),
    ...(reading.owner !== undefined && { owner: reading.owner }),
    ...(direction && { direction }),
    ...(reading.reason && { reason: reading.reason }),
    ...(reading.limit !== undefined && { limit: reading.limit }),
    ...(by && { by }),
    ...(reading.view && { view: reading.view }),
  };
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
