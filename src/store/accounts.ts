/** The rows of `account` -> Account records, in the order of their ids. */
import type { Day } from "../core/day.ts";
import type { Account } from "../core/records.ts";
import type { OrgTx } from "./scope.ts";

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
  readonly segment: string | null;
  readonly region: string | null;
  readonly plan: string | null;
  readonly owner_email: string | null;
  readonly account_manager_email: string | null;
  readonly licences: number | null;
  readonly potential_users: number | null;
  readonly renewal_day: Day | null;
  readonly notice_days: number | null;
  readonly signed_up_on: Day | null;
  readonly onboarding_started_on: Day | null;
  readonly onboarding_ended_on: Day | null;
  readonly currency: string | null;
}

/** @param accountIds null = all of them; ids nobody has are left out. */
export async function readAccounts(tx: OrgTx, accountIds: readonly string[] | null = null): Promise<Account[]> {
  const rows = await tx.query<AccountRow>(
    `select id, name, aliases, segment, region, plan, owner_email, account_manager_email, licences, potential_users, renewal_day,
       notice_days, signed_up_on, onboarding_started_on, onboarding_ended_on, currency
     from account where org_id = $1 and ($2::text[] is null or id = any($2))
     order by id collate "C"`,
    [tx.orgId, accountIds],
  );
  return rows.map(accountOf);
}

/** Every account's, in code-point order. */
export async function readAccountIds(tx: OrgTx): Promise<string[]> {
  const rows = await tx.query<Pick<AccountRow, "id">>(
    `select id from account where org_id = $1 order by id collate "C"`,
    [tx.orgId],
  );
  return rows.map(({ id }) => id);
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    aliases: row.aliases,
    segment: row.segment,
    region: row.region,
    plan: row.plan,
    ownerEmail: row.owner_email,
    accountManagerEmail: row.account_manager_email,
    licences: row.licences,
    potentialUsers: row.potential_users,
    renewalDay: row.renewal_day,
    noticeDays: row.notice_days,
    signedUpOn: row.signed_up_on,
    onboardingStartedOn: row.onboarding_started_on,
    onboardingEndedOn: row.onboarding_ended_on,
    currency: row.currency,
  };
}
