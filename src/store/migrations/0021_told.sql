-- What a digest said beside the accounts it listed, so that the next one does not say it again; and mass changes somebody vouched for.

alter table digest_run
  -- Ids of the episodes that stood open on the accounts it listed.
  add column episodes text[] not null default '{}',
  -- It listed nothing because too many worsened at once: the next one is compared with the run before it.
  add column mass_change boolean not null default false;

-- Somebody looked at what came in and vouched that it is so: what worsened at once is listed like anything else.
create table mass_change_confirmation (
  org_id uuid not null references org (id),
  on_day date not null,
  member_id uuid not null,
  at timestamptz not null default now(),
  primary key (org_id, on_day)
);
select public.keep_to_tenant('mass_change_confirmation');
