/** "why?" under a metric's why -> the evidence on the accounts that lead it, each as it stood when it moved. */
import type { Answer } from "../../answers/answer.ts";
import { leadingAccounts } from "../../answers/leading-accounts.ts";
import { type AccountEvidence, answerMetricEvidence } from "../../answers/metric-evidence.ts";
import type { MetricWhyInput } from "../../answers/metric-why.ts";
import type { Period } from "../../core/day.ts";
import { groupOf, noGroup } from "../../core/revenue/group-of.ts";
import { accountMovements } from "../../core/revenue/movements.ts";
import { payingRowsByAccount } from "../../core/revenue/paying-rows.ts";
import type { AccountMovement } from "../../core/revenue/results.ts";
import { lastEnd } from "../../core/revenue/stopped-paying.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined } from "../../core/undefined.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import type { AskedMetric } from "./metric.ts";
import type { AnswerRequest } from "./request.ts";

export async function metricEvidence(
  request: AnswerRequest,
  asked: AskedMetric,
  input: MetricWhyInput,
): Promise<Answer> {
  const { period, accountIds } = leadingAccounts(input);
  const movements = accountMovements(withinSegments(asked.book, period.from, asked.segments), period);
  const moved = isUndefined(movements) ? [] : movements;
  const accounts: AccountEvidence[] = [];
  for (const id of accountIds) {
    const movement = moved.find(({ accountId }) => accountId === id);
    if (movement !== undefined) accounts.push(await evidenceOn(request, asked, movement, period));
  }
  return answerMetricEvidence({ ...asked, period, accounts });
}

/** Its facts are read as of the day it ended: what was known when it left, not what has been learned of it since. */
async function evidenceOn(
  { tx, context, vocabulary }: AnswerRequest,
  { book }: AskedMetric,
  movement: AccountMovement,
  period: Period,
): Promise<AccountEvidence> {
  const { accountId } = movement;
  const rows = payingRowsByAccount(book).get(accountId) ?? [];
  const endedOn = movement.kind === "churn" ? lastEnd(rows, period.to) : null;
  const asOf = endedOn ?? Math.min(period.to, context.asOf);
  const [facts] = await readHealthFacts(tx, { asOf, accountIds: [accountId] });
  const named = vocabulary.accounts.find(({ id }) => id === accountId);
  const stood = (attribute: "segment" | "region") => {
    const value = groupOf(book, attribute)(accountId, period.from);
    return value === noGroup ? null : value;
  };
  return {
    account: { id: accountId, name: named?.name ?? accountId },
    movement,
    payingSince: facts?.firstPaidDay ?? null,
    endedOn,
    ownerName: named?.owner ?? null,
    segment: stood("segment"),
    region: stood("region"),
    countedUpTo: asOf,
    failedInvoices: facts?.billing?.failedInvoices90d ?? null,
    tickets: facts?.support?.opened90d ?? null,
    rows: { table: "subscription", ids: rows.map(({ id }) => id) },
  };
}
