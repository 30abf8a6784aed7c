-- What a platform delivered, kept before it is answered: seen once, worked on once, taken up again when a worker died.

-- False when the platform has delivered it before.
create function receive_inbox(of_platform text, of_key text, of_workspace text, of_payload json) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with arrived as (
    insert into public.inbox (platform, key, workspace_id, payload) values (of_platform, of_key, of_workspace, of_payload)
    on conflict (platform, key) do nothing
    returning 1
  )
  select exists (select from arrived)
$$;

-- Oldest first. A delivery that outlived `most_attempts` workers is closed with its reason instead of killing another.
create function claim_inbox(worker text, most_rows int, stale_after interval, most_attempts int)
returns table (platform text, key text, workspace_id text, payload json, attempts int)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update public.inbox i set done_at = now(), error = 'given up: every worker that took it ended before it was done'
  where i.done_at is null and i.attempts >= most_attempts and i.claimed_at < now() - stale_after;
  return query
  with open_rows as (
    select i.platform, i.key
    from public.inbox i
    where i.done_at is null and (i.claimed_at is null or i.claimed_at < now() - stale_after)
    order by i.received_at
    limit most_rows
    for update skip locked
  )
  update public.inbox i set claimed_at = now(), claimed_by = worker, attempts = i.attempts + 1
  from open_rows o
  where i.platform = o.platform and i.key = o.key
  returning i.platform, i.key, i.workspace_id, i.payload, i.attempts;
end
$$;

create function finish_inbox(of_platform text, of_key text, with_error text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update public.inbox set done_at = now(), error = with_error where platform = of_platform and key = of_key
$$;

create function purge_inbox(older_than interval) returns int
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with gone as (
    delete from public.inbox where done_at is not null and received_at < now() - older_than returning 1
  )
  select count(*)::int from gone
$$;

revoke execute on function
  receive_inbox(text, text, text, json), claim_inbox(text, int, interval, int), finish_inbox(text, text, text), purge_inbox(interval)
from public;
grant execute on function
  receive_inbox(text, text, text, json), claim_inbox(text, int, interval, int), finish_inbox(text, text, text), purge_inbox(interval)
to holdfast_app;
