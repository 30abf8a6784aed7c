/** Staged people -> members, matched by e-mail; nobody is locked out and the system member is out of reach. */
import type { OrgTx } from "../scope.ts";
import { feedTables } from "./fact-tables.ts";
import type { RejectedRow } from "./reject.ts";
import type { Settled } from "./settle.ts";
import { stagingOf } from "./stage.ts";

const staging = stagingOf(feedTables.members);

/** Someone who claimed the workspace in chat has no e-mail yet: the file that names the same chat id supplies it. */
export async function adoptByChatId(tx: OrgTx): Promise<void> {
  await tx.query(
    `update member set email = staged.email from ${staging} staged
     where member.org_id = $1 and staged.org_id = $1 and member.email is null and member.role <> 'system'
       and (member.slack_user_id = staged.slack_user_id or member.teams_user_id = staged.teams_user_id)
       and not exists (select from member other where other.org_id = $1 and lower(other.email) = staged.email)`,
    [tx.orgId],
  );
}

/** Two members with one chat identity would each see what the other may. */
export async function rejectTakenChatIds(tx: OrgTx): Promise<RejectedRow[]> {
  const rows = await tx.query<{ line: number; key: string; column: string; value: string }>(
    `with person as (
       select staged.line, staged.email, chat.id_column, chat.user_id from ${staging} staged
       cross join lateral (values ('slack_user_id', slack_user_id), ('teams_user_id', teams_user_id)) as chat (id_column, user_id)
       where staged.org_id = $1 and chat.user_id is not null
     ),
     taken as (
       select person.line, min(person.id_column) as id_column, min(person.user_id) as user_id from person
       where exists (
         select from member where member.org_id = $1 and lower(member.email) is distinct from person.email
           and person.user_id = case person.id_column when 'slack_user_id' then member.slack_user_id else member.teams_user_id end
       ) or exists (
         select from person other
         where (other.id_column, other.user_id) = (person.id_column, person.user_id) and other.line < person.line
       )
       group by person.line
     )
     delete from ${staging} staged using taken where staged.org_id = $1 and staged.line = taken.line
     returning staged.line, staged.email as key, taken.id_column as "column", taken.user_id as value`,
    [tx.orgId],
  );
  return rows.map((row) => ({
    ...row,
    problem: `${row.column} ${row.value} already belongs to another member`,
    remedy: "Leave the id with the one person it belongs to.",
  }));
}

/** Rows that together would leave the organisation without an admin. */
export async function rejectLastAdminLeaving(tx: OrgTx): Promise<RejectedRow[]> {
  const rows = await tx.query<{ line: number; key: string; value: string }>(
    `with demoted as (
       select staged.line, member.id from ${staging} staged
       join member on member.org_id = $1 and lower(member.email) = staged.email
       where staged.org_id = $1 and member.role = 'admin' and staged.role <> 'admin'
     ),
     remaining as (
       select id::text from member where org_id = $1 and role = 'admin' and id not in (select id from demoted)
       union all
       select email from ${staging} where org_id = $1 and role = 'admin'
     )
     delete from ${staging} staged using demoted
     where staged.org_id = $1 and staged.line = demoted.line and not exists (select from remaining)
     returning staged.line, staged.email as key, staged.role as value`,
    [tx.orgId],
  );
  return rows.map((row) => ({
    ...row,
    column: "role",
    problem: `${row.key} is the last admin and would become ${row.value}`,
    remedy: "Make somebody else an admin first.",
  }));
}

/** A chat id the file leaves empty stays as it is: a link once made is not undone by an export that does not know it. */
export async function settleMembers(tx: OrgTx, now: string): Promise<Settled> {
  const [row] = await tx.query<{ added: number; changed: number }>(
    `with given as (
       select staged.email, staged.name, staged.role, member.id,
         coalesce(staged.slack_user_id, member.slack_user_id) as slack_user_id,
         coalesce(staged.teams_user_id, member.teams_user_id) as teams_user_id
       from ${staging} staged
       left join member on member.org_id = $1 and lower(member.email) = staged.email
       where staged.org_id = $1
     ),
     changed as (
       update member set name = given.name, role = given.role, slack_user_id = given.slack_user_id,
         teams_user_id = given.teams_user_id, recorded_at = $2::timestamptz
       from given
       where member.org_id = $1 and member.id = given.id and member.role <> 'system'
         and row(member.name, member.role, member.slack_user_id, member.teams_user_id)
           is distinct from row(given.name, given.role, given.slack_user_id, given.teams_user_id)
       returning 1
     ),
     added as (
       insert into member (org_id, email, name, role, slack_user_id, teams_user_id, recorded_at)
       select $1, email, name, role, slack_user_id, teams_user_id, $2::timestamptz from given where id is null
       returning 1
     )
     select (select count(*) from added)::int as added, (select count(*) from changed)::int as changed`,
    [tx.orgId, now],
  );
  return { added: row?.added ?? 0, changed: row?.changed ?? 0, superseded: 0 };
}

/** People the file no longer names; those without an e-mail were never in any file. */
export async function countAbsentMembers(tx: OrgTx): Promise<number> {
  const [row] = await tx.query<{ absent: number }>(
    `select count(*)::int as absent from member where org_id = $1 and ${absentMember}`,
    [tx.orgId],
  );
  return row?.absent ?? 0;
}

/** Admins stay: they are taken away by a person, never by a file. Returns how many left. */
export async function removeAbsentMembers(tx: OrgTx): Promise<number> {
  const gone = await tx.query(
    `delete from member where org_id = $1 and role <> 'admin' and ${absentMember} returning id`,
    [tx.orgId],
  );
  return gone.length;
}

const absentMember = `role <> 'system' and email is not null
  and not exists (select from ${staging} staged where staged.org_id = $1 and staged.email = lower(member.email))`;
