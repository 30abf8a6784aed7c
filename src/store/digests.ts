/** Subscriptions to the digest: one for each place and filter, kept, paused, taken up again and ended. */
import type { Day } from "../core/day.ts";
import type { DigestSchedule } from "../core/digest/schedule.ts";
import { canonicalFilter, type DigestFilter, type DigestTerms, type EmptyDay } from "../core/digest/subscription.ts";
import type { Setting } from "../core/records.ts";
import { supersedeUnsent } from "./digest-turn.ts";
import type { Destination } from "./outbox.ts";
import type { OrgTx } from "./scope.ts";

export interface WantedDigest extends DigestTerms {
  readonly destination: Destination;
  /** How its readers know the place. */
  readonly placeName: string;
  /** Declared under this name in settings.csv; null = set by a person. */
  readonly configName: string | null;
}

export interface StoredDigest extends WantedDigest {
  readonly id: string;
  readonly createdBy: string;
  /** ISO instant: nothing before it is due. */
  readonly activeSince: string;
  readonly paused: Paused | null;
  /** The local day of its last run; null = none yet. */
  readonly lastRun: Day | null;
}

export interface Paused {
  readonly since: string;
  /** A sentence. */
  readonly because: string;
  /** Or by itself, as its place is gone or nobody's. */
  readonly byPerson: boolean;
}

interface DigestRow {
  readonly id: string;
  readonly platform: Destination["platform"];
  readonly workspace_id: string;
  readonly destination: string;
  readonly destination_kind: Destination["kind"];
  readonly place_name: string;
  readonly at_minute: number;
  readonly weekdays: DigestSchedule["weekdays"];
  readonly timezone: string;
  readonly locale: string | null;
  readonly filter: DigestFilter;
  readonly empty_day: EmptyDay;
  readonly config_name: string | null;
  readonly created_by: string;
  readonly active_since: Date;
  readonly paused_at: Date | null;
  readonly paused_because: string | null;
  readonly paused_by: string | null;
  readonly last_run: Day | null;
}

/** In the order they were made. */
export async function listDigests(tx: OrgTx): Promise<readonly StoredDigest[]> {
  const rows = await tx.query<DigestRow>(
    `select id, platform, workspace_id, destination, destination_kind, place_name, at_minute, weekdays, timezone, locale, filter,
       empty_day, config_name, created_by, active_since, paused_at, paused_because, paused_by,
       (select max(day) from digest_run where digest_run.org_id = $1 and digest_id = digest.id) as last_run
     from digest where org_id = $1 order by created_at, id`,
    [tx.orgId],
  );
  return rows.map(digestOf);
}

function digestOf(row: DigestRow): StoredDigest {
  return {
    id: row.id,
    destination: {
      platform: row.platform,
      workspaceId: row.workspace_id,
      kind: row.destination_kind,
      id: row.destination,
    },
    placeName: row.place_name,
    schedule: { atMinute: row.at_minute, weekdays: row.weekdays, timezone: row.timezone },
    filter: row.filter,
    locale: row.locale,
    emptyDay: row.empty_day,
    configName: row.config_name,
    createdBy: row.created_by,
    activeSince: row.active_since.toISOString(),
    paused: row.paused_at && {
      since: row.paused_at.toISOString(),
      because: row.paused_because ?? "",
      byPerson: row.paused_by !== null,
    },
    lastRun: row.last_run,
  };
}

/**
 * The subscription of this place and filter as it is wanted now: made, or edited and taken up again; what was missed until then
 * is not made up for. A name in settings.csv moves to another place with its own history.
 * @param id of a new one. @returns its id and whether it is new; null where settings.csv declares it and a person would change it.
 */
export async function saveDigest(
  tx: OrgTx,
  wanted: WantedDigest,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<{ readonly id: string; readonly made: boolean } | null> {
  const [kept] = await tx.query<{ id: string; made: boolean }>(saveSql, [
    tx.orgId,
    id,
    wanted.destination.platform,
    wanted.destination.workspaceId,
    wanted.destination.id,
    wanted.destination.kind,
    wanted.placeName,
    wanted.schedule.atMinute,
    wanted.schedule.weekdays,
    wanted.schedule.timezone,
    wanted.locale,
    JSON.stringify(canonicalFilter(wanted.filter)),
    wanted.emptyDay,
    wanted.configName,
    tx.memberId,
    now,
  ]);
  return kept ?? null;
}

const saveSql = `
  insert into digest (org_id, id, platform, workspace_id, destination, destination_kind, place_name, at_minute, weekdays, timezone,
    locale, filter, empty_day, source, config_name, created_by, created_at, active_since)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, case when $14::text is null then 'chat' else 'config' end, $14,
    $15, $16, $16)
  on conflict (org_id, platform, workspace_id, destination, md5(filter::text)) do update set
    place_name = excluded.place_name, at_minute = excluded.at_minute, weekdays = excluded.weekdays, timezone = excluded.timezone,
    locale = excluded.locale, empty_day = excluded.empty_day, source = excluded.source, config_name = excluded.config_name,
    active_since = excluded.active_since, paused_at = null, paused_because = null, paused_by = null
  where digest.source = 'chat' or excluded.source = 'config'
  returning id, (xmax = 0) as made`;

/** Leaves one that is paused already with its first reason. What of it waits to be posted is not. */
export async function pauseDigest(
  tx: OrgTx,
  id: string,
  { now, because, byPerson }: { readonly now: string } & Omit<Paused, "since">,
): Promise<void> {
  await supersedeUnsent(tx, id, null);
  await tx.query(
    `update digest set paused_at = $3, paused_because = $4, paused_by = $5
     where org_id = $1 and id = $2 and paused_at is null`,
    [tx.orgId, id, now, because, byPerson ? tx.memberId : null],
  );
}

/** Nothing before `now` is due any more; a place that was gone is posted to again, and shows by itself whether it is back. */
export async function resumeDigest(tx: OrgTx, id: string, now: string): Promise<void> {
  await tx.query(
    `with resumed as (
       update digest set paused_at = null, paused_because = null, paused_by = null, active_since = $3
       where org_id = $1 and id = $2
       returning platform, workspace_id, destination
     )
     update outbox_lane as lane set gone_at = null, gone_reason = null from resumed
     where lane.org_id = $1 and lane.platform = resumed.platform and lane.workspace_id = resumed.workspace_id
       and lane.destination = resumed.destination`,
    [tx.orgId, id, now],
  );
}

/** With the memory of its runs. What it has sent stays where it is; what waits to be posted is not. */
export async function removeDigest(tx: OrgTx, id: string): Promise<void> {
  await supersedeUnsent(tx, id, null);
  await tx.query("delete from digest where org_id = $1 and id = $2", [tx.orgId, id]);
}

/** The rows of settings.csv that declare a digest: key and value, in the order of their keys. */
export async function declaringSettings(tx: OrgTx): Promise<readonly Setting[]> {
  return tx.query<Setting>(
    `select key, value from setting where org_id = $1 and key like 'digest.%' order by key collate "C"`,
    [tx.orgId],
  );
}
