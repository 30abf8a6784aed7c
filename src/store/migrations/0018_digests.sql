-- Who gets the digest, where, when and of what; and what each digest said, which the next one is compared with.

create table digest (
  org_id uuid not null references org (id),
  id text not null,
  platform text not null check (platform in ('slack', 'teams')),
  workspace_id text not null,
  destination text not null,
  destination_kind text not null check (destination_kind in ('channel', 'person')),
  -- How its readers know the place: #cs-team.
  place_name text not null,
  -- Minutes after midnight, on these ISO weekdays (1 = Monday), in this IANA zone.
  at_minute int not null check (at_minute between 0 and 1439),
  weekdays int[] not null check (cardinality(weekdays) > 0),
  timezone text not null,
  -- BCP 47 for its numbers and dates; null = the organisation's.
  locale text,
  -- {"segments": [...], "ownerEmail": ...}: all of it, left out = the whole book.
  filter jsonb not null default '{}',
  -- What an empty day gets.
  empty_day text not null default 'line' check (empty_day in ('line', 'nothing')),
  -- chat: set by a person; config: declared in settings.csv, which alone changes it.
  source text not null default 'chat' check (source in ('chat', 'config')),
  -- NAME of the key digest.NAME.
  config_name text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  -- Nothing before this instant is due: of what was missed while it was paused nothing is made up for.
  active_since timestamptz not null default now(),
  paused_at timestamptz,
  paused_because text,
  -- null: paused by itself, as its place is gone.
  paused_by uuid,
  primary key (org_id, id),
  check ((source = 'config') = (config_name is not null))
);
-- The same accounts in the same place: one digest, edited. A hash, as a filter may be longer than an index takes.
create unique index digest_once on digest (org_id, platform, workspace_id, destination, md5(filter::text));
select public.keep_to_tenant('digest');

create table digest_run (
  org_id uuid not null,
  digest_id text not null,
  -- The local day it is the digest of.
  day date not null,
  -- The organisation's day its scores are of, and that of the run it was compared with.
  as_of date not null,
  compared_to date,
  -- null = an empty day of which nothing is said.
  answer_id text,
  -- Account ids it listed, in order.
  listed text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (org_id, digest_id, day),
  foreign key (org_id, digest_id) references digest (org_id, id) on delete cascade
);
select public.keep_to_tenant('digest_run');
