/** "Why did it move?" for any metric: NRR by its exact attribution, the others by the movements behind them. */
import type { Attribution } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { answerMovementWhy, type MovementWhyInput } from "./movement-why.ts";
import { answerNrrWhy, type NrrWhyInput } from "./nrr-why.ts";

export interface MetricWhyInput extends MovementWhyInput, Pick<NrrWhyInput, "groups" | "without" | "evidence"> {
  /** null for metrics other than NRR; undefined with its reason when a side has no start MRR. */
  readonly attribution: Defined<Attribution> | null;
}

export function answerMetricWhy({ attribution, groups, without, evidence, ...input }: MetricWhyInput): Answer {
  if (attribution === null || isUndefined(attribution)) return answerMovementWhy(input);
  return answerNrrWhy({ ...input, attribution, groups, without, evidence });
}
