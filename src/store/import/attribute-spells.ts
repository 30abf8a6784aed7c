/** Imported accounts -> the spells of their segment, region, plan and owner, so that a past period sees the past value. */
import { type Day, isoDay } from "../../core/day.ts";
import type { OrgTx } from "../scope.ts";
import { feedTables, spellTable } from "./fact-tables.ts";
import { settle } from "./settle.ts";
import { createStaging, stagingOf } from "./stage.ts";

/** The first known value holds from the beginning; a later one from `today`, the day we learned of it (design.md §7). */
export async function recordAttributeSpells(tx: OrgTx, now: string, today: Day): Promise<void> {
  await createStaging(tx, spellTable);
  await tx.query(stageSpellsSql, [tx.orgId, isoDay(today)]);
  await settle(tx, spellTable, now);
}

const stageSpellsSql = `
  with given as (
    select account.org_id, account.id as account_id, said.attribute, said.value
    from ${stagingOf(feedTables.accounts)} account
    cross join lateral (
      values ('segment', segment), ('region', region), ('plan', plan), ('owner', owner_email)
    ) as said (attribute, value)
    where account.org_id = $1
  ),
  current as (
    select account_id, attribute, valid_from, value from account_attribute where org_id = $1 and valid_to = 'infinity'
  ),
  first_known as (
    select org_id, account_id, attribute, '-infinity'::date as valid_from, 'infinity'::date as valid_to, value
    from given
    where value is not null
      and not exists (select from current where (current.account_id, current.attribute) = (given.account_id, given.attribute))
  ),
  moved as (
    select given.*, current.valid_from, current.value as former, current.valid_from < $2::date as had_a_past
    from given join current using (account_id, attribute)
    where given.value is distinct from current.value
  )
  insert into ${stagingOf(spellTable)} (org_id, account_id, attribute, valid_from, valid_to, value)
  select org_id, account_id, attribute, valid_from, valid_to, value from first_known
  union all
  select org_id, account_id, attribute, valid_from, $2::date, former from moved where had_a_past
  union all
  select org_id, account_id, attribute, case when had_a_past then $2::date else valid_from end, 'infinity', value from moved`;
