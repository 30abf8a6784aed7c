-- A model call is on record before its first byte leaves: what is about to be sent, in a chain of its own, which its outcome completes.

create table model_call_begun (
  org_id uuid not null references org (id),
  -- 1, 2, 3 ... without a gap.
  seq bigint not null,
  -- Of the call; its outcome is in model_call by the same id.
  id text not null,
  at timestamptz not null,
  answer_id text not null,
  attempt int not null,
  prompt_version text not null,
  model text not null,
  host text not null,
  region text,
  -- These three stand here until the outcome is recorded, and beside it from then on.
  request bytea,
  about_people text[],
  about_accounts text[],
  -- Over the three above, so that the others can be checked when those are elsewhere.
  texts_sha256 bytea not null,
  content_sha256 bytea not null,
  chain_sha256 bytea not null,
  erased_at timestamptz,
  erased_for text check (erased_for in ('age', 'person', 'account')),
  primary key (org_id, seq),
  unique (org_id, id),
  check ((request is null) = (about_people is null) and (request is null) = (about_accounts is null)),
  check (erased_at is null or request is null),
  check ((erased_at is null) = (erased_for is null))
);
create index model_call_begun_answer on model_call_begun (org_id, answer_id);
-- Those of which no end is on record, but for a few that were erased while they were under way.
create index model_call_begun_open on model_call_begun (org_id, seq) where request is not null or erased_at is not null;

select public.keep_to_tenant('model_call_begun', rights => 'select');
create policy owner_records on model_call_begun to current_user using (true);

-- The link that its beginning has in the other chain: neither can be made anew alone. null = recorded by a version that knew no beginnings.
alter table model_call add column begun_sha256 bytea;

alter table model_call_head
  add column begun bigint not null default 0,
  add column begun_sha256 bytea not null default '';

-- Made with the organisation and never by a call: where it is missing, somebody took it away, and the chain cannot begin anew unseen.
insert into model_call_head (org_id) select id from org on conflict do nothing;

create function open_model_call_record() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.model_call_head (org_id) values (new.id);
  return new;
end
$$;
revoke execute on function open_model_call_record() from public;
create trigger open_model_call_record after insert on org for each row execute function open_model_call_record();

-- Locked until the transaction ends: two replicas at once make one chain.
create function locked_model_call_head(of_org uuid) returns model_call_head
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare head public.model_call_head;
begin
  if not public.app_is_member() or of_org is distinct from nullif(current_setting('app.org_id', true), '')::uuid then
    raise insufficient_privilege using message = 'a model call is recorded by a member of its organisation';
  end if;
  select * into head from public.model_call_head h where h.org_id = of_org for update;
  if not found then
    raise data_corrupted using message = 'the head of the record of model calls is gone: no call is recorded, and so none is made';
  end if;
  return head;
end
$$;

create function microseconds(instant timestamptz) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$ select (extract(epoch from instant) * 1000000)::bigint::text $$;

create function append_model_call(of_org uuid, given model_call) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare head public.model_call_head := public.locked_model_call_head(of_org);
begin
  given.org_id := of_org;
  given.seq := head.calls + 1;
  given.texts_sha256 := public.fields_sha256(
    encode(sha256(given.request), 'hex'), encode(sha256(given.reply), 'hex'),
    encode(public.fields_sha256(variadic given.reasons), 'hex'),
    encode(public.fields_sha256(variadic given.about_people), 'hex'), encode(public.fields_sha256(variadic given.about_accounts), 'hex'));
  given.content_sha256 := public.fields_sha256(variadic array[
    given.answer_id, given.attempt::text, given.prompt_version, given.model, given.host, given.region, given.verdict,
    given.latency_ms::text, given.tokens_sent::text, given.tokens_received::text]
    || case when given.begun_sha256 is null then '{}' else array[encode(given.begun_sha256, 'hex')] end
    || encode(given.texts_sha256, 'hex'));
  given.chain_sha256 := public.fields_sha256(
    encode(head.chain_sha256, 'hex'), of_org::text, given.seq::text, given.id, public.microseconds(given.at),
    encode(given.content_sha256, 'hex'));
  if given.erased_at is not null then
    given.request := null;
    given.reply := null;
    given.reasons := null;
    given.about_people := null;
    given.about_accounts := null;
  end if;

  insert into public.model_call select given.*;
  update public.model_call_head h set calls = given.seq, chain_sha256 = given.chain_sha256 where h.org_id = of_org;
  return given.seq;
end
$$;

