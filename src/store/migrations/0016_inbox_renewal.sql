-- A worker that waits for its platform is not dead: what it says it still works on is nobody else's to take.

create function renew_inbox(of_platform text, worker text, of_keys text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update public.inbox set claimed_at = now()
  where platform = of_platform and key = any (of_keys) and claimed_by = worker and done_at is null
$$;

revoke execute on function renew_inbox(text, text, text[]) from public;
grant execute on function renew_inbox(text, text, text[]) to holdfast_app;
