/** Renewal, notice and risk -> by when something must have happened (definitions.md §8). */
import type { Day } from "../day.ts";
import type { ActionWindow } from "./attention.ts";
import type { HealthConfig } from "./config.ts";
import type { HealthFacts } from "./facts.ts";

/** The account's renewal day, unless it is past: a past one says nothing about the next. */
export function comingRenewal({ renewalDay, asOf }: HealthFacts): Day | null {
  return renewalDay !== null && renewalDay >= asOf ? renewalDay : null;
}

/**
 * Ends the notice period before the coming renewal; without one, a set time after the first day of the at-risk spell; null
 * without either. `days` is negative when overdue. `noticeDays` is the organisation's, used when the account has none.
 */
export function actionWindow(
  facts: HealthFacts,
  atRiskSince: Day | null,
  noticeDays: number,
  config: HealthConfig,
): ActionWindow | null {
  const notice = facts.account.noticeDays ?? noticeDays;
  const renewal = comingRenewal(facts);
  if (renewal !== null) return windowTo(renewal - notice, "renewal");
  return atRiskSince === null ? null : windowTo(atRiskSince + config.atRisk.spellWindowDays, "at_risk_spell");

  function windowTo(endsOn: Day, basis: ActionWindow["basis"]): ActionWindow {
    return { endsOn, days: endsOn - facts.asOf, basis, noticeDays: notice };
  }
}
