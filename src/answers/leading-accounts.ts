/** What a "why" is answered from -> the accounts that lead it, whose evidence is laid open when "why?" is asked again. */
import type { Period } from "../core/day.ts";
import { compare, zero } from "../core/fraction.ts";
import { isUndefined } from "../core/undefined.ts";
import { movementsBehind } from "./account-movements.ts";
import type { MetricWhyInput } from "./metric-why.ts";
import { leadersNamed, leadersOfChange } from "./nrr-leaders.ts";
import { nrrHeadings } from "./nrr-parts.ts";

export interface Leading {
  /** The period in which they moved. */
  readonly period: Period;
  readonly accountIds: readonly string[];
}

/** Everything but what is known only once they are. */
export type LeadingInput = Omit<MetricWhyInput, "without" | "evidence">;

/** The accounts that the answer above named first: NRR's leaders, or the largest movements behind another metric. */
export function leadingAccounts(input: LeadingInput): Leading {
  const { attribution, now, before } = input;
  if (attribution === null || isUndefined(attribution)) {
    const moved = movementsBehind(input).slice(0, leadersNamed);
    return { period: now.period, accountIds: moved.map(({ accountId }) => accountId) };
  }
  const starts = { startNow: now.startMrr, startBefore: before.startMrr };
  const headings = nrrHeadings({ ...starts, attribution, groups: null, page: { from: 0, size: leadersNamed } });
  const led = leadersOfChange(headings, compare(attribution.change, zero));
  return {
    period: led?.heading.id === "did_not_repeat" ? before.period : now.period,
    accountIds: led?.leaders.map(({ accountId }) => accountId) ?? [],
  };
}
