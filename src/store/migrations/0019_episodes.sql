-- A playbook that fired for an account: opened once, worked on, cleared when what fired it is over (definitions.md §7).

create table episode (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  playbook text not null,
  opened_on date not null,
  -- When it was learned that it opened, and that it closed: what was known on an instant is asked of these.
  opened_at timestamptz not null,
  -- What fired it: {"text": ..., "figures": [...]}, as core/health/evidence.
  evidence jsonb not null,
  -- Since when its trigger has been false; null while it is true.
  quiet_since date,
  closed_on date,
  closed_at timestamptz,
  closed_because text check (closed_because in ('cleared', 'churned', 'done')),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade,
  check ((closed_on is null) = (closed_because is null) and (closed_on is null) = (closed_at is null))
);
-- Opened once: replay and restart find it open.
create unique index episode_open on episode (org_id, account_id, playbook) where closed_on is null;
create index episode_account on episode (org_id, account_id, opened_on);
select public.keep_to_tenant('episode');

-- Up to which day the playbooks were run, and on which imports: run again on the same they would find nothing new.
create table playbook_run (
  org_id uuid not null references org (id),
  day date not null,
  imports text not null,
  ran_at timestamptz not null,
  primary key (org_id, day)
);
select public.keep_to_tenant('playbook_run');
