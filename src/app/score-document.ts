/** An organisation and a day -> the `score` document of answer.md: every account, its contributions, coverage and range. */
import { type Day, dayInZone, isoDay } from "../core/day.ts";
import { groupBy } from "../core/group-by.ts";
import { defaultHealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import { watermarkedFeeds } from "../core/records.ts";
import { isUndefined, notDefined } from "../core/undefined.ts";
import { watermarksOn } from "../core/watermarks-on.ts";
import type { Database } from "../store/database.ts";
import { readHealthFacts } from "../store/health-facts.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { readScoreLines } from "../store/scores.ts";
import { readSettings } from "../store/settings.ts";
import { readWatermarks } from "../store/watermarks.ts";
import { withOrg } from "../store/with-org.ts";
import { accountState, firstDayLookedAt } from "./account-state.ts";

export interface ScoreRequest {
  readonly scope: OrgScope;
  readonly slug: string;
  /** ISO instant. */
  readonly now: string;
  /** Left out: the day it is at `now` in the organisation's timezone. */
  readonly asOf?: Day;
  readonly accountId?: string;
}

/** An account id that is not stored is answered with `not_an_account`, as a figure that does not exist. */
export async function scoreDocument(db: Database, request: ScoreRequest): Promise<object> {
  const { scope, slug, now, accountId } = request;
  return withOrg(db, scope, async (tx) => {
    const settings = await readSettings(tx);
    const asOf = request.asOf ?? dayInZone(now, settings.timezone);
    const watermarks = watermarksOn(asOf, await readWatermarks(tx));
    const scores = await scoresOf(tx, asOf, accountId);
    const missing = accountId !== undefined && scores.length === 0;
    return {
      org: slug,
      as_of: isoDay(asOf),
      known_on: now,
      config_version: defaultHealthConfig.version,
      watermarks: Object.fromEntries(watermarkedFeeds.map((feed) => [feed, isoOrNull(watermarks[feed])])),
      accounts: missing ? [{ account_id: accountId, ...notDefined("not_an_account") }] : scores,
    };
  });
}

async function scoresOf(tx: OrgTx, asOf: Day, accountId: string | undefined): Promise<object[]> {
  const one = accountId === undefined ? {} : { accountIds: [accountId] };
  const lines = await readScoreLines(tx, { ...one, from: firstDayLookedAt(asOf), to: asOf });
  const histories = groupBy(lines, ({ accountId }) => accountId);
  const facts = await readHealthFacts(tx, { asOf, ...one });
  return facts.map((account) => {
    const { id, name } = account.account;
    const { score } = accountState(account, histories.get(id) ?? [], defaultHealthConfig);
    return { account_id: id, name, ...scoreJson(score) };
  });
}

function scoreJson({ score, band, coverage, range, contributions, caps }: Score): object {
  const undefinedScore = isUndefined(score);
  return {
    score_bp: undefinedScore ? null : score,
    ...(undefinedScore && { undefined: score.undefined }),
    band,
    coverage_bp: coverage,
    range_bp: range,
    contributions: contributions.map(({ dimension, signal, bp }) => ({ dimension, signal, bp })),
    caps,
    // Signs and playbook episodes have detectors in later issues; a document without them says so by empty lists.
    signs: [],
    episodes: [],
  };
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoDay(day);
}
