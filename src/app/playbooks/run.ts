/** Accounts as they stand on a day -> their episodes moved on by it, and a task for each one that opened. */
import type { Day } from "../../core/day.ts";
import { groupBy } from "../../core/group-by.ts";
import type { HealthConfig } from "../../core/health/config.ts";
import { isPaying } from "../../core/health/is-paying.ts";
import { type EpisodeStep, stepEpisodes } from "../../core/playbooks/engine.ts";
import type { Episode } from "../../core/playbooks/episode.ts";
import { playbooks } from "../../core/playbooks/playbooks.ts";
import { type EpisodeTask, type Known, taskOf } from "../../core/playbooks/task-of.ts";
import { addressesOf } from "../../store/addresses.ts";
import { dropTasksOf, workedEpisodes } from "../../store/episode-tasks.ts";
import { type Closing, closeEpisodes, openEpisodes, quietEpisodes, readEpisodesOf } from "../../store/episodes.ts";
import type { OrgTx } from "../../store/scope.ts";
import { createTask } from "../../store/tasks.ts";
import type { AccountState } from "../account-state.ts";
import { reach } from "../authorise.ts";

export interface RunOn {
  readonly day: Day;
  /** ISO instant. */
  readonly now: string;
  readonly config: HealthConfig;
}

export interface OpenedEpisode {
  readonly episode: Episode;
  readonly task: EpisodeTask;
  readonly state: AccountState;
}

export interface DayChanges {
  readonly opened: readonly OpenedEpisode[];
  readonly closed: readonly Closing[];
}

/** What another process did at the same time is not in the result: it is told of once. */
export async function runPlaybooks(tx: OrgTx, states: readonly AccountState[], on: RunOn): Promise<DayChanges> {
  const steps = await stepsOf(tx, states, on);
  await quietEpisodes(
    tx,
    steps.filter((step) => step.kind === "quiet"),
  );
  const closed = await closeEpisodes(
    tx,
    steps.filter((step) => step.kind === "close"),
    on,
  );
  await dropTasksOf(
    tx,
    closed.map(({ episode }) => episode.id),
    on.now,
  );
  const opening = steps.flatMap((step) => (step.kind === "open" ? [step.episode] : []));
  return { opened: await withTasks(tx, await openEpisodes(tx, opening, on.now), states), closed };
}

async function stepsOf(tx: OrgTx, states: readonly AccountState[], { day, config }: RunOn): Promise<EpisodeStep[]> {
  const all = await readEpisodesOf(
    tx,
    states.map(({ facts }) => facts.account.id),
  );
  const known = groupBy(all, ({ accountId }) => accountId);
  const worked = await workedEpisodes(
    tx,
    all.filter(({ closed }) => closed === null).map(({ id }) => id),
  );
  return states.flatMap(({ facts, score, earlier }) => {
    const accountId = facts.account.id;
    const input = { facts, score, earlier, config };
    return stepEpisodes({
      accountId,
      day,
      paying: isPaying(facts),
      judge: (playbook) => playbook.judge(input),
      known: known.get(accountId) ?? [],
      worked,
    });
  });
}

async function withTasks(
  tx: OrgTx,
  episodes: readonly Episode[],
  states: readonly AccountState[],
): Promise<readonly OpenedEpisode[]> {
  const byId = new Map(states.map((state) => [state.facts.account.id, state]));
  const opened = episodes.flatMap((episode) => {
    const state = byId.get(episode.accountId);
    return state === undefined ? [] : [{ episode, state }];
  });
  const emails = opened
    .flatMap(({ state: { facts } }) => [facts.account.ownerEmail, facts.account.accountManagerEmail])
    .filter((email) => email !== null);
  const known = await knownPeople(tx, [...new Set(emails)]);
  const withTask = opened.map(({ episode, state }) => {
    return { episode, state, task: taskOf(episode, playbooks[episode.playbook], state.facts.account, known) };
  });
  for (const { episode, task } of withTask) await keepTask(tx, episode, task);
  return withTask;
}

async function knownPeople(tx: OrgTx, emails: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const people = await addressesOf(tx, { emails });
  return new Map(
    people.map(({ email, name, role }) => [
      (email ?? "").toLowerCase(),
      { name, mayAct: reach("act_on_account", role) !== "none" },
    ]),
  );
}

async function keepTask(tx: OrgTx, { id, accountId }: Episode, task: EpisodeTask): Promise<void> {
  const checklist = task.checklist.map((text) => ({ text, done: false }));
  await createTask(tx, { ...task, accountId, episodeId: id, checklist });
}
