-- Bots of several workspaces may share one database: each works what its own workspace delivered, in the order it came.

drop function claim_inbox(text, int, interval, int);

-- Oldest first. A delivery that outlived `most_attempts` workers is closed with its reason instead of killing another.
create function claim_inbox(
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
    order by i.received_at, i.key
    limit most_rows
    for update skip locked
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

revoke execute on function claim_inbox(text, text, text, int, interval, int) from public;
grant execute on function claim_inbox(text, text, text, int, interval, int) to holdfast_app;
