-- What is sent without being asked, and what could not be sent when it was: kept before it is posted, posted by one worker at a time.

create table outbox (
  org_id uuid not null references org (id),
  -- Names the letter once and for all: digest:<digest id>:<local date>. Enqueuing it again changes nothing.
  key text not null,
  platform text not null check (platform in ('slack', 'teams')),
  -- Slack team or Teams tenant whose bot posts it.
  workspace_id text not null,
  -- A channel's or conversation's id; for a person the platform's user id.
  destination text collate "C" not null,
  destination_kind text not null check (destination_kind in ('channel', 'person')),
  purpose text not null check (purpose in ('digest', 'detail', 'alert', 'task', 'notice', 'reply')),
  -- {"kind": "answer", "answerId": ...} or {"kind": "words", "text": ...}: rendered when it is posted. null = expired.
  content jsonb,
  -- The letter in whose thread it stands, and the letter whose message it takes the place of.
  under_key text,
  replaces_key text,
  -- The message in whose thread it stands, where that is no letter's: what a person wrote.
  thread text,
  -- When it was wanted: its age counts from here.
  due_at timestamptz not null default now(),
  -- Not tried before; later than due_at after an attempt that failed.
  not_before timestamptz not null default now(),
  created_at timestamptz not null default clock_timestamp(),
  -- In this order within a destination.
  position bigint not null generated always as identity,
  -- How often a part of it was handed to the platform.
  attempts int not null default 0,
  claimed_at timestamptz,
  -- Under which hold of its lane it was handed over last.
  claimed_by text,
  -- The messages the platform confirmed, one for each part of the letter, in order.
  message_ids text[] not null default '{}',
  -- The part handed to the platform, from before it is called until its answer is noted; null = none.
  posting int,
  -- The part that an earlier attempt may have brought there without our learning of it; null = none.
  doubt int,
  -- How often a part was handed over whose answer was never learned: what was posted after it may be a repeat.
  uncertain int not null default 0,
  done_at timestamptz,
  outcome text check (outcome in ('sent', 'dead', 'superseded')),
  -- Of a dead one: what it died of.
  reason text check (reason in ('gone', 'refused', 'too_old', 'orphaned', 'unreadable')),
  -- What was met last, in words.
  error text,
  primary key (org_id, key),
  check ((done_at is null) = (outcome is null)),
  check ((outcome is not distinct from 'dead') = (reason is not null)),
  check (done_at is not null or content is not null)
);
create index outbox_open on outbox (org_id, platform, workspace_id, destination, position) where done_at is null;
create index outbox_edits on outbox (org_id, replaces_key) where replaces_key is not null;
create index outbox_dead on outbox (org_id, done_at) where outcome = 'dead';
select public.keep_to_tenant('outbox');
create policy owner_works on outbox to current_user using (true);

-- One row for each place that was ever posted to: who posts there now, when it may be posted to again, and whether it is gone.
create table outbox_lane (
  org_id uuid not null references org (id),
  platform text not null,
  workspace_id text not null,
  destination text collate "C" not null,
  -- Not before this instant: the platform's pace, or its "retry after".
  free_at timestamptz not null default '-infinity',
  -- Names one holding of this place by one worker; null = nobody's.
  held_by text,
  held_until timestamptz,
  -- Archived, the bot removed, deleted; null = it is there as far as we know.
  gone_at timestamptz,
  gone_reason text,
  primary key (org_id, platform, workspace_id, destination)
);
select public.keep_to_tenant('outbox_lane');
create policy owner_works on outbox_lane to current_user using (true);

-- One row for each workspace that was ever posted to: what all its places together may take, and whether it takes anything.
create table outbox_workspace (
  org_id uuid not null references org (id),
  platform text not null,
  workspace_id text not null,
  -- What was handed out fills the workspace's pace up to this instant.
  paid_until timestamptz not null default '-infinity',
  -- Token revoked, app uninstalled; null = it takes messages as far as we know.
  shut_at timestamptz,
  shut_reason text,
  -- One letter tries it again after this.
  shut_until timestamptz,
  primary key (org_id, platform, workspace_id)
);
select public.keep_to_tenant('outbox_workspace');
create policy owner_works on outbox_workspace to current_user using (true);

-- No two holdings of a place are named alike, whoever holds it.
create sequence outbox_hold;

-- The next letter of each of up to `most` places nobody holds, places in turn after the one named `after_place`; the place is then
-- the worker's for `lease`. Claims of one workspace come one after another: the lock on its row. Every clock is this server's.
create function claim_outbox(
  of_platform text, of_workspace text, worker text, most int, lease interval, after_place text, each_takes interval, burst interval)
