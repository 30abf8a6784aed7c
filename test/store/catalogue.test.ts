import { expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";

// What a future migration must not forget, asked of the catalogue itself.
const db = await testDatabase();

async function column(sql: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(sql);
  return rows.map((row) => row.name);
}

const ownTables = "c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace";
const hasOrg =
  "exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'org_id' and not t.attisdropped)";

test("every table about an organisation, and every table with an untrusted past, has forced row-level security", async () => {
  const open = await column(
    `select c.relname as name from pg_class c
     where ${ownTables} and c.relname <> 'schema_migration' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});

test("every table with an org_id has the tenant policy, but those that are reached before a tenant is known", async () => {
  const without = await column(
    `select c.relname as name from pg_class c
     where ${ownTables} and ${hasOrg} and not exists (
       select from pg_policies p
       where p.tablename = c.relname and p.policyname = 'tenant' and p.roles = '{holdfast_app}' and p.cmd = 'ALL'
         and p.qual like '%org_id = ( SELECT%current_setting(''app.org_id''%' and p.qual like '%SELECT app_is_member()%')
     order by name`,
  );
  expect(without).toEqual(["claim", "workspace"]);
});

test("no policy lets the app role pass but the tenant's", async () => {
  const others = await column(
    `select p.tablename || ' ' || p.policyname as name from pg_policies p
     where p.policyname <> 'tenant' and p.permissive = 'PERMISSIVE' and p.roles && array['holdfast_app', 'public']::name[]`,
  );
  expect(others).toEqual([]);
});

test("org_id comes first in every primary key, and every reference between facts stays inside the organisation", async () => {
  const keys = await column(
    `select c.relname as name from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
     join pg_attribute t on t.attrelid = c.oid and t.attnum = k.conkey[1]
     where ${ownTables} and ${hasOrg} and t.attname <> 'org_id' order by name`,
  );
  expect(keys).toEqual(["claim", "workspace"]);
  const references = await column(
    `select k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_attribute t on t.attrelid = c.oid and t.attnum = k.conkey[1]
     where k.contype = 'f' and ${ownTables} and t.attname <> 'org_id'`,
  );
  expect(references).toEqual([]);
});

test("every definer function has a fixed search path and is closed to the public", async () => {
  const loose = await column(
    `select p.proname as name from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and (coalesce(array_to_string(p.proconfig, ' '), '') <> 'search_path=pg_catalog, pg_temp'
         or has_function_privilege('public', p.oid, 'execute'))`,
  );
  expect(loose).toEqual([]);
});

test("the functions a request may call as the owner are exactly these", async () => {
  const callable = await column(
    `select p.proname as name from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('holdfast_app', p.oid, 'execute')
     order by name`,
  );
  expect(callable).toEqual([
    "app_is_member",
    "begin_model_call",
    "claim_inbox",
    "claim_outbox",
    "claim_workspace",
    "create_claim",
    "create_org",
    "end_model_call",
    "erase_model_calls",
    "finish_inbox",
    "leave_demo",
    "link_workspace",
    "list_orgs",
    "offered_orgs",
    "purge_inbox",
    "receive_inbox",
    "record_model_call",
    "renew_inbox",
    "resolve_member",
    "resolve_workspace",
  ]);
});

test("every table with a history is shown as known, with all its columns, and under the caller's own policies", async () => {
  const shown = await column(
    `select v.relname || case when 'security_invoker=true' = any(v.reloptions) then '' else ' as its owner' end as name
     from pg_class v where v.relkind = 'v' and v.relnamespace = 'known'::regnamespace order by name`,
  );
  const withHistory = await column(
    `select left(c.relname, -length('_history')) as name from pg_class c where ${ownTables} and c.relname like '%\\_history' order by name`,
  );
  expect(withHistory.length).toBeGreaterThanOrEqual(18);
  expect(shown).toEqual(withHistory);
  const lacking = await column(
    `select c.relname || '.' || a.attname as name from pg_class v
     join pg_class c on c.relname = v.relname and c.relnamespace = 'public'::regnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where v.relnamespace = 'known'::regnamespace and v.relkind = 'v'
       and not exists (select from pg_attribute s where s.attrelid = v.oid and s.attname = a.attname and s.atttypid = a.atttypid)`,
  );
  expect(lacking).toEqual([]);
});
