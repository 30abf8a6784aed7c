/** Accounts and members -> the organisation's own words that a question may name, and a version that changes with them. */
import { byCodePoint } from "../core/code-point-order.ts";
import type { Vocabulary } from "../core/vocabulary.ts";
import type { OrgTx } from "./scope.ts";

interface NamesRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
  readonly owner: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly plan: string | null;
}

// A column more here is a column more in the triggers that note a change of words (migration 0010).
const namedAccountsSql = `
  select account.id, account.name, aliases, coalesce(member.name, owner_email) as owner, segment, region, plan
  from account
  left join member on member.org_id = $1 and lower(member.email) = lower(account.owner_email)
  where account.org_id = $1
  order by account.id collate "C"`;

/** An owner by full name, by e-mail when nobody by that e-mail is a member. Lists without repeats, in code-point order. */
export async function readVocabulary(tx: OrgTx): Promise<Vocabulary> {
  const rows = await tx.query<NamesRow>(namedAccountsSql, [tx.orgId]);
  return {
    accounts: rows.map(({ owner, segment, region, plan, ...named }) => ({
      ...named,
      ...(owner !== null && { owner }),
      ...(segment !== null && { segment }),
      ...(region !== null && { region }),
      ...(plan !== null && { plan }),
    })),
    owners: distinct(rows.map((row) => row.owner)),
    segments: distinct(rows.map((row) => row.segment)),
    regions: distinct(rows.map((row) => row.region)),
    plans: distinct(rows.map((row) => row.plan)),
  };
}

/** Equal as long as no name changed, so that a name index is rebuilt only when it must be; the names themselves are not read. */
export async function readVocabularyVersion(tx: OrgTx): Promise<string> {
  const [row] = await tx.query<{ changes: string }>(
    "select count(*)::text as changes from vocabulary_change where org_id = $1",
    [tx.orgId],
  );
  return row?.changes ?? "";
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort(byCodePoint);
}
