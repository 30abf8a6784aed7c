/** Scores per account and day, kept as they were computed. */
import { type Day, isoDay } from "../core/day.ts";
import type { Band, Score } from "../core/health/score.ts";
import { isUndefined, notDefined, type UndefinedReason } from "../core/undefined.ts";
import type { OrgTx } from "./scope.ts";
import { decodeDetail, encodeDetail } from "./score-detail.ts";

// A thousand scores are some megabytes of JSON: one statement's worth of memory on both sides.
const scoresPerStatement = 1_000;

/** One score per account and day: saving it again replaces it, and an equal one is left untouched. */
export async function saveScores(tx: OrgTx, scores: readonly Score[]): Promise<void> {
  for (let at = 0; at < scores.length; at += scoresPerStatement) {
    const rows = scores.slice(at, at + scoresPerStatement).map(storedForm);
    await tx.query(saveSql, [tx.orgId, JSON.stringify(rows)]);
  }
}

function storedForm(score: Score) {
  const { contributions, caps, missing } = score;
  const notThere = isUndefined(score.score) ? score.score : null;
  return {
    account_id: score.accountId,
    day: isoDay(score.day),
    config_version: score.configVersion,
    score_bp: isUndefined(score.score) ? null : score.score,
    undefined_reason: notThere?.undefined ?? null,
    band: score.band,
    coverage_bp: score.coverage,
    range_low_bp: score.range[0],
    range_high_bp: score.range[1],
    detail: encodeDetail({ contributions, caps, missing, undefinedDetail: notThere?.detail }),
  };
}

const values = "config_version, score_bp, undefined_reason, band, coverage_bp, range_low_bp, range_high_bp, detail";
const excluded = values.replaceAll(/\w+/g, "excluded.$&");

const saveSql = `
  insert into score (org_id, account_id, day, ${values})
  select $1::uuid, account_id, day, ${values}
  from jsonb_to_recordset($2::jsonb) as given (
    account_id text, day date, config_version int, score_bp int, undefined_reason text, band text,
    coverage_bp int, range_low_bp int, range_high_bp int, detail jsonb
  )
  on conflict (org_id, account_id, day) do update
  set (${values}, recorded_at) = row(${excluded}, excluded.recorded_at)
  where row(${values.replaceAll(/\w+/g, "score.$&")}) is distinct from row(${excluded})`;

export interface ScoresRequest {
  /** Left out = every account. */
  readonly accountIds?: readonly string[];
  /** Both days included. */
  readonly from: Day;
  readonly to: Day;
}

interface ScoreRow {
  readonly account_id: string;
  readonly day: Day;
  readonly config_version: number;
  readonly score_bp: number | null;
  readonly undefined_reason: UndefinedReason | null;
  readonly band: Band | null;
  readonly coverage_bp: number;
  readonly range_low_bp: number;
  readonly range_high_bp: number;
  readonly detail: unknown;
}

/** By account id and day. */
export async function readScores(tx: OrgTx, { accountIds, from, to }: ScoresRequest): Promise<Score[]> {
  const rows = await tx.query<ScoreRow>(
    `select account_id, day, ${values} from score
     where org_id = $1 and ($2::text[] is null or account_id = any($2)) and day between $3::date and $4::date
     order by account_id collate "C", day`,
    [tx.orgId, accountIds ?? null, isoDay(from), isoDay(to)],
  );
  return rows.map(scoreOf);
}

/** One account's score on one day, without what made it: for trends and bands of many accounts. */
export interface ScoreLine {
  readonly accountId: string;
  readonly day: Day;
  /** null = not enough data that day. */
  readonly score: number | null;
}

/** By account id and day. */
export async function readScoreLines(tx: OrgTx, { accountIds, from, to }: ScoresRequest): Promise<ScoreLine[]> {
  return tx.query<ScoreLine>(
    `select account_id as "accountId", day, score_bp as score from score
     where org_id = $1 and ($2::text[] is null or account_id = any($2)) and day between $3::date and $4::date
     order by account_id collate "C", day`,
    [tx.orgId, accountIds ?? null, isoDay(from), isoDay(to)],
  );
}

/** Whether any account has a stored score of this day; they are stored in one transaction, so then all have. */
export async function isScored(tx: OrgTx, day: Day): Promise<boolean> {
  const scored = await tx.query("select day from score where org_id = $1 and day = $2::date limit 1", [
    tx.orgId,
    isoDay(day),
  ]);
  return scored.length > 0;
}

function scoreOf(row: ScoreRow): Score {
  const { undefinedDetail, ...detail } = decodeDetail(row.detail);
  return {
    accountId: row.account_id,
    day: row.day,
    configVersion: row.config_version,
    score: row.score_bp ?? notDefined(row.undefined_reason ?? "no_data", undefinedDetail),
    band: row.band,
    coverage: row.coverage_bp,
    range: [row.range_low_bp, row.range_high_bp],
    ...detail,
  };
}
