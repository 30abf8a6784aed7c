/** The people of an organisation: who is known, by which e-mail, with which role. The system member is not among them. */
import { HoldfastError } from "../core/error.ts";
import type { MemberRole } from "../core/records.ts";
import type { OrgTx } from "./scope.ts";

export interface StoredMember {
  readonly id: string;
  /** null for someone who claimed the workspace in chat and is in no file. */
  readonly email: string | null;
  readonly name: string;
  readonly role: MemberRole;
  readonly slackUserId: string | null;
  readonly teamsUserId: string | null;
}

export interface NewMember {
  readonly email: string;
  readonly name: string;
  readonly role: MemberRole;
}

const memberColumns = `id, email, name, role, slack_user_id as "slackUserId", teams_user_id as "teamsUserId"`;

export async function listMembers(tx: OrgTx): Promise<StoredMember[]> {
  return tx.query<StoredMember>(
    `select ${memberColumns} from member where org_id = $1 and role <> 'system' order by lower(email) collate "C", id`,
    [tx.orgId],
  );
}

/** The role of the transaction's own member. */
export async function ownRole(tx: OrgTx): Promise<MemberRole | "system" | null> {
  const [row] = await tx.query<{ role: MemberRole | "system" }>(
    "select role from member where org_id = $1 and id = $2",
    [tx.orgId, tx.memberId],
  );
  return row?.role ?? null;
}

/** Whatever the case of the e-mail. */
export async function findMemberByEmail(tx: OrgTx, email: string): Promise<StoredMember | null> {
  const [row] = await tx.query<StoredMember>(
    `select ${memberColumns} from member where org_id = $1 and lower(email) = lower($2) and role <> 'system'`,
    [tx.orgId, email],
  );
  return row ?? null;
}

/** The full names behind e-mails, keyed by the e-mail as it was given; nobody's e-mail has no entry. */
export async function memberNames(tx: OrgTx, emails: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ email: string; name: string }>(
    `select distinct given.email, member.name from unnest($2::text[]) as given (email)
     join member on member.org_id = $1 and lower(member.email) = lower(given.email)`,
    [tx.orgId, emails],
  );
  return new Map(rows.map(({ email, name }) => [email, name]));
}

/** Adds a person, or gives a known one this name and role. @throws HoldfastError when it would take the last admin's role. */
export async function addMember(tx: OrgTx, { email, name, role }: NewMember): Promise<StoredMember> {
  const known = await findMemberByEmail(tx, email);
  if (known?.role === "admin" && role !== "admin") await refuseWithoutOtherAdmin(tx, known);
  const [row] = await tx.query<StoredMember>(
    `insert into member (org_id, email, name, role) values ($1, lower($2), $3, $4)
     on conflict (org_id, lower(email)) where email is not null
     do update set name = excluded.name, role = excluded.role, recorded_at = now()
     returning ${memberColumns}`,
    [tx.orgId, email, name, role],
  );
  if (row === undefined) throw new Error(`adding ${email} returned no row`);
  return row;
}

async function refuseWithoutOtherAdmin(tx: OrgTx, member: StoredMember): Promise<void> {
  const others = await tx.query("select id from member where org_id = $1 and role = 'admin' and id <> $2 for update", [
    tx.orgId,
    member.id,
  ]);
  if (others.length > 0) return;
  throw new HoldfastError(
    "last_admin",
    `${member.email ?? member.name} is the last admin of the organisation`,
    "Make somebody else an admin first.",
  );
}