returns table (org_id uuid, member_id uuid, key text, destination text, hold text, probes boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  -- Places looked at in one call: with more of them waiting for their pace the next call goes on from there.
  most_looks constant int := 2000;
  org uuid;
  space public.outbox_workspace;
  lane public.outbox_lane;
  present timestamptz;
  place text collate "C" := after_place;
  wrapped boolean := after_place = '';
  taken int := 0;
begin
  -- The workspace's organisation of today: letters of one it was moved away from are not posted into it.
  select w.org_id, m.id into claim_outbox.org_id, claim_outbox.member_id
  from public.workspace w join public.member m on m.org_id = w.org_id and m.role = 'system'
  where w.platform = of_platform and w.external_id = of_workspace;
  org := claim_outbox.org_id;
  if org is null then return; end if;
  -- In the order of the index: without it the planner reads the table from its beginning, past everything that is done.
  select o.destination into destination from public.outbox o
  where o.org_id = org and o.platform = of_platform and o.workspace_id = of_workspace and o.done_at is null
  order by o.destination
  limit 1;
  if not found then return; end if;
  insert into public.outbox_workspace as w (org_id, platform, workspace_id)
  select org, of_platform, of_workspace
  where not exists (select from public.outbox_workspace k where k.org_id = org and k.platform = of_platform and k.workspace_id = of_workspace)
  on conflict do nothing;
  select w.* into space from public.outbox_workspace w
  where w.org_id = org and w.platform = of_platform and w.workspace_id = of_workspace
  for update;
  present := clock_timestamp();
  if space.shut_until > present then return; end if;
  -- One letter tries a workspace that took nothing the last time.
  probes := space.shut_at is not null;
  if probes then most := least(most, 1); end if;
  -- As many as the workspace's pace leaves room for. Before PostgreSQL 17 there is no infinite interval, so the later instant comes first.
  most := least(most, floor(
    extract(epoch from burst - (greatest(space.paid_until, present) - present)) / nullif(extract(epoch from each_takes), 0))::int);
  for look in 1 .. most_looks loop
    exit when taken >= most;
    select o.destination into destination from public.outbox o
    where o.org_id = org and o.platform = of_platform and o.workspace_id = of_workspace and o.done_at is null
      and o.destination > place
    order by o.destination
    limit 1;
    if not found then
      exit when wrapped;
      wrapped := true;
      place := '';
      continue;
    end if;
    place := destination;
    exit when wrapped and after_place <> '' and place > after_place;
    -- Locked: somebody is at work in it this moment.
    select l.* into lane from public.outbox_lane l
    where l.org_id = org and l.platform = of_platform and l.workspace_id = of_workspace and l.destination = place
    for update skip locked;
    if not found then
      insert into public.outbox_lane (org_id, platform, workspace_id, destination)
      select org, of_platform, of_workspace, place
      where not exists (
        select from public.outbox_lane l
        where l.org_id = org and l.platform = of_platform and l.workspace_id = of_workspace and l.destination = place)
      on conflict do nothing
      returning * into lane;
      continue when not found;
    end if;
    continue when lane.held_until > present or lane.free_at > present;
    -- What stands under a letter, or takes its place, waits until that one is done.
    select o.key into key
    from public.outbox o
    where o.org_id = org and o.platform = of_platform and o.workspace_id = of_workspace and o.destination = place
      and o.done_at is null and o.not_before <= present
      and not exists (
        select from public.outbox p
        where p.org_id = org and p.key in (o.under_key, o.replaces_key) and p.done_at is null)
    order by o.position
    limit 1;
    continue when not found;
    hold := worker || ' ' || nextval('public.outbox_hold');
    update public.outbox_lane l set held_by = hold, held_until = present + lease
    where l.org_id = org and l.platform = of_platform and l.workspace_id = of_workspace and l.destination = place;
    taken := taken + 1;
    return next;
  end loop;
  if taken > 0 then
    update public.outbox_workspace w
    set paid_until = greatest(space.paid_until, present) + taken * each_takes,
      shut_until = case when w.shut_at is not null then present + lease end
    where w.org_id = org and w.platform = of_platform and w.workspace_id = of_workspace;
  end if;
end
$$;

revoke execute on function claim_outbox(text, text, text, int, interval, text, interval, interval) from public;
grant execute on function claim_outbox(text, text, text, int, interval, text, interval, interval) to holdfast_app;
