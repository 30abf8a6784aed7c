/** Contacts and members -> everybody an organisation knows by name, e-mail or phone, and a version that changes with them. */
import type { OrgTx } from "./scope.ts";

export interface StoredPerson {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Whoever left, or was called otherwise before, is among them: texts of then still name them. */
export async function readKnownPeople(tx: OrgTx): Promise<readonly StoredPerson[]> {
  return tx.query<StoredPerson>(
    `select id, name, email, phone from contact where org_id = $1
     union
     select id, name, email, phone from contact_history where org_id = $1
     union
     select id::text, name, email, null from member where org_id = $1 and role <> 'system'
     order by id`,
    [tx.orgId],
  );
}

/** Equal as long as nobody came, went or was changed; the people themselves are not read. */
export async function readPeopleVersion(tx: OrgTx): Promise<string> {
  const [row] = await tx.query<{ version: string }>(
    `with changed as (
       select recorded_at from contact where org_id = $1
       union all
       select superseded_at from contact_history where org_id = $1
       union all
       select recorded_at from member where org_id = $1
     )
     select concat(count(*), ':', max(recorded_at)) as version from changed`,
    [tx.orgId],
  );
  return row?.version ?? "";
}
