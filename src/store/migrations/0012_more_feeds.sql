-- The feeds of the CSV contract that were read and not kept: exchange rates, features and their use, milestones, outcomes, churn
-- events. What changes goes to <table>_history, as everywhere.

-- rate: reporting units for 1 unit of the currency.
create table fx_rate (
  org_id uuid not null references org (id),
  day date not null,
  currency text not null,
  rate numeric not null check (rate > 0),
  recorded_at timestamptz not null default now(),
  primary key (org_id, currency, day)
);

create table feature (
  org_id uuid not null references org (id),
  name text not null,
  tier text not null check (tier in ('introductory', 'core', 'advanced')),
  recorded_at timestamptz not null default now(),
  primary key (org_id, name)
);

-- A bulk feed: no foreign key, as usage_day has none (0001). user_id is '' where the source does not say who.
create table feature_use (
  org_id uuid not null,
  account_id text not null,
  day date not null,
  feature text not null,
  user_id text not null default '',
  count bigint not null check (count >= 0),
  recorded_at timestamptz not null default now(),
  primary key (org_id, account_id, day, feature, user_id)
);

create table milestone (
  org_id uuid not null,
  account_id text not null,
  name text not null,
  -- '' where the milestone is the account's as a whole.
  user_id text not null default '',
  kind text check (kind in ('value_task', 'training')),
  due_on date,
  done_on date,
  recorded_at timestamptz not null default now(),
  primary key (org_id, account_id, name, user_id),
  foreign key (org_id, account_id) references account (org_id, id)
);

create table outcome (
  org_id uuid not null,
  account_id text not null,
  name text not null,
  target numeric not null,
  actual numeric,
  due_on date,
  recorded_at timestamptz not null default now(),
  primary key (org_id, account_id, name),
  foreign key (org_id, account_id) references account (org_id, id)
);

-- Evidence for why an account left; revenue is made of subscriptions alone. One account may have two on a day, of one reason even.
create table churn_event (
  org_id uuid not null,
  -- The source's own, or made of account, day and reason.
  id text not null,
  account_id text not null,
  on_day date not null,
  kind text check (kind in ('voluntary', 'involuntary')),
  reason_code text,
  comment text,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id)
);
create index churn_event_account on churn_event (org_id, account_id, on_day);

do $$
declare fact text;
begin
  foreach fact in array array['fx_rate', 'feature', 'feature_use', 'milestone', 'outcome', 'churn_event']
  loop
    execute format('create table %I (like %I including defaults, superseded_at timestamptz not null default now())', fact || '_history', fact);
    execute format('create index %I on %I (org_id, recorded_at)', fact || '_history_known', fact || '_history');
    perform public.keep_to_tenant(fact::regclass);
    perform public.keep_to_tenant((fact || '_history')::regclass);
  end loop;
end $$;