-- For processes of the version before, until they are replaced: they record a call when it has ended, as a whole.
create or replace function record_model_call(of_org uuid, call jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare given public.model_call := jsonb_populate_record(null::public.model_call, call);
begin
  given.erased_at := null;
  given.erased_for := null;
  given.begun_sha256 := null;
  return public.append_model_call(of_org, given);
end
$$;

-- What is about to be sent, and for what. Committed before the first byte leaves.
create function begin_model_call(of_org uuid, call jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  head public.model_call_head := public.locked_model_call_head(of_org);
  given public.model_call_begun := jsonb_populate_record(null::public.model_call_begun, call);
begin
  given.org_id := of_org;
  given.seq := head.begun + 1;
  given.erased_at := null;
  given.erased_for := null;
  given.texts_sha256 := public.fields_sha256(
    encode(sha256(given.request), 'hex'),
    encode(public.fields_sha256(variadic given.about_people), 'hex'), encode(public.fields_sha256(variadic given.about_accounts), 'hex'));
  given.content_sha256 := public.fields_sha256(
    'begun', given.answer_id, given.attempt::text, given.prompt_version, given.model, given.host, given.region,
    encode(given.texts_sha256, 'hex'));
  given.chain_sha256 := public.fields_sha256(
    encode(head.begun_sha256, 'hex'), of_org::text, given.seq::text, given.id, public.microseconds(given.at),
    encode(given.content_sha256, 'hex'));

  insert into public.model_call_begun select given.*;
  update public.model_call_head h set begun = given.seq, begun_sha256 = given.chain_sha256 where h.org_id = of_org;
end
$$;

-- What became of a call that was begun. Its words move beside its outcome: they are kept once, and erased in one place.
create function end_model_call(of_org uuid, outcome jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  head public.model_call_head := public.locked_model_call_head(of_org);
  opened public.model_call_begun;
  given public.model_call := jsonb_populate_record(null::public.model_call, outcome);
begin
  update public.model_call_begun b set request = null, about_people = null, about_accounts = null
  from public.model_call_begun as_begun
  where b.org_id = of_org and b.id = given.id and as_begun.org_id = b.org_id and as_begun.seq = b.seq
  returning as_begun.* into opened;
  if not found then
    raise no_data_found using message = 'a model call that was not begun cannot end';
  end if;
  if opened.request is null and opened.erased_at is null then
    raise unique_violation using message = 'a model call ends once';
  end if;
  given.at := opened.at;
  given.answer_id := opened.answer_id;
  given.attempt := opened.attempt;
  given.prompt_version := opened.prompt_version;
  given.model := opened.model;
  given.host := opened.host;
  given.region := opened.region;
  given.request := opened.request;
  given.about_people := opened.about_people;
  given.about_accounts := opened.about_accounts;
  -- Erased while it was under way: what came back goes the same way.
  given.erased_at := opened.erased_at;
  given.erased_for := opened.erased_for;
  given.begun_sha256 := opened.chain_sha256;
  return public.append_model_call(of_org, given);
end
$$;

-- As it was, and of calls that never ended too.
create or replace function erase_model_calls(of_org uuid, why text, whose text, older_than timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  ended bigint;
  unended bigint;
begin
  if not public.app_is_member() or of_org is distinct from nullif(current_setting('app.org_id', true), '')::uuid then
    raise insufficient_privilege using message = 'model calls are erased by a member of their organisation';
  end if;
  -- An end that is being recorded has the words in its hands: it is waited for.
  perform from public.model_call_head h where h.org_id = of_org for update;
  update public.model_call_begun c
  set request = null, about_people = null, about_accounts = null, erased_at = now(), erased_for = why
  where c.org_id = of_org and c.request is not null and case why
    when 'age' then c.at < older_than
    when 'person' then c.about_people @> array[whose]
    when 'account' then c.about_accounts @> array[whose]
    else false end;
  get diagnostics unended = row_count;
  update public.model_call c
  set request = null, reply = null, reasons = null, about_people = null, about_accounts = null, erased_at = now(), erased_for = why
  where c.org_id = of_org and c.erased_at is null and case why
    when 'age' then c.at < older_than
    when 'person' then c.about_people @> array[whose]
    when 'account' then c.about_accounts @> array[whose]
    else false end;
  get diagnostics ended = row_count;
  return ended + unended;
end
$$;

revoke execute on function locked_model_call_head(uuid), append_model_call(uuid, model_call), microseconds(timestamptz),
  begin_model_call(uuid, jsonb), end_model_call(uuid, jsonb) from public;
grant execute on function begin_model_call(uuid, jsonb), end_model_call(uuid, jsonb) to holdfast_app;
