/** Touches and contacts -> when we last spoke with whom, and who stands up for us in the account. */
import { type Day, isoDay } from "../../core/day.ts";
import type { RelationshipFacts } from "../../core/health/facts.ts";
import type { OrgTx } from "../scope.ts";
import { chosenAccounts, type FactsWindow, windowParameters } from "./window.ts";

interface RelationshipRow {
  readonly account_id: string;
  readonly last_touch_day: Day | null;
  readonly last_decision_maker_touch_day: Day | null;
  readonly last_champion_touch_day: Day | null;
  readonly champions: number;
  readonly decision_makers: number;
  readonly champion_left_on: Day | null;
}

/** Contacts have no watermark: who is there is asked of the as-of day itself. */
export async function readRelationships(
  tx: OrgTx,
  window: FactsWindow,
  asOf: Day,
): Promise<Map<string, RelationshipFacts>> {
  const rows = await tx.query<RelationshipRow>(relationshipSql, [...windowParameters(tx, window), isoDay(asOf)]);
  return new Map(rows.map((row) => [row.account_id, relationshipOf(row)]));
}

function relationshipOf(row: RelationshipRow): RelationshipFacts {
  return {
    lastTouchDay: row.last_touch_day,
    lastDecisionMakerTouchDay: row.last_decision_maker_touch_day,
    lastChampionTouchDay: row.last_champion_touch_day,
    championsKnown: row.champions,
    decisionMakersKnown: row.decision_makers,
    championLeftOn: row.champions > 0 ? null : row.champion_left_on,
  };
}

const relationshipSql = `
  with ${chosenAccounts}
  select chosen.id as account_id, spoken.*, people.*
  from chosen
  cross join lateral (
    select max(touch.on_day) as last_touch_day,
      max(touch.on_day) filter (where contact.role = 'decision_maker') as last_decision_maker_touch_day,
      max(touch.on_day) filter (where contact.role = 'champion') as last_champion_touch_day
    from touch
    left join contact on contact.org_id = $1 and contact.id = touch.contact_id
    where touch.org_id = $1 and touch.account_id = chosen.id and touch.on_day <= $3::date
  ) spoken
  cross join lateral (
    select count(*) filter (where role = 'champion' and is_there)::int as champions,
      count(*) filter (where role = 'decision_maker' and is_there)::int as decision_makers,
      max(left_on) filter (where role = 'champion' and not is_there) as champion_left_on
    from (
      select *, left_on is null or left_on > $4::date as is_there from contact
      where org_id = $1 and account_id = chosen.id
    ) person
  ) people`;
