-- Making and listing organisations: what runs before a tenant is known, as the owner, and only in these functions.

create function create_org(new_slug text, new_name text, new_kind text, new_demo_today date)
returns table (org_id uuid, system_member_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.org (slug, name, kind, demo_today) values (new_slug, new_name, new_kind, new_demo_today) returning id into org_id;
  -- The scheduler and the command line act as this member: nobody passes the policies without being one.
  insert into public.member (org_id, name, role) values (create_org.org_id, 'Holdfast', 'system') returning id into system_member_id;
  return next;
end
$$;

create function list_orgs()
returns table (org_id uuid, slug text, name text, kind text, demo_today date, system_member_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select o.id, o.slug, o.name, o.kind, o.demo_today, m.id
  from public.org o
  join public.member m on m.org_id = o.id and m.role = 'system'
  order by o.slug
$$;

revoke execute on function create_org(text, text, text, date), list_orgs() from public;
grant execute on function create_org(text, text, text, date), list_orgs() to holdfast_app;
