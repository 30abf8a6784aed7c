/** A reason that is about accounts -> the same with their names, as people know them, instead of their ids. */
import type { Book } from "../../core/revenue/book.ts";
import { notDefined, type Undefined } from "../../core/undefined.ts";

export function namingAccounts(reason: Undefined, { accounts }: Book): Undefined {
  if (reason.undefined !== "no_fx_rate" || reason.detail === undefined) return reason;
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return notDefined(
    reason.undefined,
    reason.detail.map((id) => names.get(id) ?? id),
  );
}
