/** What was just done about an account -> the messages it was pressed on, edited to say so instead of posted anew. */
import type { ActMark } from "../../answers/act-mark-words.ts";
import { type ActMarks, withActMarks } from "../../answers/act-marks.ts";
import { actedOnIn } from "../../answers/acted-on.ts";
import type { Answer } from "../../answers/answer.ts";
import { parseAnswer } from "../../answers/read-back.ts";
import { answerJson } from "../../answers/schema.ts";
import type { Day } from "../../core/day.ts";
import { isInForce } from "../../core/digest/snoozed.ts";
import { episodeKey } from "../../store/alerts.ts";
import { readAnswer, saveAnswer } from "../../store/answers.ts";
import { type DoneSince, doneSince } from "../../store/done-since.ts";
import { enqueue, supersede } from "../../store/outbox.ts";
import {
  keysPostedBy,
  markKey,
  originOf,
  type PostedAnswer,
  takePosted,
  unsentMarks,
} from "../../store/posted-answers.ts";
import type { StoredTask } from "../../store/stored-tasks.ts";
import { editEpisodeCard } from "../playbooks/recard.ts";
import type { Acting } from "./acting.ts";
import { whenDone } from "./said-by.ts";

export interface JustDone {
  readonly accountId: string;
  /** The episode of the task it was done to. */
  readonly episodeId: string | null;
}

/**
 * In the transaction of the act. Found from the press alone: the message pressed, the one above its thread, the account's own
 * beneath that, and the message of the episode.
 */
export async function markPosted(acting: Acting, { accountId, episodeId }: JustDone): Promise<void> {
  const { tx, pressed, today, now, newId } = acting;
  if (episodeId !== null) await editEpisodeCard(tx, { episodeId, what: `acted:${newId()}` }, { today, now });
  const origin = await originOf(tx, pressed.answer.id);
  const pressedOn = origin === null ? [] : await keysPostedBy(tx, origin);
  const keys = [
    ...pressedOn,
    ...pressedOn.map((key) => `${key}:${accountId}`),
    ...(episodeId === null ? [] : [episodeKey(episodeId)]),
  ];
  if (keys.length === 0) return;
  for (const posted of await takePosted(tx, [...new Set(keys)])) await mark(acting, posted);
}

async function mark(acting: Acting, posted: PostedAnswer): Promise<void> {
  const { tx, newId, settings } = acting;
  const stored = await readAnswer(tx, posted.answerId);
  if (stored === null) return;
  const answer = parseAnswer(stored.document);
  const marks = await marksOn(acting, posted, answer);
  if (marks.size === 0 && !posted.marked) return;
  const marked = withActMarks(answer, { id: newId(), marks, settings });
  await saveAnswer(tx, marked.id, answerJson(marked));
  for (const key of await unsentMarks(tx, posted.key)) await supersede(tx, key);
  await enqueue(tx, [
    {
      key: markKey(posted.key, marked.id),
      to: posted.to,
      purpose: posted.purpose,
      content: { kind: "answer", answerId: marked.id },
      replaces: posted.key,
    },
  ]);
}

/** All that was done since, not only the last thing: the message is made anew from what its maker said. */
async function marksOn(acting: Acting, { key }: PostedAnswer, answer: Answer): Promise<ActMarks> {
  const { asOf, accountIds } = actedOnIn(answer);
  const marks = new Map<string, readonly ActMark[]>();
  // An episode's own message is made anew by its maker, and says itself how its task stands.
  const isTold = ({ episodeId }: StoredTask) => episodeId !== null && key === episodeKey(episodeId);
  for (const id of accountIds) {
    const { tasks, ...done } = await doneSince(acting.tx, id, asOf);
    const said = marksOf(acting, { ...done, tasks: tasks.filter((task) => !isTold(task)) }, asOf);
    if (said.length > 0) marks.set(id, said);
  }
  return marks;
}

function marksOf(
  { settings, today }: Acting,
  { acknowledged, snoozed, tasks }: DoneSince,
  asOf: Day,
): readonly ActMark[] {
  const when = (at: string) => whenDone({ today: asOf, settings }, at);
  return [
    ...(acknowledged === null
      ? []
      : [{ kind: "acknowledged", by: acknowledged.name, when: when(acknowledged.at) } as const]),
    // Whether the score has moved since is for the next digest to say.
    ...(snoozed === null || !isInForce(snoozed.snooze, { day: today, score: null })
      ? []
      : [{ kind: "snoozed", snooze: snoozed.snooze, by: snoozed.by.name } as const]),
    ...tasks.map((task) => taskMark(task, when)),
  ];
}

function taskMark({ id, title, status, closed, ownerName, dueOn }: StoredTask, when: (at: string) => string): ActMark {
  if (status === "open" || closed === null) return { kind: "task", title, owner: ownerName, dueOn };
  return { kind: "task_closed", taskId: id, status, title, by: closed.name, when: when(closed.at) };
}
