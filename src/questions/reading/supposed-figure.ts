/** Meanings of a supposition -> the figure it asks about, and what that figure is cut to. */
import type { MetricName } from "../question.ts";
import type { Claim } from "./claims.ts";
import { ofFigure, ownerOf, segmentsOf } from "./supposed-scopes.ts";

export interface SupposedFigure {
  readonly metric: MetricName | undefined;
  readonly within: readonly string[];
}

/** Figures that a level is asked of: "how much MRR can we lose before NRR falls under 100 %" is a question of NRR. */
const withLevel: ReadonlySet<MetricName> = new Set<MetricName>(["nrr", "grr"]);

/** `loss` is the claim that is a verb. undefined: several figures, or an owner's. */
export function supposedFigure(claims: readonly Claim[], loss: number | undefined): SupposedFigure | undefined {
  const named = new Set(
    claims.flatMap(({ meaning }, at) => (meaning.kind === "metric" && at !== loss ? [meaning.metric] : [])),
  );
  const ofLevel = claims.some(({ meaning }) => meaning.kind === "level")
    ? [...named].filter((one) => withLevel.has(one))
    : [];
  const [metric, ...others] = ofLevel.length > 0 ? ofLevel : named;
  const scope = ofFigure(claims, loss);
  return others.length > 0 || ownerOf(scope) !== undefined ? undefined : { metric, within: segmentsOf(scope) };
}
