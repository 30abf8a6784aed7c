/** An account or a task that a press names -> it, when it is there and the presser may act on it (design.md §5, "Who may"). */
import { HoldfastError } from "../../core/error.ts";
import type { Account } from "../../core/records.ts";
import { readAccounts } from "../../store/accounts.ts";
import { type Asker, reach } from "../authorise.ts";
import type { Acting } from "./acting.ts";

/** @throws HoldfastError `account_gone`, `may_not_act`: with words for the presser. */
export async function actableAccount({ tx, asker }: Pick<Acting, "tx" | "asker">, accountId: string): Promise<Account> {
  const [account] = await readAccounts(tx, [accountId]);
  if (account === undefined) throw accountGone();
  if (!mayActOn(asker, account)) throw mayNotAct();
  return account;
}

export function mayActOn(asker: Asker, { ownerEmail }: Pick<Account, "ownerEmail">): boolean {
  const allowed = reach("act_on_account", asker.role);
  return allowed === "all" || (allowed === "own" && sameEmail(ownerEmail, asker.email));
}

/** E-mails are one whatever their case; nobody is nobody's equal. */
export function sameEmail(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}

function accountGone(): HoldfastError {
  return new HoldfastError(
    "account_gone",
    "That account is no longer in the book: it was merged or removed by an import.",
    "Nothing was changed. Ask for it by its name to see what became of it.",
  );
}

export function mayNotAct(): HoldfastError {
  return new HoldfastError(
    "may_not_act",
    "Acknowledging, snoozing and tasks are for managers and admins, and for CSMs on accounts they own.",
    "Nothing was changed. Ask the account's owner or a manager to do it.",
  );
}
