/** May this member show this answer to a channel: everything for managers, the own book for CSMs, never a shared channel. */
import type { Answer } from "../answers/answer.ts";
import type { Intent } from "../questions/question.ts";
import { type Asker, reach } from "./authorise.ts";
import type { Exposure } from "./open-channel.ts";
import { readAlone } from "./read-alone.ts";
import { type Refusal, refusals } from "./refusals.ts";

export interface BookStore {
  /** True when the asker owns every one of these accounts. */
  ownsAccounts(asker: Asker, accountIds: readonly string[]): Promise<boolean>;
}

/** Only these speak of one account and nothing else; every other answer shows figures of the whole organisation. */
const accountIntents: readonly Intent[] = ["account_health", "account_why"];

/** null = yes. */
export async function refusalToShare(
  book: BookStore,
  asker: Asker,
  answer: Answer,
  exposure: Exposure,
): Promise<Refusal | null> {
  if (readAlone(answer)) return refusals.readAlone();
  if (exposure !== "internal") return refusals.sharedChannel();
  const allowed = reach("share", asker.role);
  if (allowed === "all") return null;
  if (allowed === "none" || !accountIntents.includes(answer.intent)) return refusals.mayNotShare();
  const accounts = accountsOf(answer);
  const own = accounts.length > 0 && (await book.ownsAccounts(asker, accounts));
  return own ? null : refusals.mayNotShare();
}

function accountsOf(answer: Answer): string[] {
  const ids = answer.facts.filter((fact) => fact.subject.type === "account").map((fact) => fact.subject.id);
  return [...new Set(ids)];
}
