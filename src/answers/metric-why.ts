/** "Why did it move?" for any metric: NRR by its exact attribution, the others by the movements behind them. */
import type { MixPart } from "../core/revenue/mix-and-rates.ts";
import type { Attribution } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { answerMovementWhy, type MovementWhyInput } from "./movement-why.ts";
import { answerNrrMix } from "./nrr-mix.ts";
import { answerNrrWhy, type NrrWhyInput } from "./nrr-why.ts";

export interface MetricWhyInput extends MovementWhyInput, Pick<NrrWhyInput, "groups" | "without" | "evidence"> {
  /** null for metrics other than NRR; undefined with its reason when a side has no start MRR. */
  readonly attribution: Defined<Attribution> | null;
  /** The parts by those groups, when mix and rates are asked for by name. */
  readonly mix: readonly MixPart[] | null;
}

export function answerMetricWhy({ attribution, groups, mix, without, evidence, ...input }: MetricWhyInput): Answer {
  if (attribution === null || isUndefined(attribution)) return answerMovementWhy(input);
  if (mix !== null && groups !== null) return answerNrrMix({ ...input, attribution, groups, mix });
  return answerNrrWhy({ ...input, attribution, groups, without, evidence });
}
