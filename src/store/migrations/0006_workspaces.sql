-- Which organisation a Slack team or a Teams tenant belongs to, and who is who in it: asked before a tenant is known.

-- Wrong codes, so that a workspace cannot guess on.
create table claim_attempt (
  platform text not null,
  external_id text not null,
  tried_at timestamptz not null default now()
);
create index claim_attempt_workspace on claim_attempt (platform, external_id, tried_at);
alter table claim_attempt enable row level security;
alter table claim_attempt force row level security;
create policy owner_reads on claim_attempt to current_user using (true);

create unique index member_teams on member (org_id, teams_tenant_id, teams_user_id)
  where teams_user_id is not null and teams_tenant_id is not null;

create function resolve_workspace(of_platform text, of_external_id text)
returns table (org_id uuid, slug text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select o.id, o.slug
  from public.workspace w
  join public.org o on o.id = w.org_id
  where w.platform = of_platform and w.external_id = of_external_id
$$;

-- The member with this user id: bound to this workspace, or imported without one while the organisation has no other workspace.
-- null when two imported members carry the same user id: neither may answer for the other.
create function chat_member(of_org uuid, of_platform text, of_external_id text, of_user text)
returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with identity as (
    select m.id, case of_platform when 'slack' then m.slack_team_id else m.teams_tenant_id end as workspace_id
    from public.member m
    where m.org_id = of_org and m.role <> 'system'
      and case of_platform when 'slack' then m.slack_user_id else m.teams_user_id end = of_user
  ), unbound as (
    select min(id::text)::uuid as id
    from identity
    where workspace_id is null
      and (select count(*) from public.workspace w where w.org_id = of_org and w.platform = of_platform) = 1
    having count(*) = 1
  )
  select id from identity where workspace_id = of_external_id
  union all
  select id from unbound
  limit 1
$$;

create function resolve_member(of_platform text, of_external_id text, of_user text)
returns table (org_id uuid, member_id uuid, role text, name text, email text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.org_id, m.id, m.role, m.name, m.email
  from public.workspace w
  join public.member m on m.org_id = w.org_id and m.id = public.chat_member(w.org_id, w.platform, w.external_id, of_user)
  where w.platform = of_platform and w.external_id = of_external_id
$$;

-- Makes a person of a workspace an admin: whoever the organisation already knows by that user id or e-mail, else a new member.
create function seat_admin(of_org uuid, of_platform text, of_external_id text, of_user text, of_name text, of_email text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare seated uuid;
begin
  seated := public.chat_member(of_org, of_platform, of_external_id, of_user);
  if seated is null then
    select id into seated from public.member where org_id = of_org and lower(email) = lower(of_email) and role <> 'system';
  end if;
  if seated is null then
    insert into public.member (org_id, name, email, role) values (of_org, of_name, of_email, 'admin') returning id into seated;
  end if;
  if of_platform = 'slack' then
    update public.member set role = 'admin', slack_team_id = of_external_id, slack_user_id = of_user where org_id = of_org and id = seated;
  else
    update public.member set role = 'admin', teams_tenant_id = of_external_id, teams_user_id = of_user where org_id = of_org and id = seated;
  end if;
  return seated;
end
$$;

create function bind_workspace(of_platform text, of_external_id text, to_org uuid, of_name text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into public.workspace as w (platform, external_id, org_id, name) values (of_platform, of_external_id, to_org, of_name)
  on conflict (platform, external_id) do update
    set org_id = excluded.org_id, name = coalesce(excluded.name, w.name), linked_at = now()
$$;

create function create_claim(of_org uuid, new_code_hash bytea, valid_for interval) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into public.claim (code_hash, org_id, expires_at) values (new_code_hash, of_org, now() + valid_for)
$$;

-- outcome: claimed, wrong (unknown, used or expired: the caller must not learn which) or locked. It returns instead of raising,
-- because an error would undo the count of wrong tries with everything else.
create function claim_workspace(
  of_platform text, of_external_id text, workspace_name text, of_user text, user_name text, given_code_hash bytea,
  wrong_tries int, within interval)
returns table (outcome text, org_id uuid, member_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  -- One try at a time for each workspace: tries sent together would all be counted too late.
  perform pg_advisory_xact_lock(hashtextextended('claim ' || of_platform || ' ' || of_external_id, 0));
  delete from public.claim_attempt where tried_at < now() - within;
  if (select count(*) from public.claim_attempt a where a.platform = of_platform and a.external_id = of_external_id) >= wrong_tries then
    outcome := 'locked';
    return next;
    return;
  end if;
  update public.claim c set used_at = now()
  where c.code_hash = given_code_hash and c.used_at is null and c.expires_at > now()
  returning c.org_id into claim_workspace.org_id;
  if claim_workspace.org_id is null then
    insert into public.claim_attempt (platform, external_id) values (of_platform, of_external_id);
    outcome := 'wrong';
    return next;
    return;
  end if;
  perform public.bind_workspace(of_platform, of_external_id, claim_workspace.org_id, workspace_name);
  member_id := public.seat_admin(claim_workspace.org_id, of_platform, of_external_id, of_user, user_name, null);
  outcome := 'claimed';
  return next;
end
$$;

-- Moves a workspace to another organisation with its admins: all it had in the demo, or the one who is named. Nobody else of a
-- real organisation becomes anything in another one.
create function link_workspace(of_platform text, of_external_id text, to_org uuid, keep_admin text)
returns table (outcome text, admin_ids uuid[])
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  from_org uuid;
  from_demo boolean;
begin
  select w.org_id, o.kind = 'demo' into from_org, from_demo
  from public.workspace w join public.org o on o.id = w.org_id
  where w.platform = of_platform and w.external_id = of_external_id
  for update of w;
  if keep_admin is not null and not exists (
    select from public.member m
    where m.org_id = from_org and m.role = 'admin' and m.id = public.chat_member(from_org, of_platform, of_external_id, keep_admin)
  ) then
    outcome := 'not_admin';
    return next;
    return;
  end if;
  perform public.bind_workspace(of_platform, of_external_id, to_org, null);
  with departing as (
    select case of_platform when 'slack' then m.slack_user_id else m.teams_user_id end as user_id, m.name, m.email
    from public.member m
    where m.org_id = from_org and from_org <> to_org and m.role = 'admin'
      and case of_platform when 'slack' then m.slack_team_id else m.teams_tenant_id end = of_external_id
  )
  select coalesce(array_agg(public.seat_admin(to_org, of_platform, of_external_id, d.user_id, d.name, d.email)), '{}') into admin_ids
  from departing d
  where case when keep_admin is null then from_demo else d.user_id = keep_admin end;
  outcome := 'linked';
  return next;
end
$$;

revoke execute on function
  resolve_workspace(text, text), chat_member(uuid, text, text, text), resolve_member(text, text, text),
  seat_admin(uuid, text, text, text, text, text), bind_workspace(text, text, uuid, text), create_claim(uuid, bytea, interval),
  claim_workspace(text, text, text, text, text, bytea, int, interval), link_workspace(text, text, uuid, text)
from public;
grant execute on function
  resolve_workspace(text, text), resolve_member(text, text, text), create_claim(uuid, bytea, interval),
  claim_workspace(text, text, text, text, text, bytea, int, interval), link_workspace(text, text, uuid, text)
to holdfast_app;

-- A demo is made anew for another day; everything else about an organisation is a setting.
grant update (demo_today) on org to holdfast_app;
