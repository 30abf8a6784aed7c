/** Accounts and days -> what was written of them by ticket, survey, touch and churn event, newest first, with the fields beside it. */
import { type Day, isoDay } from "../core/day.ts";
import type { Sentiment, SurveyKind } from "../core/records.ts";
import type { CustomerText, TextSource } from "../core/themes/customer-text.ts";
import type { Days } from "../core/themes/themes-of.ts";
import type { OrgTx } from "./scope.ts";

export interface TextsRequest extends Days {
  readonly accountIds: readonly string[];
  readonly most: number;
  /** Only rows with words of their own; left out = those with a field that says what they are about as well. */
  readonly worded?: boolean;
}

export interface FreeTexts {
  readonly texts: readonly CustomerText[];
  /** Older ones that were left out, as there are more than `most`. */
  readonly leftOut: number;
}

/** Characters of each that are read: a complaint is said in the first page of a letter, and a log file is none. */
const longestRead = 4_000;

interface TextRow {
  readonly source: TextSource;
  readonly id: string;
  readonly account_id: string;
  readonly day: Day;
  readonly body: string;
  readonly filed_as: string | null;
  readonly sentiment: Sentiment | null;
  readonly survey_kind: SurveyKind | null;
  readonly score: number | null;
  readonly written: number;
}

/** Days inclusive. A row without a word and without a field that says what it is about is none. */
export async function readFreeTexts(
  tx: OrgTx,
  { accountIds, from, to, most, worded = false }: TextsRequest,
): Promise<FreeTexts> {
  if (accountIds.length === 0) return { texts: [], leftOut: 0 };
  const rows = await tx.query<TextRow>(freeTextSql, [tx.orgId, accountIds, isoDay(from), isoDay(to), most, worded]);
  return { texts: rows.map(textOf), leftOut: (rows[0]?.written ?? 0) - rows.length };
}

function textOf(row: TextRow): CustomerText {
  const { source, id, day, body, sentiment, survey_kind: kind, score } = row;
  const survey = kind === null || score === null ? null : { kind, score };
  return { source, id, accountId: row.account_id, day, text: body, filedAs: row.filed_as, sentiment, survey };
}

const freeTextSql = `
  with written as (
    select 'ticket' as source, id, account_id, opened_on as day, subject as body, topic as filed_as,
      null as sentiment, null as survey_kind, null::int as score
    from ticket
    where org_id = $1 and account_id = any($2) and opened_on between $3::date and $4::date
    union all
    select 'survey', id, account_id, answered_on, comment, null, null, kind, score
    from survey
    where org_id = $1 and account_id = any($2) and answered_on between $3::date and $4::date and comment is not null
    union all
    select 'touch', id, account_id, on_day, note, null, sentiment, null, null
    from touch
    where org_id = $1 and account_id = any($2) and on_day between $3::date and $4::date and note is not null
    union all
    select 'churn_event', id, account_id, on_day, comment, reason_code, null, null, null
    from churn_event
    where org_id = $1 and account_id = any($2) and on_day between $3::date and $4::date
  )
  select source, id, account_id, day, left(coalesce(body, ''), ${longestRead}) as body, filed_as, sentiment, survey_kind, score,
    (count(*) over ())::int as written
  from written
  where btrim(coalesce(body, '')) <> '' or (filed_as is not null and not $6)
  order by day desc, source, id
  limit $5`;
