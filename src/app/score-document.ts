/** An organisation and a day -> the `score` document of answer.md: every account, its contributions, coverage and range. */
import { type Day, dayInZone, isoDay } from "../core/day.ts";
import { groupBy } from "../core/group-by.ts";
import type { Score } from "../core/health/score.ts";
import type { Episode } from "../core/playbooks/episode.ts";
import { watermarkedFeeds } from "../core/records.ts";
import { isUndefined, notDefined } from "../core/undefined.ts";
import { watermarksOn } from "../core/watermarks-on.ts";
import { readAccountIds } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";
import { readOpenEpisodes } from "../store/episodes.ts";
import { readHealthFacts } from "../store/health-facts.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { readSettings } from "../store/settings.ts";
import { readWatermarks } from "../store/watermarks.ts";
import { withOrg } from "../store/with-org.ts";
import { accountState, firstDayLookedAt } from "./account-state.ts";
import { type ScoreBasis, scoreBasis } from "./past-scores.ts";

export interface ScoreRequest {
  readonly scope: OrgScope;
  readonly slug: string;
  /** ISO instant. */
  readonly now: string;
  /** ISO instant; left out: everything known counts. */
  readonly knownOn?: string;
  /** Left out: the day it is at `knownOn`, or else at `now`, in the organisation's timezone. */
  readonly asOf?: Day;
  readonly accountId?: string;
}

/** An account id that is not stored is answered with `not_an_account`, as a figure that does not exist. */
export async function scoreDocument(db: Database, request: ScoreRequest): Promise<object> {
  const { scope, knownOn } = request;
  return withOrg(db, scope, (tx) => documentOf(tx, request), "read", knownOn);
}

async function documentOf(tx: OrgTx, { slug, now, knownOn, accountId, ...request }: ScoreRequest): Promise<object> {
  const present = knownOn ?? now;
  const settings = await readSettings(tx);
  const asOf = request.asOf ?? dayInZone(present, settings.timezone);
  const watermarks = watermarksOn(asOf, await readWatermarks(tx));
  const { config, past } = await scoreBasis(tx, {
    asOf,
    knownOn: knownOn ?? null,
    said: { asOf: null },
  });
  const scores = await scoresOf({ tx, asOf, accountId, config, past });
  const nothingKnown = knownOn !== undefined && (await readAccountIds(tx)).length === 0;
  const missing = accountId !== undefined && scores.length === 0;
  return {
    org: slug,
    as_of: isoDay(asOf),
    known_on: present,
    ...(nothingKnown && notDefined("no_data")),
    config_version: config.version,
    watermarks: Object.fromEntries(watermarkedFeeds.map((feed) => [feed, isoOrNull(watermarks[feed])])),
    accounts: missing ? [{ account_id: accountId, ...notDefined("not_an_account") }] : scores,
  };
}

interface Scored extends ScoreBasis {
  readonly tx: OrgTx;
  readonly asOf: Day;
  readonly accountId: string | undefined;
}

async function scoresOf({ tx, asOf, accountId, config, past }: Scored): Promise<object[]> {
  const one = accountId === undefined ? {} : { accountIds: [accountId] };
  const lines = await past.lines({ ...one, from: firstDayLookedAt(asOf), to: asOf });
  const histories = groupBy(lines, ({ accountId }) => accountId);
  const episodes = groupBy(await readOpenEpisodes(tx, { asOf, ...one }), ({ accountId }) => accountId);
  const facts = await readHealthFacts(tx, { asOf, ...one });
  return facts.map((account) => {
    const { id, name } = account.account;
    const { score } = accountState(account, histories.get(id) ?? [], config);
    return { account_id: id, name, ...scoreJson(score, episodes.get(id) ?? []) };
  });
}

function scoreJson({ score, band, coverage, range, contributions, caps }: Score, episodes: readonly Episode[]): object {
  const undefinedScore = isUndefined(score);
  return {
    score_bp: undefinedScore ? null : score,
    ...(undefinedScore && { undefined: score.undefined }),
    band,
    coverage_bp: coverage,
    range_bp: range,
    contributions: contributions.map(({ dimension, signal, bp }) => ({ dimension, signal, bp })),
    caps,
    // Signs have detectors in a later issue; a document without them says so by an empty list.
    signs: [],
    episodes: episodes.map(({ id }) => id),
  };
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoDay(day);
}
