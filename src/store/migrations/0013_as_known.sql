-- Every fact as it was known on an instant: in the schema `known` each fact table has a view of its name. A transaction that names
-- the instant in app.known_on and puts `known` first in its search path reads the past with the statements it reads today with.

create schema known;
grant usage on schema known to holdfast_app;

-- One line for each table of facts a later migration adds; the table has org_id, recorded_at and a <table>_history. Called again
-- when a table gains a column. The caller's rights and policies hold on both halves: security_invoker.
create function show_as_known(fact name) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  columns text;
  known_on constant text := '(select nullif(current_setting(''app.known_on'', true), '''')::timestamptz)';
begin
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into strict columns
  from pg_attribute a
  where a.attrelid = format('public.%I', fact)::regclass and a.attnum > 0 and not a.attisdropped;
  execute format('drop view if exists known.%I', fact);
  execute format(
    'create view known.%1$I with (security_invoker = true) as'
    ' select %3$s from public.%1$I where recorded_at <= %4$s'
    ' union all'
    ' select %3$s from public.%2$I where recorded_at <= %4$s and superseded_at > %4$s',
    fact, fact || '_history', columns, known_on);
  execute format('grant select on known.%I to holdfast_app', fact);
end
$$;
revoke execute on function show_as_known(name) from public;

select show_as_known(c.relname)
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and exists (
    select from pg_class h
    where h.relnamespace = 'public'::regnamespace and h.relkind = 'r' and h.relname = c.relname || '_history'
  );

-- What one account was known to be is read by the account, in history as in the table itself.
create index account_history_id on account_history (org_id, id);
create index account_attribute_history_account on account_attribute_history (org_id, account_id);
create index contact_history_account on contact_history (org_id, account_id);
create index contact_history_id on contact_history (org_id, id);
create index subscription_history_account on subscription_history (org_id, account_id);
create index usage_day_history_account on usage_day_history (org_id, account_id, day);
create index user_day_history_account on user_day_history (org_id, account_id, day);
create index ticket_history_account on ticket_history (org_id, account_id, opened_on);
create index survey_history_account on survey_history (org_id, account_id, answered_on);
create index touch_history_account on touch_history (org_id, account_id, on_day);
create index invoice_history_account on invoice_history (org_id, account_id, due_on);
create index feature_use_history_account on feature_use_history (org_id, account_id, day);
create index milestone_history_account on milestone_history (org_id, account_id);
create index outcome_history_account on outcome_history (org_id, account_id);
create index churn_event_history_account on churn_event_history (org_id, account_id);
