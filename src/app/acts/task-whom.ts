/** "Hand it over" -> the people it may be handed to, nearest to the account first. */
import type { TaskOwner } from "../../answers/task-proposed.ts";
import { answerTaskWhom } from "../../answers/task-whom.ts";
import { readAccounts } from "../../store/accounts.ts";
import { listMembers } from "../../store/members.ts";
import type { StoredTask } from "../../store/stored-tasks.ts";
import { reach } from "../authorise.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { sameEmail } from "./authority.ts";
import { contextOf, replyWith } from "./replies.ts";

export async function askWhom(acting: Acting, task: StoredTask): Promise<Acted> {
  const { accountId: id, accountName: name } = task;
  const answer = answerTaskWhom({
    context: await contextOf(acting, "create_task", { name }),
    account: { id, name },
    task,
    people: await peopleFor(acting, task),
  });
  return replyWith(acting, answer);
}

/** The account's owner and its manager, the presser, then everybody by e-mail. */
async function peopleFor({ tx, asker }: Acting, { accountId, ownerEmail }: StoredTask): Promise<readonly TaskOwner[]> {
  const [account] = await readAccounts(tx, [accountId]);
  const near = [account?.ownerEmail ?? null, account?.accountManagerEmail ?? null, asker.email];
  const nearness = (email: string) => {
    const at = near.findIndex((one) => sameEmail(one, email));
    return at < 0 ? near.length : at;
  };
  const members = (await listMembers(tx)).flatMap(({ email, name, role }) =>
    email === null || reach("act_on_account", role) === "none" || sameEmail(email, ownerEmail) ? [] : [{ email, name }],
  );
  return members.sort((a, b) => nearness(a.email) - nearness(b.email));
}
