-- What is sent without being asked, and what could not be sent when it was: kept before it is posted, posted by one worker at a time.

create table outbox (
  org_id uuid not null references org (id),
  -- Names the letter once and for all: digest:<digest id>:<local date>. Enqueuing it again changes nothing.
  key text not null,
  platform text not null check (platform in ('slack', 'teams')),
  -- Slack team or Teams tenant whose bot posts it.
  workspace_id text not null,
  -- A channel's or conversation's id; for a person the platform's user id.
  destination text not null,
  destination_kind text not null check (destination_kind in ('channel', 'person')),
  purpose text not null check (purpose in ('digest', 'detail', 'alert', 'task', 'notice', 'reply')),
  -- {"kind": "answer", "answerId": ...} or {"kind": "words", "text": ...}: rendered when it is posted.
  content jsonb not null,
  -- The letter in whose thread it stands, and the letter whose message it takes the place of.
  under_key text,
  replaces_key text,
  not_before timestamptz not null default now(),
  created_at timestamptz not null default clock_timestamp(),
  -- In this order within a destination.
  position bigint not null generated always as identity,
  attempts int not null default 0,
  claimed_at timestamptz,
  claimed_by text,
  -- The messages the platform confirmed, one for each part of the letter, in order.
  message_ids text[] not null default '{}',
  -- The part handed to the platform, from before it is called until its answer is noted; null = none.
  posting int,
  -- How often a part was handed over whose answer was never learned: what was posted after it may be a repeat.
  uncertain int not null default 0,
  done_at timestamptz,
  outcome text check (outcome in ('sent', 'dead', 'superseded')),
  error text,
  primary key (org_id, key),
  check ((done_at is null) = (outcome is null))
);
create index outbox_open on outbox (org_id, platform, destination, position) where done_at is null;
select public.keep_to_tenant('outbox');
create policy owner_works on outbox to current_user using (true);

-- One row for each place that was ever posted to: when it may be posted to again, and whether it is gone.
create table outbox_lane (
  org_id uuid not null references org (id),
  platform text not null,
  destination text not null,
  free_at timestamptz not null default '-infinity',
  -- Archived, the bot removed, deleted; null = it is there as far as we know.
  gone_at timestamptz,
  gone_reason text,
  primary key (org_id, platform, destination)
);
select public.keep_to_tenant('outbox_lane');
create policy owner_works on outbox_lane to current_user using (true);
