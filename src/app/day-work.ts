/** What a day begins with, in whatever process comes first: its scores, and what its playbooks make of them. */
import { type Day, dayInZone } from "../core/day.ts";
import { groupBy } from "../core/group-by.ts";
import { defaultHealthConfig, type HealthConfig } from "../core/health/config.ts";
import { readAccountIds } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";
import { keepHealthConfig } from "../store/health-config.ts";
import { importMark, notePlaybookRun, playbooksRanOn, takeDayTurn } from "../store/playbook-runs.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { isScored, readScoreLines, saveScores } from "../store/scores.ts";
import { readSettings } from "../store/settings.ts";
import { withOrg } from "../store/with-org.ts";
import { type AccountState, firstDayLookedAt } from "./account-state.ts";
import { alertOf } from "./playbooks/alert.ts";
import { escalate } from "./playbooks/escalate.ts";
import { recard } from "./playbooks/recard.ts";
import { type DayChanges, runPlaybooks } from "./playbooks/run.ts";
import { type Telling, telling } from "./playbooks/telling.ts";
import { scoreDays } from "./score-days.ts";
import { accountsAtOnce, daysToScore, statesByDay } from "./score-history.ts";

/**
 * Once for a day and what had been imported by then: called again it looks and does nothing, and after another import it does the
 * day again. A day that was missed is not made up for: what is still true opens today.
 * @param now ISO instant: the day is the one it is then in the organisation's timezone.
 */
export async function doDayWork(db: Database, scope: OrgScope, now: string): Promise<void> {
  await withOrg(db, scope, async (tx) => {
    const today = dayInZone(now, (await readSettings(tx)).timezone);
    if (await isDone(tx, today)) return;
    await takeDayTurn(tx);
    const imports = await importMark(tx);
    // Another process may have had the turn before.
    if (await isDone(tx, today)) return;
    await keepHealthConfig(tx, defaultHealthConfig, now);
    await workOn(tx, today, now);
    await notePlaybookRun(tx, today, imports, now);
  });
}

/** After a clock that went back there is nothing to do: the days before a day that was worked on are over. */
async function isDone(tx: OrgTx, today: Day): Promise<boolean> {
  const ran = await playbooksRanOn(tx, today, await importMark(tx));
  return ran === "later" || (ran === "current" && (await isScored(tx, today)));
}

async function workOn(tx: OrgTx, today: Day, now: string): Promise<void> {
  const config = defaultHealthConfig;
  if (!(await isScored(tx, today)))
    await scoreDays(
      tx,
      daysToScore(today).filter((day) => day < today),
    );
  const changes: DayChanges[] = [];
  for await (const states of statesOn(tx, today, config)) {
    await saveScores(
      tx,
      states.map(({ score }) => score),
    );
    changes.push(await runPlaybooks(tx, states, { day: today, now, config }));
  }
  await tell(await telling(tx, { today, now }), changes);
}

/** In the transaction that moved the episodes on: a letter exists exactly when what it tells of is committed. */
async function tell(about: Telling, changes: readonly DayChanges[]): Promise<void> {
  const closed = changes.flatMap((one) => one.closed);
  await alertOf(
    about,
    changes.flatMap(({ opened }) => opened),
  );
  await recard(
    about,
    closed.map(({ episode }) => ({ episodeId: episode.id, what: "closed" })),
  );
  await escalate(about);
}

/** Every account, some at a time, before the scores that are kept of its earlier days: as its card shows it. */
async function* statesOn(tx: OrgTx, today: Day, config: HealthConfig): AsyncGenerator<readonly AccountState[]> {
  const ids = await readAccountIds(tx);
  for (let at = 0; at < ids.length; at += accountsAtOnce) {
    const accountIds = ids.slice(at, at + accountsAtOnce);
    const lines = await readScoreLines(tx, { accountIds, from: firstDayLookedAt(today), to: today - 1 });
    const before = groupBy(lines, ({ accountId }) => accountId);
    for await (const { states } of statesByDay(tx, accountIds, [today], config, before)) yield states;
  }
}
