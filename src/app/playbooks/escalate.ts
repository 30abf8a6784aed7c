/** Tasks of episodes that are past their deadline -> one message to each manager, once, and the episodes' cards say so. */
import { answerEscalation, type OverdueTask } from "../../answers/escalation.ts";
import { answerJson } from "../../answers/schema.ts";
import { quietUntil } from "../../core/alerts/quiet-hours.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { isoDay } from "../../core/day.ts";
import { isInForce } from "../../core/digest/snoozed.ts";
import { compare, type Fraction } from "../../core/fraction.ts";
import { scoredDay } from "../../core/health/bands.ts";
import { addressesOf } from "../../store/addresses.ts";
import { readAlertSettings } from "../../store/alert-settings.ts";
import { saveAnswer } from "../../store/answers.ts";
import { noteEscalated, type OverdueRow, tasksToEscalate } from "../../store/episode-tasks.ts";
import { readHandled } from "../../store/handled.ts";
import { type Destination, enqueue } from "../../store/outbox.ts";
import { takeTask } from "../../store/stored-tasks.ts";
import { firstPlaces } from "../first-places.ts";
import { newAnswerId } from "../new-id.ts";
import { accountNow } from "./card.ts";
import { recard } from "./recard.ts";
import type { Telling } from "./telling.ts";

/**
 * However many are overdue, a manager gets one message of a day. Nobody to tell: they are escalated on the day there is somebody.
 * Accounts that are snoozed wait. @returns how many tasks were escalated.
 */
export async function escalate(telling: Telling): Promise<number> {
  const { tx, today, now, settings } = telling;
  const due = await tasksToEscalate(tx, today);
  const managers = due.length === 0 ? [] : await managersOf(telling);
  if (managers.length === 0) return 0;
  const overdue = await awake(telling, due);
  if (overdue.length === 0) return 0;
  const { quietHours } = await readAlertSettings(tx);
  const notBefore = quietUntil(now, settings.timezone, quietHours) ?? now;
  const answerId = await keepDocument(
    telling,
    overdue.map(({ task }) => task),
  );
  const content = { kind: "answer", answerId } as const;
  const name = keyOf(
    overdue.map(({ row }) => row),
    isoDay(today),
  );
  await enqueue(
    tx,
    managers.map((to) => ({ key: `${name}:${to.platform}:${to.id}`, to, purpose: "alert", content, notBefore })),
  );
  await noteEscalated(
    tx,
    overdue.map(({ row }) => row.id),
    now,
  );
  await recard(
    telling,
    overdue.map(({ row }) => ({ episodeId: row.episodeId, what: "escalated" })),
  );
  return overdue.length;
}

function keyOf(rows: readonly OverdueRow[], day: string): string {
  const [only, ...others] = rows;
  return only !== undefined && others.length === 0
    ? `escalation:${only.id}`
    : `escalations:${day}:${rows.map(({ id }) => id).sort(byCodePoint)[0]}`;
}

interface Overdue {
  readonly row: OverdueRow;
  readonly task: OverdueTask;
  readonly rank: Fraction;
}

/** The most urgent first. */
async function awake(telling: Telling, rows: readonly OverdueRow[]): Promise<readonly Overdue[]> {
  const handled = await readHandled(
    telling.tx,
    rows.map(({ accountId }) => accountId),
  );
  const overdue: Overdue[] = [];
  for (const row of rows) {
    const found = await accountNow(telling, row.accountId);
    const task = await takeTask(telling.tx, row.id);
    const snooze = handled.get(row.accountId)?.snooze ?? null;
    if (found === null || task === null || (snooze !== null && isInForce(snooze, scoredDay(found.score)))) continue;
    const { valueCents: mrrCents, rank } = found.attention;
    overdue.push({ row, rank: rank.value, task: { ...task, account: found.account, mrrCents } });
  }
  return overdue.sort((a, b) => compare(b.rank, a.rank) || byCodePoint(a.row.id, b.row.id));
}

async function keepDocument({ tx, context }: Telling, tasks: readonly OverdueTask[]): Promise<string> {
  const id = newAnswerId();
  await saveAnswer(tx, id, answerJson(answerEscalation(context(id, {}), tasks)));
  return id;
}

/** Without a manager who can be reached the admins. */
async function managersOf({ tx }: Telling): Promise<readonly Destination[]> {
  const managers = await firstPlaces(tx, await addressesOf(tx, { roles: ["manager"] }));
  const reached = managers.length > 0 ? managers : await firstPlaces(tx, await addressesOf(tx, { roles: ["admin"] }));
  return reached.map(({ to }) => to);
}
