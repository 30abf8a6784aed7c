/** Accounts without a score in a ranked list, and left out of it -> remarks saying so, and what to import to have them in. */
import { valueAtStake } from "../core/health/attention.ts";
import { isUndefined } from "../core/undefined.ts";
import type { RankedAccount } from "./at-risk.ts";
import type { AnswerContext } from "./context.ts";
import { countIn } from "./count-in.ts";
import type { Draft } from "./draft.ts";
import { bookRemedy } from "./health-words.ts";

export interface Unscored {
  readonly ranked: readonly RankedAccount[];
  /** Paying accounts looked at, and of them those with too little data for a score. */
  readonly looked: number;
  readonly unscored: number;
}

/** How many are left out, why, and what to import to have them in; first what nothing has come in of. */
export function noteUnscored(draft: Draft, context: AnswerContext, { ranked, looked, unscored }: Unscored): void {
  if (ranked.some(({ score }) => isUndefined(score.score))) {
    draft.note("risk_assumed", "An account without a score is ranked as if its risk were even.");
  }
  if (ranked.some(({ attention }) => isUndefined(valueAtStake(attention, attention.valueCents)))) {
    draft.note(
      "value_unknown",
      "An account is ranked by what can be converted of its MRR while a currency of it has no exchange rate.",
    );
  }
  if (unscored === 0) return;
  const count = countIn(draft, context);
  const [without, all] = [count(unscored, "accounts without a score"), count(looked, "accounts looked at")];
  draft.note(
    "not_enough_data",
    `Accounts without a score, as too few of their signals have data: ${without} of ${all}. ${bookRemedy(context.watermarks)}`,
  );
}
