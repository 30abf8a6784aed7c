/** Survey answers and ticket ratings of the last 90 days -> what each account said of us. */
import { type Day, isoDay } from "../../core/day.ts";
import type { SentimentFacts } from "../../core/health/facts.ts";
import type { OrgTx } from "../scope.ts";
import { chosenAccounts } from "./window.ts";

interface SentimentRow {
  readonly account_id: string;
  readonly nps: number[];
  readonly csat: number[];
  readonly ces: number[];
  readonly ticket_satisfaction: number[];
}

/** Days are each feed's own min(as-of day, watermark); null = never imported, and then nothing was said. */
export async function readSentiment(
  tx: OrgTx,
  accountIds: readonly string[] | null,
  surveysThrough: Day | null,
  ticketsThrough: Day | null,
): Promise<Map<string, SentimentFacts>> {
  const rows = await tx.query<SentimentRow>(sentimentSql, [
    tx.orgId,
    accountIds,
    surveysThrough === null ? null : isoDay(surveysThrough),
    ticketsThrough === null ? null : isoDay(ticketsThrough),
  ]);
  return new Map(
    rows.map((row) => [
      row.account_id,
      { nps90d: row.nps, csat90d: row.csat, ces90d: row.ces, ticketSatisfaction90d: row.ticket_satisfaction },
    ]),
  );
}

function scoresOf(kind: string): string {
  return `coalesce(json_agg(score order by answered_at, id) filter (where kind = '${kind}'), '[]') as ${kind}`;
}

// A ticket is rated when it is closed, or while it is open: a rating counts from the later of the two days we know.
const sentimentSql = `
  with ${chosenAccounts}
  select chosen.id as account_id, answers.*, ratings.ticket_satisfaction
  from chosen
  cross join lateral (
    select ${["nps", "csat", "ces"].map(scoresOf).join(", ")} from survey
    where org_id = $1 and account_id = chosen.id and answered_on <= $3::date and answered_on > $3::date - 90
  ) answers
  cross join lateral (
    select coalesce(json_agg(satisfaction order by coalesce(closed_on, opened_on), id), '[]') as ticket_satisfaction
    from ticket
    where org_id = $1 and account_id = chosen.id and opened_on <= $4::date and satisfaction is not null
      and coalesce(closed_on, opened_on) <= $4::date and coalesce(closed_on, opened_on) > $4::date - 90
  ) ratings`;
