/** Playbook episodes: opened once, quiet while their trigger is false, closed with the reason. */
import { z } from "zod";
import { type Day, isoDay } from "../core/day.ts";
import { type Episode, playbookIds } from "../core/playbooks/episode.ts";
import { encodeFigure, storedFigure } from "./evidence-figures.ts";
import type { OrgTx } from "./scope.ts";

interface EpisodeRow {
  readonly id: string;
  readonly account_id: string;
  readonly playbook: string;
  readonly opened_on: Day;
  readonly evidence: unknown;
  readonly quiet_since: Day | null;
  readonly closed_on: Day | null;
  readonly closed_because: "cleared" | "churned" | "done" | null;
}

const evidenceForm = z.object({ text: z.string(), figures: z.array(storedFigure) });
const playbookForm = z.enum(playbookIds);

const columns = "id, account_id, playbook, opened_on, evidence, quiet_since, closed_on, closed_because";

/**
 * Open on the day, by account id and playbook; of a transaction that reads as known on an instant, what was known of them then.
 * `accountIds` left out = every account's.
 */
export async function readOpenEpisodes(
  tx: OrgTx,
  { asOf, accountIds }: { readonly asOf: Day; readonly accountIds?: readonly string[] },
): Promise<Episode[]> {
  const rows = await tx.query<EpisodeRow>(
    `select ${columns} from (
       select *, coalesce(nullif(current_setting('app.known_on', true), '')::timestamptz, 'infinity') as known_on from episode
       where org_id = $1 and ($2::text[] is null or account_id = any($2)) and opened_on <= $3::date
     ) known
     where opened_at <= known_on and (closed_on is null or closed_on > $3::date or closed_at > known_on)
     order by account_id collate "C", playbook`,
    [tx.orgId, accountIds ?? null, isoDay(asOf)],
  );
  // What closed it may be after the day asked about: on that day it was open.
  return rows.map((row) => ({ ...episodeOf(row), closed: null }));
}

function episodeOf(row: EpisodeRow): Episode {
  const { closed_on: on, closed_because: because } = row;
  return {
    id: row.id,
    accountId: row.account_id,
    playbook: playbookForm.parse(row.playbook),
    openedOn: row.opened_on,
    evidence: evidenceForm.parse(row.evidence),
    quietSince: row.quiet_since,
    closed: on === null || because === null ? null : { on, because },
  };
}

export async function readEpisode(tx: OrgTx, id: string): Promise<Episode | null> {
  const [row] = await tx.query<EpisodeRow>(`select ${columns} from episode where org_id = $1 and id = $2`, [
    tx.orgId,
    id,
  ]);
  return row === undefined ? null : episodeOf(row);
}

/** Of these accounts: the open episodes, and of each account and playbook the last one that closed. */
export async function readEpisodesOf(tx: OrgTx, accountIds: readonly string[]): Promise<Episode[]> {
  const rows = await tx.query<EpisodeRow>(
    `select distinct on (account_id collate "C", playbook, closed_on is null) ${columns} from episode
     where org_id = $1 and account_id = any($2)
     order by account_id collate "C", playbook, closed_on is null, closed_on desc, opened_on desc`,
    [tx.orgId, accountIds],
  );
  return rows.map(episodeOf);
}

/** @param now ISO instant. @returns those that are new: another process may have opened the same at the same time. */
export async function openEpisodes(tx: OrgTx, episodes: readonly Episode[], now: string): Promise<readonly Episode[]> {
  if (episodes.length === 0) return [];
  const rows = episodes.map(({ id, accountId, playbook, openedOn, evidence: { text, figures } }) => ({
    id,
    account_id: accountId,
    playbook,
    opened_on: isoDay(openedOn),
    evidence: { text, figures: figures.map(encodeFigure) },
  }));
  const opened = await tx.query<{ id: string }>(
    `insert into episode (org_id, id, account_id, playbook, opened_on, evidence, opened_at)
     select $1::uuid, id, account_id, playbook, opened_on, evidence, $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as given (id text, account_id text, playbook text, opened_on date, evidence jsonb)
     on conflict do nothing
     returning id`,
    [tx.orgId, JSON.stringify(rows), now],
  );
  const ids = new Set(opened.map(({ id }) => id));
  return episodes.filter(({ id }) => ids.has(id));
}

/** Since when each one's trigger has been false; null = it is true again. */
export async function quietEpisodes(
  tx: OrgTx,
  changes: readonly { readonly episode: Episode; readonly since: Day | null }[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `update episode set quiet_since = given.since
     from unnest($2::text[], $3::date[]) as given (id, since)
     where episode.org_id = $1 and episode.id = given.id and closed_on is null`,
    [
      tx.orgId,
      changes.map(({ episode }) => episode.id),
      changes.map(({ since }) => (since === null ? null : isoDay(since))),
    ],
  );
}

export interface Closing {
  readonly episode: Episode;
  readonly because: "cleared" | "churned" | "done";
}

/** @param now ISO instant. @returns those that were open. */
export async function closeEpisodes(
  tx: OrgTx,
  closings: readonly Closing[],
  { day, now }: { readonly day: Day; readonly now: string },
): Promise<readonly Closing[]> {
  if (closings.length === 0) return [];
  const closed = await tx.query<{ id: string }>(
    `update episode set closed_on = $4::date, closed_at = $5::timestamptz, closed_because = given.because
     from unnest($2::text[], $3::text[]) as given (id, because)
     where episode.org_id = $1 and episode.id = given.id and closed_on is null
     returning episode.id`,
    [tx.orgId, closings.map(({ episode }) => episode.id), closings.map(({ because }) => because), isoDay(day), now],
  );
  const ids = new Set(closed.map(({ id }) => id));
  return closings.filter(({ episode }) => ids.has(episode.id));
}
