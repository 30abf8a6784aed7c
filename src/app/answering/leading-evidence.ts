/** The accounts that lead a metric's move -> what is known of each from the weeks before it moved. */
import type { AccountEvidence } from "../../answers/account-evidence.ts";
import type { Leading } from "../../answers/leading-accounts.ts";
import type { Day, Period } from "../../core/day.ts";
import type { Subscription } from "../../core/records.ts";
import { groupOf, noGroup } from "../../core/revenue/group-of.ts";
import { movedOn } from "../../core/revenue/moved-on.ts";
import { delta } from "../../core/revenue/movements.ts";
import { payingRowsByAccount } from "../../core/revenue/paying-rows.ts";
import type { AccountMovement } from "../../core/revenue/results.ts";
import { lastEnd } from "../../core/revenue/stopped-paying.ts";
import { firstPaidDay, timeline } from "../../core/revenue/timeline.ts";
import { usageChange } from "../../core/revenue/usage-change.ts";
import { watermarksOn } from "../../core/watermarks-on.ts";
import { type LossEvidence, readLossEvidence } from "../../store/loss-evidence.ts";
import type { AskedMetric } from "./metric.ts";
import type { AnswerRequest } from "./request.ts";

/**
 * In the order they lead; each as of the day it moved: what was known then, not what has been learned of it since.
 * `moved` are the movements of the period they lead.
 */
export async function evidenceOnLeading(
  request: AnswerRequest,
  asked: AskedMetric,
  { period, accountIds }: Leading,
  moved: readonly AccountMovement[],
): Promise<readonly AccountEvidence[]> {
  const { asOf, watermarks } = request.context;
  const movements = new Map(moved.map((one) => [one.accountId, one]));
  const rows = payingRowsByAccount(asked.book);
  const moves = accountIds.flatMap((id) => {
    const movement = movements.get(id);
    return movement === undefined ? [] : [moveOf(movement, rows.get(id) ?? [], { period, asOf })];
  });
  const known = await readLossEvidence(request.tx, moves, { watermarks: watermarksOn(asOf, watermarks), asOf });
  return moves.map((move) => ({ ...standing(request, asked, move, period), ...fromFeeds(known, move) }));
}

interface Move {
  readonly accountId: string;
  readonly movement: AccountMovement;
  readonly rows: readonly Subscription[];
  /** The first day it no longer paid; null for an account that still does. */
  readonly endedOn: Day | null;
  /** The day it moved: the last of the period when none is found. */
  readonly day: Day;
}

function moveOf(
  movement: AccountMovement,
  rows: readonly Subscription[],
  { period, asOf }: { readonly period: Period; readonly asOf: Day },
): Move {
  const toward = delta(movement) < 0n ? "down" : "up";
  // An account in grace ended before the period that it is lost in.
  const endedOn = movement.kind === "churn" ? lastEnd(rows, period.to) : null;
  const day = endedOn ?? movedOn(rows, period, toward) ?? Math.min(period.to, asOf);
  return { accountId: movement.accountId, movement, rows, endedOn, day };
}

function standing(
  { vocabulary }: AnswerRequest,
  { book }: AskedMetric,
  { accountId, movement, rows, endedOn, day }: Move,
  period: Period,
) {
  const named = vocabulary.accounts.find(({ id }) => id === accountId);
  const stood = (attribute: "segment" | "region") => {
    const value = groupOf(book, attribute)(accountId, period.from);
    return value === noGroup ? null : value;
  };
  return {
    account: { id: accountId, name: named?.name ?? accountId },
    movement,
    payingSince: firstPaidDay(timeline(rows)) ?? null,
    endedOn,
    ownerName: named?.owner ?? null,
    segment: stood("segment"),
    region: stood("region"),
    countedUpTo: day,
    rows: { table: "subscription", ids: rows.map(({ id }) => id) },
  };
}

function fromFeeds({ failedInvoices, tickets, usage, reasons }: LossEvidence, { accountId, movement }: Move) {
  const used = usage.get(accountId);
  const change = used === undefined ? null : usageChange(used);
  const opened = tickets.get(accountId);
  return {
    failedInvoices: failedInvoices.get(accountId) ?? null,
    tickets: opened?.opened ?? null,
    worstSeverity: opened?.worstSeverity ?? null,
    usage: used === undefined || change === null ? null : { measure: used.measure, change },
    stated: movement.kind === "churn" ? (reasons.get(accountId) ?? null) : null,
  };
}
