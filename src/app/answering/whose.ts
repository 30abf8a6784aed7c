/** The account or the owner a question names -> the accounts it is about, and the name they go by; or that there are none. */
import { listMembers } from "../../store/members.ts";
import type { AnswerRequest } from "./request.ts";

export interface Whose {
  readonly subject: { readonly type: "account" | "person"; readonly id: string; readonly name: string };
  readonly accountIds: ReadonlySet<string>;
}

/** Whose a question asks about when it is "my": the one who asks. */
export const me = "me";

/**
 * null: it names neither an account nor an owner, and is about everybody. An owner's accounts are those of today, in every
 * period, so that what moved is the same accounts; `accountIds` is empty when there are none.
 */
export async function whoseAccounts(request: AnswerRequest): Promise<Whose | null> {
  const { question, vocabulary } = request;
  const { account, owner } = question.slots;
  if (account !== undefined) {
    const [named] = vocabulary.accounts.filter(({ name }) => name === account);
    const subject = { type: "account", id: named?.id ?? account, name: account } as const;
    return { subject, accountIds: new Set(named === undefined ? [] : [named.id]) };
  }
  if (owner === undefined) return null;
  const names = owner === me ? await ownNames(request) : [owner];
  const owned = vocabulary.accounts.filter((one) => one.owner !== undefined && names.includes(one.owner));
  const name = names[0] ?? "you";
  return { subject: { type: "person", id: name, name }, accountIds: new Set(owned.map(({ id }) => id)) };
}

/** The names the asker's accounts may carry: an owner goes by full name, or by e-mail before they were a member. */
export async function ownNames({ tx }: Pick<AnswerRequest, "tx">): Promise<readonly string[]> {
  const asker = (await listMembers(tx)).find(({ id }) => id === tx.memberId);
  return asker === undefined ? [] : [asker.name, asker.email].filter((name) => name !== null);
}
