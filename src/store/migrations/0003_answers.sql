-- What the product makes of the facts: scores per day, answers as sent, what was asked where.

create table score (
  org_id uuid not null,
  account_id text not null,
  day date not null,
  config_version int not null,
  score_bp int,
  undefined_reason text,
  band text check (band in ('red', 'yellow', 'green')),
  coverage_bp int not null,
  range_low_bp int not null,
  range_high_bp int not null,
  -- [{dimension, signal, bp, subScore, evidence}], caps, missing: as core/health/score.ts, JSON-safe.
  detail jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (org_id, account_id, day),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade
);
create index score_day on score (org_id, day);

create table health_config (
  org_id uuid not null references org (id),
  version int not null,
  config jsonb not null,
  changed_by uuid,
  reason text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, version)
);

create table answer (
  org_id uuid not null references org (id),
  id text not null,
  member_id uuid not null,
  -- The exact bytes that were sent, for byte-for-byte replay; text, because jsonb reorders keys.
  document text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);

create table thread (
  org_id uuid not null references org (id),
  -- slack:<team>:<channel>:<thread_ts>, or slack:<team>:<channel>:user:<user> for slash commands, or terminal:<session>.
  key text not null,
  question jsonb not null,
  answer_id text not null,
  asked_at timestamptz not null default now(),
  primary key (org_id, key)
);

-- Channels a manager or an admin opened for answers.
create table open_channel (
  org_id uuid not null references org (id),
  platform text not null,
  channel_id text not null,
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  primary key (org_id, platform, channel_id)
);
