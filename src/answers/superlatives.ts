/** A metric -> which end of its values is told first, and what the two ends are called. */
import type { Metric } from "./metrics/metric.ts";

interface Superlatives {
  readonly first: string;
  readonly last: string;
  readonly highestFirst: boolean;
}

const superlatives: Readonly<Record<Metric["polarity"], Superlatives>> = {
  up_good: { first: "best", last: "worst", highestFirst: true },
  up_bad: { first: "best", last: "worst", highestFirst: false },
  none: { first: "highest", last: "lowest", highestFirst: true },
};

/** An amount is high or low; whether that is good is another question. */
export function superlativesOf({ kind, polarity }: Metric): Superlatives {
  return superlatives[kind === "money" ? "none" : polarity];
}
