/** Which bulk files the organisation's rows are from: kept when one is loaded, forgotten as soon as its rows are touched otherwise. */
import type { FeedName } from "../core/records.ts";
import type { OrgTx } from "./scope.ts";

/** What became of the rows of the file with this digest, in the words it was kept in; undefined when another one was loaded last. */
export async function outcomeOfDigest<Outcome extends object>(
  tx: OrgTx,
  feed: FeedName,
  digest: string,
): Promise<Outcome | undefined> {
  const [row] = await tx.query<{ outcome: Outcome }>(
    "select outcome from import_digest where org_id = $1 and feed = $2 and digest = $3",
    [tx.orgId, feed, digest],
  );
  return row?.outcome;
}

/** @param outcome JSON-safe. */
export async function keepDigest(tx: OrgTx, feed: FeedName, digest: string, outcome: object): Promise<void> {
  await tx.query(
    `insert into import_digest (org_id, feed, digest, outcome) values ($1, $2, $3, $4::jsonb)
     on conflict (org_id, feed) do update set digest = excluded.digest, outcome = excluded.outcome, recorded_at = now()`,
    [tx.orgId, feed, digest, JSON.stringify(outcome)],
  );
}

export async function forgetDigests(tx: OrgTx, feeds: readonly FeedName[]): Promise<void> {
  await tx.query("delete from import_digest where org_id = $1 and feed = any($2)", [tx.orgId, feeds]);
}

/** sha256, hex, of the ids of all accounts: a row of an account that is not there yet is refused. */
export async function digestOfAccountIds(tx: OrgTx): Promise<string> {
  const [row] = await tx.query<{ digest: string }>(
    `select encode(sha256(convert_to(coalesce(string_agg(id, E'\\n' order by id collate "C"), ''), 'UTF8')), 'hex') as digest
     from account where org_id = $1`,
    [tx.orgId],
  );
  return row?.digest ?? "";
}
