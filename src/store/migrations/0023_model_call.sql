-- What was sent to a model and what came back: written once, in a chain that shows every later change, with words that can be erased.

create table model_call (
  org_id uuid not null references org (id),
  -- 1, 2, 3 ... without a gap.
  seq bigint not null,
  id text not null,
  at timestamptz not null,
  -- Of the document that was to be phrased; it may be gone before its calls are.
  answer_id text not null,
  attempt int not null,
  prompt_version text not null,
  model text not null,
  host text not null,
  region text,
  verdict text not null check (verdict in ('accepted', 'refused', 'failed')),
  latency_ms int not null,
  tokens_sent int,
  tokens_received int,
  -- Bytes, not text: a server may reply what no text can hold.
  request bytea,
  reply bytea,
  reasons text[],
  -- Contacts and members, so that the traces of a person are found.
  about_people text[],
  about_accounts text[],
  -- Over the five above, so that the others can be checked when those are erased.
  texts_sha256 bytea not null,
  content_sha256 bytea not null,
  chain_sha256 bytea not null,
  erased_at timestamptz,
  erased_for text check (erased_for in ('age', 'person', 'account')),
  primary key (org_id, seq),
  unique (org_id, id),
  check ((erased_at is null) = (request is not null and reasons is not null and about_people is not null and about_accounts is not null)),
  check ((erased_at is null) = (erased_for is null)),
  check (erased_at is null or reply is null)
);
create index model_call_answer on model_call (org_id, answer_id);
create index model_call_at on model_call (org_id, at);

-- Where the chain ends: rows taken from its end would leave no gap.
create table model_call_head (
  org_id uuid primary key references org (id),
  calls bigint not null default 0,
  chain_sha256 bytea not null default ''
);

-- No request of the program writes here itself: what is recorded stays as it was, but for its words by erase_model_calls.
select public.keep_to_tenant('model_call', rights => 'select');
select public.keep_to_tenant('model_call_head', rights => 'select');
create policy owner_records on model_call to current_user using (true);
create policy owner_records on model_call_head to current_user using (true);

-- Each field with its length before it: no two lists of fields are the same bytes.
create function fields_sha256(variadic fields text[]) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp
as $$
  select sha256(convert_to(coalesce(string_agg(coalesce(octet_length(field) || ':' || field, '-') || ',', '' order by nth), ''), 'UTF8'))
  from unnest(fields) with ordinality as given (field, nth)
$$;

-- Appends one call to the chain of its organisation and gives its place. The head is locked: two replicas at once make one chain.
create function record_model_call(of_org uuid, call jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  given public.model_call;
  head public.model_call_head;
begin
  if not public.app_is_member() or of_org is distinct from nullif(current_setting('app.org_id', true), '')::uuid then
    raise insufficient_privilege using message = 'a model call is recorded by a member of its organisation';
  end if;
  insert into public.model_call_head (org_id) values (of_org) on conflict do nothing;
  select * into strict head from public.model_call_head h where h.org_id = of_org for update;

  given := jsonb_populate_record(null::public.model_call, call);
  given.org_id := of_org;
  given.seq := head.calls + 1;
  given.erased_at := null;
  given.erased_for := null;
  given.texts_sha256 := public.fields_sha256(
    encode(sha256(given.request), 'hex'), encode(sha256(given.reply), 'hex'),
    encode(public.fields_sha256(variadic given.reasons), 'hex'),
    encode(public.fields_sha256(variadic given.about_people), 'hex'), encode(public.fields_sha256(variadic given.about_accounts), 'hex'));
  given.content_sha256 := public.fields_sha256(
    given.answer_id, given.attempt::text, given.prompt_version, given.model, given.host, given.region, given.verdict,
    given.latency_ms::text, given.tokens_sent::text, given.tokens_received::text, encode(given.texts_sha256, 'hex'));
  given.chain_sha256 := public.fields_sha256(
    encode(head.chain_sha256, 'hex'), of_org::text, given.seq::text, given.id,
    (extract(epoch from given.at) * 1000000)::bigint::text, encode(given.content_sha256, 'hex'));

  insert into public.model_call select given.*;
  update public.model_call_head h set calls = given.seq, chain_sha256 = given.chain_sha256 where h.org_id = of_org;
  return given.seq;
end
$$;

-- Takes the words away and leaves the links: of those before an instant, or about a person, or about an account. Gives how many.
create function erase_model_calls(of_org uuid, why text, whose text, older_than timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare erased bigint;
begin
  if not public.app_is_member() or of_org is distinct from nullif(current_setting('app.org_id', true), '')::uuid then
    raise insufficient_privilege using message = 'model calls are erased by a member of their organisation';
  end if;
  update public.model_call c
  set request = null, reply = null, reasons = null, about_people = null, about_accounts = null, erased_at = now(), erased_for = why
  where c.org_id = of_org and c.erased_at is null and case why
    when 'age' then c.at < older_than
    when 'person' then c.about_people @> array[whose]
    when 'account' then c.about_accounts @> array[whose]
    else false end;
  get diagnostics erased = row_count;
  return erased;
end
$$;

revoke execute on function fields_sha256(text[]), record_model_call(uuid, jsonb), erase_model_calls(uuid, text, text, timestamptz) from public;
grant execute on function record_model_call(uuid, jsonb), erase_model_calls(uuid, text, text, timestamptz) to holdfast_app;
