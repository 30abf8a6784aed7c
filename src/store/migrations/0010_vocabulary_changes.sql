-- How often an organisation's words have changed, so that a process knows its name index is current without reading them all.

-- A row for every statement that changed a word. Rows, not a counter: an import would hold its lock to the end, and whoever claims
-- the workspace meanwhile would wait. They are counted, not compared: a lower id may be committed after a higher one.
create table vocabulary_change (
  org_id uuid not null references org (id),
  id bigint not null generated always as identity,
  changed_at timestamptz not null default now(),
  primary key (org_id, id)
);
select keep_to_tenant('vocabulary_change', rights => 'select');
create policy owner_writes on vocabulary_change to current_user using (true);

-- The argument of an update's trigger is the columns that words are read from: other licences are no other words. As the owner:
-- no request writes here itself, and the functions that make members run without a tenant.
create function note_vocabulary_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into public.vocabulary_change (org_id) select distinct org_id from given;
  elsif tg_op = 'DELETE' then
    insert into public.vocabulary_change (org_id) select distinct org_id from former;
  else
    execute format(
      'insert into public.vocabulary_change (org_id) select distinct org_id from ('
      ' (select org_id, id, %1$s from former except select org_id, id, %1$s from given)'
      ' union all (select org_id, id, %1$s from given except select org_id, id, %1$s from former)) changed', tg_argv[0]);
  end if;
  return null;
end
$$;
revoke execute on function note_vocabulary_change() from public;

create trigger words_given after insert on account referencing new table as given
  for each statement execute function note_vocabulary_change();
create trigger words_changed after update on account referencing old table as former new table as given
  for each statement execute function note_vocabulary_change('name, aliases, owner_email, segment, region, plan');
create trigger words_taken after delete on account referencing old table as former
  for each statement execute function note_vocabulary_change();

-- An owner is named as the member by that e-mail.
create trigger words_given after insert on member referencing new table as given
  for each statement execute function note_vocabulary_change();
create trigger words_changed after update on member referencing old table as former new table as given
  for each statement execute function note_vocabulary_change('name, email');
create trigger words_taken after delete on member referencing old table as former
  for each statement execute function note_vocabulary_change();
