-- Organisations are kept apart by the database itself: every table with org_id answers only to a member of that organisation.

-- Whether the transaction's member belongs to the transaction's organisation. It reads member as its owner: a policy on member
-- that read member as the caller would call itself for ever.
create function app_is_member() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from public.member
    where org_id = nullif(current_setting('app.org_id', true), '')::uuid
      and id = nullif(current_setting('app.member_id', true), '')::uuid
  )
$$;
revoke execute on function app_is_member() from public;
grant execute on function app_is_member() to holdfast_app;

-- One line for each table a later migration adds. The sub-selects are evaluated once per statement, not once per row.
create function keep_to_tenant(tenant_table regclass, org_column name default 'org_id', rights text default 'select, insert, update, delete')
returns void language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy tenant on %s to holdfast_app using (%2$I = (select nullif(current_setting(''app.org_id'', true), '''')::uuid)'
    ' and (select public.app_is_member()))', tenant_table, org_column);
  execute format('grant %s on %s to holdfast_app', rights, tenant_table);
end
$$;
revoke execute on function keep_to_tenant(regclass, name, text) from public;

grant usage on schema public to holdfast_app;

select keep_to_tenant(c.oid::regclass)
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('workspace', 'claim');
select keep_to_tenant('org', 'id', 'select');

-- The member that scheduler and command line act as is made with its organisation; no request makes, changes or deletes one.
-- An owner who was granted holdfast_app inherits its policies: the definer functions, which run as the owner, are let through.
create policy system_not_made on member as restrictive for insert to holdfast_app
  with check (role <> 'system' or current_user <> 'holdfast_app');
create policy system_not_changed on member as restrictive for update to holdfast_app
  using (role <> 'system' or current_user <> 'holdfast_app');
create policy system_not_deleted on member as restrictive for delete to holdfast_app
  using (role <> 'system' or current_user <> 'holdfast_app');

-- Reached before a tenant is known, so by no policy at all: only the definer functions of 0005 and 0006 come here.
alter table workspace enable row level security;
alter table workspace force row level security;
alter table claim enable row level security;
alter table claim force row level security;
alter table inbox enable row level security;
alter table inbox force row level security;

-- Forced security binds an owner who is no superuser too; the definer functions run as the owner and read these.
create policy owner_reads on org to current_user using (true);
create policy owner_reads on member to current_user using (true);
create policy owner_reads on workspace to current_user using (true);
create policy owner_reads on claim to current_user using (true);
create policy owner_reads on inbox to current_user using (true);
