/** "my tasks", "tasks for acme" -> the open tasks meant; a CSM who names nobody means their own. */
import type { Answer } from "../../answers/answer.ts";
import { answerTaskList } from "../../answers/task-list.ts";
import { listMembers } from "../../store/members.ts";
import { openTasks, type StoredTask } from "../../store/stored-tasks.ts";
import { askBack } from "./ask-back.ts";
import type { AnswerRequest } from "./request.ts";
import { me, ownNames } from "./whose.ts";

export async function tasks(request: AnswerRequest): Promise<Answer> {
  const { tx, question, context, vocabulary, from } = request;
  const { account: name } = question.slots;
  const account = vocabulary.accounts.find((one) => one.name === name) ?? null;
  if (name !== undefined && account === null) return askBack(request);
  const whose = await meant(request);
  const open = await openTasks(tx, { ownerEmail: null, accountId: account?.id ?? null });
  const theirs =
    whose === null ? open : open.filter(({ ownerName }) => ownerName !== null && whose.includes(ownerName));
  return answerTaskList({
    context,
    tasks: theirs.map(listed),
    owner: whose === null ? null : (whose[0] ?? "yours"),
    account: account && { id: account.id, name: account.name },
    from,
  });
}

/** The names they go by; null = everybody. */
async function meant(request: AnswerRequest): Promise<readonly string[] | null> {
  const { owner, account } = request.question.slots;
  if (owner !== undefined) return owner === me ? ownNames(request) : [owner];
  if (account !== undefined) return null;
  const asker = (await listMembers(request.tx)).find(({ id }) => id === request.tx.memberId);
  return asker?.role === "csm" ? ownNames(request) : null;
}

function listed({ id, accountId, accountName, title, ownerName, dueOn }: StoredTask) {
  return { id, account: { id: accountId, name: accountName }, title, ownerName, dueOn };
}
