/** The accounts that a period lost -> what they wrote, from ninety days before it up to the day that ended it. */
import type { LeaversWrote } from "../../answers/leavers-wrote.ts";
import type { Period } from "../../core/day.ts";
import type { AccountMovement } from "../../core/revenue/results.ts";
import { themesOf } from "../../core/themes/themes-of.ts";
import { readFreeTexts } from "../../store/free-text.ts";
import type { AnswerRequest } from "./request.ts";

/** As far back as the other evidence on an account looks. */
const daysBefore = 90;
const mostRead = 20_000;

/** null where nobody left. A comment is often of the first day that was not paid for any more: the period's end counts as well. */
export async function leaversWrote(
  { tx, context: { asOf } }: Pick<AnswerRequest, "tx" | "context">,
  movements: readonly AccountMovement[],
  { from, to }: Period,
): Promise<LeaversWrote | null> {
  const accountIds = movements.filter(({ kind }) => kind === "churn").map(({ accountId }) => accountId);
  if (accountIds.length === 0) return null;
  const period = { from: from - daysBefore, to: Math.min(to, asOf) };
  const { texts, leftOut } = await readFreeTexts(tx, { ...period, accountIds, most: mostRead });
  const before = { from: period.from, to: period.from - 1 };
  return { texts, leftOut, period, read: themesOf(texts, period, before) };
}
