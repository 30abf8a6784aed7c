/** The records of a feed, on their way in and staged -> those that can enter, one for each key, and a reason for each of the others. */
import { Listed, listedTogether } from "../../core/listed.ts";
import type { FeedName } from "../../core/records.ts";
import type { OrgTx } from "../scope.ts";
import { addUpRepeated } from "./add-up.ts";
import type { FeedTable } from "./feed-table.ts";
import { adoptByChatId, rejectLastAdminLeaving, rejectTakenChatIds } from "./load-members.ts";
import { type RejectedRow, rejectRepeated, rejectUnknownAccounts } from "./reject.ts";
import type { Staged } from "./stage.ts";
import { rejectSplitIds } from "./subscription-status.ts";

/** Leaves out what the store could not read back. */
export async function* readable<Row>(
  table: FeedTable<Row>,
  records: AsyncIterable<Staged<Row>>,
  rejected: Listed<RejectedRow>,
): AsyncGenerator<Staged<Row>> {
  for await (const staged of records) {
    const problem = table.problem?.(staged.record);
    if (problem === undefined) yield staged;
    else rejected.push({ line: staged.line, ...problem });
  }
}

/** Staged rows that cannot enter whatever else the file says. */
export async function refuseUntakable<Row>(
  tx: OrgTx,
  feed: FeedName,
  table: FeedTable<Row>,
): Promise<Listed<RejectedRow>> {
  return listedTogether([await rejectUnknownAccounts(tx, table), new Listed(await rejectOfFeed(tx, feed))]);
}

async function rejectOfFeed(tx: OrgTx, feed: FeedName): Promise<RejectedRow[]> {
  if (feed === "subscriptions") return rejectSplitIds(tx);
  if (feed !== "members") return [];
  await adoptByChatId(tx);
  return [...(await rejectTakenChatIds(tx)), ...(await rejectLastAdminLeaving(tx))];
}

/** @returns the rows that may not stand beside one of the same key, and how many were added to theirs. */
export async function oneRowPerKey<Row>(
  tx: OrgTx,
  table: FeedTable<Row>,
): Promise<{ readonly refused: Listed<RejectedRow>; readonly summed: number }> {
  const { repeated } = table;
  return typeof repeated === "object"
    ? { refused: new Listed(), summed: await addUpRepeated(tx, table, repeated.addUp) }
    : { refused: await rejectRepeated(tx, table, repeated), summed: 0 };
}
