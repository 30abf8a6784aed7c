-- The organisation, its people and the imported facts. Every key begins with org_id and every foreign key stays inside the
-- organisation. Money is bigint minor units. recorded_at is when we learned a row; what it replaced is in <table>_history.

create table org (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
  name text not null,
  kind text not null default 'real' check (kind in ('real', 'demo')),
  -- The day a demo book was made for; null for a real organisation.
  demo_today date,
  created_at timestamptz not null default now()
);

create table setting (
  org_id uuid not null references org (id),
  key text not null,
  value text not null,
  recorded_at timestamptz not null default now(),
  primary key (org_id, key)
);

create table member (
  org_id uuid not null references org (id),
  id uuid not null default gen_random_uuid(),
  email text,
  name text not null,
  role text not null check (role in ('viewer', 'csm', 'manager', 'admin', 'system')),
  slack_team_id text,
  slack_user_id text,
  teams_tenant_id text,
  teams_user_id text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id)
);
create unique index member_email on member (org_id, lower(email)) where email is not null;
create unique index member_slack on member (org_id, slack_team_id, slack_user_id) where slack_user_id is not null and slack_team_id is not null;
create unique index member_system on member (org_id) where role = 'system';

create table workspace (
  platform text not null check (platform in ('slack', 'teams')),
  external_id text not null,
  org_id uuid not null references org (id),
  name text,
  linked_at timestamptz not null default now(),
  primary key (platform, external_id)
);

-- One-time codes that make the first admin and tie a workspace to an organisation; only the hash is kept.
create table claim (
  code_hash bytea primary key,
  org_id uuid not null references org (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table inbox (
  platform text not null,
  -- What the platform names the delivery by (event_id, envelope, or team:channel:ts:type).
  key text not null,
  workspace_id text not null,
  -- Not jsonb: that refuses \u0000, and nothing a person types may be lost before it is answered.
  payload json not null,
  received_at timestamptz not null default now(),
  claimed_at timestamptz,
  claimed_by text,
  attempts int not null default 0,
  done_at timestamptz,
  error text,
  primary key (platform, key)
);
create index inbox_open on inbox (received_at) where done_at is null;

create table account (
  org_id uuid not null references org (id),
  id text not null,
  name text not null,
  aliases text[] not null default '{}',
  segment text,
  region text,
  plan text,
  owner_email text,
  account_manager_email text,
  licences int,
  potential_users int,
  renewal_day date,
  notice_days int,
  signed_up_on date,
  onboarding_started_on date,
  onboarding_ended_on date,
  currency text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id)
);

create table account_attribute (
  org_id uuid not null,
  account_id text not null,
  attribute text not null check (attribute in ('segment', 'region', 'plan', 'owner')),
  -- -infinity: the first known value holds from the beginning.
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  value text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, account_id, attribute, valid_from),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade
);

create table contact (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  name text,
  email text,
  phone text,
  role text check (role in ('champion', 'decision_maker', 'user')),
  left_on date,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id)
);
create index contact_account on contact (org_id, account_id);

create table subscription (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  product text,
  mrr_cents bigint not null check (mrr_cents >= 0),
  annual_cents bigint not null check (annual_cents >= 0),
  currency text not null,
  start_day date not null,
  end_day date,
  status text not null check (status in ('active', 'trial', 'free', 'unpaid', 'paused', 'past_due')),
  end_reason text check (end_reason in ('voluntary', 'involuntary', 'unknown')),
  cancel_requested_on date,
  -- The imported row whose status changed and that this row continues; null = a row as imported.
  split_of text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id)
);
create index subscription_account on subscription (org_id, account_id);
create index subscription_split on subscription (org_id, split_of) where split_of is not null;

-- The two bulk feeds have no foreign key: checking it row by row was half of an import's cost. Loading refuses a row of an unknown
-- account in the same transaction, and an account that leaves takes its rows with it (store/import).
create table usage_day (
  org_id uuid not null,
  account_id text not null,
  day date not null,
  active_users int,
  active_users_7d int,
  active_users_30d int,
  sessions int,
  events int,
  features_used int,
  recorded_at timestamptz not null default now(),
  primary key (org_id, account_id, day) include (active_users, active_users_30d, sessions, events)
);

create table user_day (
  org_id uuid not null,
  account_id text not null,
  user_id text not null,
  day date not null,
  sessions int,
  events int,
  recorded_at timestamptz not null default now(),
  primary key (org_id, account_id, day, user_id)
);

create table ticket (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  opened_on date not null,
  closed_on date,
  severity text check (severity in ('low', 'normal', 'high', 'urgent')),
  topic text,
  level text check (level in ('introductory', 'advanced')),
  first_response_minutes int,
  escalated boolean,
  satisfaction smallint check (satisfaction between 1 and 5),
  subject text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id)
);
create index ticket_account on ticket (org_id, account_id, opened_on);

create table survey (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  kind text not null check (kind in ('nps', 'csat', 'ces')),
  score smallint not null,
  answered_at timestamptz not null,
  answered_on date not null,
  contact_id text,
  comment text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id)
);
create index survey_account on survey (org_id, account_id, answered_on);

create table touch (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  kind text not null check (kind in ('call', 'meeting', 'email', 'qbr')),
  at timestamptz not null,
  on_day date not null,
  member_email text,
  contact_id text,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
  note text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id)
);
create index touch_account on touch (org_id, account_id, on_day);

create table invoice (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  due_on date not null,
  paid_on date,
  amount_cents bigint not null,
  currency text not null,
  failed_attempts int not null default 0,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id)
);
create index invoice_account on invoice (org_id, account_id, due_on);

-- The last day each feed is known to be complete.
create table watermark (
  org_id uuid not null references org (id),
  feed text not null check (feed in ('usage', 'user_days', 'tickets', 'surveys', 'touches', 'invoices', 'billing')),
  complete_to date not null,
  recorded_at timestamptz not null default now(),
  primary key (org_id, feed)
);

-- What an import could not take, for `doctor` and for the person who asks later.
create table import_run (
  org_id uuid not null references org (id),
  id uuid not null default gen_random_uuid(),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  report jsonb,
  primary key (org_id, id)
);
