-- After the first import an admin moves the workspace from the demo to the imported organisation by a press in chat.

-- Offered to nobody but an admin of a workspace that is still the demo's; and only organisations that no workspace has yet: one
-- that has is somebody's, and its own admins say who comes in.
create function offered_orgs(of_platform text, of_external_id text, of_user text)
returns table (slug text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select o.slug
  from public.org o
  where o.kind = 'real'
    and not exists (select from public.workspace w where w.org_id = o.id)
    and exists (
      select from public.resolve_member(of_platform, of_external_id, of_user) asker
      join public.org home on home.id = asker.org_id
      where asker.role = 'admin' and home.kind = 'demo'
    )
  order by o.slug
$$;

-- The offer is asked for anew: it may be long ago that it was shown, and what is pressed may be forged. Both rows are locked
-- first, so that of two presses at once one moves its workspace and the other finds the offer gone.
create function leave_demo(of_platform text, of_external_id text, of_user text, to_slug text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare to_org uuid;
begin
  perform from public.workspace w where w.platform = of_platform and w.external_id = of_external_id for update;
  select o.id into to_org from public.org o where o.slug = to_slug for update;
  if not exists (select from public.offered_orgs(of_platform, of_external_id, of_user) f where f.slug = to_slug) then
    return false;
  end if;
  perform public.link_workspace(of_platform, of_external_id, to_org, null);
  return true;
end
$$;

revoke execute on function offered_orgs(text, text, text), leave_demo(text, text, text, text) from public;
grant execute on function offered_orgs(text, text, text), leave_demo(text, text, text, text) to holdfast_app;
