/** An episode -> its card as everything stands now, kept as an answer so that its buttons can be pressed. */
import { answerEpisode, type CardTask } from "../../answers/episode-card.ts";
import { answerJson } from "../../answers/schema.ts";
import { defaultHealthConfig } from "../../core/health/config.ts";
import type { Episode } from "../../core/playbooks/episode.ts";
import { taskIdOf } from "../../core/playbooks/task-of.ts";
import { saveAnswer } from "../../store/answers.ts";
import { isEscalated } from "../../store/episode-tasks.ts";
import { memberNames } from "../../store/members.ts";
import type { OrgTx } from "../../store/scope.ts";
import { takeTask } from "../../store/stored-tasks.ts";
import { type AskedAccount, accountById } from "../answering/account.ts";
import { newAnswerId } from "../new-id.ts";
import { keptScores } from "../past-scores.ts";
import type { Telling } from "./telling.ts";

/** @returns the answer's id; null when the account is no longer there. */
export async function keepEpisodeCard(telling: Telling, episode: Episode): Promise<string | null> {
  const found = await accountNow(telling, episode.accountId);
  if (found === null) return null;
  const { tx, context } = telling;
  const id = newAnswerId();
  const answer = answerEpisode({
    ...found,
    ownerName: await nameOf(tx, found.account.ownerEmail),
    config: defaultHealthConfig,
    context: context(id, { account: found.account.name }),
    episode,
    task: await cardTask(tx, taskIdOf(episode.id)),
  });
  await saveAnswer(tx, id, answerJson(answer));
  return id;
}

export async function accountNow(
  { tx, today: asOf, settings }: Telling,
  accountId: string,
): Promise<Omit<AskedAccount, "ownerName"> | null> {
  return accountById({ tx, config: defaultHealthConfig, past: keptScores(tx), context: { asOf, settings } }, accountId);
}

async function nameOf(tx: OrgTx, email: string | null): Promise<string | null> {
  return email && ((await memberNames(tx, [email])).get(email) ?? email);
}

async function cardTask(tx: OrgTx, id: string): Promise<CardTask | null> {
  const task = await takeTask(tx, id);
  if (task === null) return null;
  return { ...task, closedBy: task.closed?.name ?? null, escalated: await isEscalated(tx, id) };
}
