/** "Why did it move?" for any metric: NRR by its exact attribution, the others by the movements behind them. */
import type { Attribution } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { answerMovementWhy, type MovementWhyInput } from "./movement-why.ts";
import type { Regions } from "./nrr-parts.ts";
import { answerNrrWhy } from "./nrr-why.ts";

export interface MetricWhyInput extends MovementWhyInput {
  /** null for metrics other than NRR; undefined with its reason when a side has no start MRR. */
  readonly attribution: Defined<Attribution> | null;
  /** Of every account at the start of each period, for NRR; null when the question named a segment already. */
  readonly regions: Regions | null;
}

export function answerMetricWhy({ attribution, regions, ...input }: MetricWhyInput): Answer {
  if (attribution === null || isUndefined(attribution)) return answerMovementWhy(input);
  return answerNrrWhy({ ...input, attribution, regions });
}
