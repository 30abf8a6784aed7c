/** The role every request runs as: without login, without superuser, bound by row-level security. */
import type { ClientBase } from "pg";
import { HoldfastError } from "../core/error.ts";

export const appRole = "holdfast_app";

// Roles belong to the whole server, not to one database, so no migration can record them: made anew wherever they are missing.
// Two databases of one server may be prepared at once; the one that comes second finds the role there.
const createRole = `
do $$
begin
  if not exists (select from pg_roles where rolname = '${appRole}') then
    create role ${appRole} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`;

// Since PostgreSQL 16 the creator of a role is its admin but not yet allowed to become it.
const allowSetRole = `
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant ${appRole} to %I', current_user);
  end if;
end $$`;

/** @throws HoldfastError when this user may not make the role. */
export async function ensureAppRole(client: ClientBase): Promise<void> {
  try {
    await client.query(createRole);
    if (!(await maySetRole(client))) await client.query(allowSetRole);
  } catch (error) {
    throw new HoldfastError(
      "database_role",
      `the database user cannot make or become the role ${appRole}: ${error instanceof Error ? error.message : error}`,
      `Have an administrator run "create role ${appRole} nologin; grant ${appRole} to <the user of DATABASE_URL>;" once.`,
      { cause: error },
    );
  }
}

async function maySetRole(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select case when current_setting('server_version_num')::int >= 160000
       then pg_has_role(current_user, '${appRole}', 'set') else pg_has_role(current_user, '${appRole}', 'member') end as may`,
  );
  return rows[0]?.may === true;
}

/**
 * Asked after becoming the role, because only that says what a request will really run as; in a transaction of its own.
 * @throws HoldfastError when the role could see past row-level security.
 */
export async function refuseUnboundRole(client: ClientBase): Promise<void> {
  await client.query(`begin; set local role ${appRole}`);
  const { rows } = await client.query<{ name: string; unbound: boolean }>(
    "select rolname as name, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user",
  );
  await client.query("rollback");
  const role = rows[0];
  if (role?.name === appRole && !role.unbound) return;
  throw new HoldfastError(
    "database_role_unbound",
    `the role ${role?.name ?? appRole} is not bound by row-level security, so organisations would not be kept apart`,
    `Run "alter role ${appRole} nosuperuser nobypassrls;" as an administrator and start again.`,
  );
}
