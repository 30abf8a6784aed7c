-- The conversations of a chat platform that the bot may write to by itself, as the platform wants them named.
create table conversation (
  org_id uuid not null references org (id),
  platform text not null check (platform in ('slack', 'teams')),
  -- The platform's own; of a channel its root, never a thread.
  id text not null,
  -- Slack team or Teams tenant.
  workspace_id text not null,
  kind text not null check (kind in ('personal', 'group', 'channel')),
  -- Who reads a personal one.
  user_id text check ((user_id is not null) = (kind = 'personal')),
  reference jsonb not null,
  last_seen timestamptz not null default now(),
  primary key (org_id, platform, id)
);
select keep_to_tenant('conversation');
-- bind_workspace runs as the owner.
create policy owner_forgets on conversation to current_user using (true);

-- A workspace that answers from another organisation takes nothing along of where it was: its next message says anew where it is.
create or replace function bind_workspace(of_platform text, of_external_id text, to_org uuid, of_name text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from public.conversation c
  where c.platform = of_platform and c.workspace_id = of_external_id and c.org_id <> to_org;
  insert into public.workspace as w (platform, external_id, org_id, name) values (of_platform, of_external_id, to_org, of_name)
  on conflict (platform, external_id) do update
    set org_id = excluded.org_id, name = coalesce(excluded.name, w.name), linked_at = now()
$$;
