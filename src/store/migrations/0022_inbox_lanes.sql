-- Of one conversation one delivery is worked at a time, whichever replica works it, and a flood of one leaves room for the others.

-- What is worked one after another; null = a delivery by itself.
alter table inbox add column lane text;
create index inbox_lane on inbox (platform, workspace_id, lane, received_at, key) where done_at is null;

drop function receive_inbox(text, text, text, json);

-- False when the platform has delivered it before.
create function receive_inbox(of_platform text, of_key text, of_workspace text, of_payload json, of_lane text) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with arrived as (
    insert into public.inbox (platform, key, workspace_id, payload, lane)
    values (of_platform, of_key, of_workspace, of_payload, of_lane)
    on conflict (platform, key) do nothing
    returning 1
  )
  select exists (select from arrived)
$$;

revoke execute on function receive_inbox(text, text, text, json, text) from public;
grant execute on function receive_inbox(text, text, text, json, text) to holdfast_app;

-- Oldest first, of each lane its oldest alone. A delivery that outlived `most_attempts` workers is closed with its reason instead of
-- killing another.
create or replace function claim_inbox(
  of_platform text, of_workspace text, worker text, most_rows int, stale_after interval, most_attempts int)
returns table (platform text, key text, workspace_id text, payload json, attempts int)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update public.inbox i set done_at = now(), error = 'given up: every worker that took it ended before it was done'
  where i.platform = of_platform and i.workspace_id = of_workspace
    and i.done_at is null and i.attempts >= most_attempts and i.claimed_at < now() - stale_after;
  return query
  with open_rows as (
    select i.platform, i.key
    from public.inbox i
    where i.platform = of_platform and i.workspace_id = of_workspace
      and i.done_at is null and (i.claimed_at is null or i.claimed_at < now() - stale_after)
      and not exists (
        select from public.inbox earlier
        where earlier.platform = of_platform and earlier.workspace_id = of_workspace and earlier.lane = i.lane
          and earlier.done_at is null and (earlier.received_at, earlier.key) < (i.received_at, i.key)
      )
    order by i.received_at, i.key
    limit most_rows
    for update of i skip locked
  ), taken as (
    update public.inbox i set claimed_at = now(), claimed_by = worker, attempts = i.attempts + 1
    from open_rows o
    where i.platform = o.platform and i.key = o.key
    returning i.*
  )
  -- An update returns rows in any order; "why?" must come after what it asks about.
  select t.platform, t.key, t.workspace_id, t.payload, t.attempts from taken t order by t.received_at, t.key;
end
$$;
