/** An account and the present -> its score, and what a card would propose to do about it. */
import type { Attention } from "../../core/health/attention.ts";
import type { BasisPoints } from "../../core/health/score.ts";
import { isUndefined } from "../../core/undefined.ts";
import { accountById } from "../answering/account.ts";
import { scoreBasis } from "../past-scores.ts";
import type { Acting } from "./acting.ts";

export interface AccountNow {
  /** null without enough data for one. */
  readonly scoreBp: BasisPoints | null;
  readonly attention: Attention | null;
}

export async function accountNow({ tx, today, settings }: Acting, accountId: string): Promise<AccountNow> {
  const basis = await scoreBasis(tx, { asOf: today, knownOn: null, said: { asOf: null } });
  const found = await accountById({ tx, ...basis, context: { asOf: today, settings } }, accountId);
  if (found === null) return { scoreBp: null, attention: null };
  const { score } = found.score;
  return { scoreBp: isUndefined(score) ? null : score, attention: found.attention };
}
