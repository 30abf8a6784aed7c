/** What each digest said and what it was compared with: kept with its letters, read by the digest after it. */
import { type Day, isoDay } from "../core/day.ts";
import { type Told, toldNothing } from "../core/digest/findings.ts";
import type { OrgTx } from "./scope.ts";

export interface DigestRun {
  readonly digestId: string;
  /** The local day it is the digest of. */
  readonly day: Day;
  /** The organisation's days. */
  readonly asOf: Day;
  readonly comparedTo: Day | null;
  /** null = an empty day of which nothing is said. */
  readonly answerId: string | null;
  /** Account ids, in order. */
  readonly listed: readonly string[];
  /** Ids of the episodes that stood open on them. */
  readonly episodes: readonly string[];
  readonly massChange: boolean;
}

/** @returns false when another process has kept this day's run already: then its letters are that one's. */
export async function keepRun(tx: OrgTx, run: DigestRun): Promise<boolean> {
  const kept = await tx.query(
    `insert into digest_run (org_id, digest_id, day, as_of, compared_to, answer_id, listed, episodes, mass_change)
     values ($1, $2, $3::date, $4::date, $5::date, $6, $7, $8, $9)
     on conflict (org_id, digest_id, day) do nothing
     returning day`,
    [
      tx.orgId,
      run.digestId,
      isoDay(run.day),
      isoDay(run.asOf),
      run.comparedTo === null ? null : isoDay(run.comparedTo),
      run.answerId,
      run.listed,
      run.episodes,
      run.massChange,
    ],
  );
  return kept.length > 0;
}

/** Composed anew, before it was sent or once a mass change was vouched for: of the same day, compared with the same. */
export async function changeRun(tx: OrgTx, run: DigestRun): Promise<void> {
  await tx.query(
    `update digest_run set answer_id = $4, listed = $5, episodes = $6, mass_change = $7
     where org_id = $1 and digest_id = $2 and day = $3::date`,
    [tx.orgId, run.digestId, isoDay(run.day), run.answerId, run.listed, run.episodes, run.massChange],
  );
}

/** The organisation's day that a run's scores are of; null = there was no such run. */
export async function readRunDay(tx: OrgTx, digestId: string, day: Day): Promise<Day | null> {
  const [run] = await tx.query<{ as_of: Day }>(
    "select as_of from digest_run where org_id = $1 and digest_id = $2 and day = $3::date",
    [tx.orgId, digestId, isoDay(day)],
  );
  return run?.as_of ?? null;
}

/** The run that said this; null = it was no digest's. */
export async function readRunSaying(
  tx: OrgTx,
  answerId: string,
): Promise<{ readonly digestId: string; readonly day: Day } | null> {
  const [run] = await tx.query<{ digest_id: string; day: Day }>(
    "select digest_id, day from digest_run where org_id = $1 and answer_id = $2",
    [tx.orgId, answerId],
  );
  return run === undefined ? null : { digestId: run.digest_id, day: run.day };
}

/** Which digest a document was. */
export interface SentDigest {
  readonly digestId: string;
  readonly day: Day;
  /** The organisation's day. */
  readonly asOf: Day;
  readonly locale: string | null;
}

/** null = it was asked for, or is none at all. */
export async function findSentDigest(tx: OrgTx, answerId: string): Promise<SentDigest | null> {
  const [run] = await tx.query<SentDigest>(
    `select run.digest_id as "digestId", run.day, run.as_of as "asOf", digest.locale
     from digest_run as run join digest on digest.org_id = run.org_id and digest.id = run.digest_id
     where run.org_id = $1 and run.answer_id = $2
     limit 1`,
    [tx.orgId, answerId],
  );
  return run ?? null;
}

/** What a digest is compared with. */
export interface Before {
  /** The organisation's day; null = there was none. */
  readonly since: Day | null;
  readonly listedBefore: readonly string[];
  readonly told: Told;
}

export const nothingBefore: Before = { since: null, listedBefore: [], told: toldNothing };

interface RunRow {
  readonly as_of: Day;
  readonly listed: readonly string[];
  readonly episodes: readonly string[];
}

// What never reached its readers, and what said no more than that too much had changed, told them of no account.
const runsBeforeSql = `
  with told as (
    select day, as_of, listed, episodes from digest_run as run
    where org_id = $1 and digest_id = $2 and day < $3::date and not mass_change and not exists (
      select from outbox
      where org_id = $1 and key = 'digest:' || $2 || ':' || run.day and outcome in ('dead', 'superseded')
    )
  )
  select as_of, listed, episodes from told
  where as_of >= $4::date or day = (select max(day) from told)
  order by day`;

/** @param remember the first day of what is remembered as told; the digest before is, however long ago it was. */
export async function readBefore(
  tx: OrgTx,
  { digestId, day, remember }: { readonly digestId: string; readonly day: Day; readonly remember: Day },
): Promise<Before> {
  const runs = await tx.query<RunRow>(runsBeforeSql, [tx.orgId, digestId, isoDay(day), isoDay(remember)]);
  const last = runs.at(-1);
  if (last === undefined) return nothingBefore;
  return {
    since: last.as_of,
    listedBefore: last.listed,
    told: {
      listedOn: new Map(runs.flatMap(({ as_of, listed }) => listed.map((id) => [id, as_of] as const))),
      episodes: new Set(runs.flatMap(({ episodes }) => episodes)),
    },
  };
}
