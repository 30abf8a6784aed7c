-- What people did about an account: tasks, acknowledgements, snoozes.

create table task (
  org_id uuid not null,
  id text not null,
  account_id text not null,
  -- null = made by a person, not by a playbook.
  episode_id text,
  title text not null,
  -- [{"text": ..., "done": bool}]
  checklist jsonb not null default '[]',
  -- A drafted message to the customer, to be sent by a person; null = none.
  draft text,
  owner_email text,
  due_on date not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  status text not null default 'open' check (status in ('open', 'done', 'dropped')),
  closed_at timestamptz,
  closed_by uuid,
  -- To the manager, once, after the deadline.
  escalated_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade,
  foreign key (org_id, episode_id) references episode (org_id, id) on delete cascade
);
create index task_account on task (org_id, account_id) where status = 'open';
create index task_owner on task (org_id, lower(owner_email)) where status = 'open';
select public.keep_to_tenant('task');

create table acknowledgement (
  org_id uuid not null,
  account_id text not null,
  at timestamptz not null default now(),
  on_day date not null,
  member_id uuid not null,
  primary key (org_id, account_id, at),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade
);
select public.keep_to_tenant('acknowledgement');

-- The latest of an account holds. Both conditions null = lifted.
create table snooze (
  org_id uuid not null,
  account_id text not null,
  at timestamptz not null default now(),
  on_day date not null,
  member_id uuid not null,
  -- Silent up to and including the day before this one.
  until_day date,
  -- Silent until the score is so many basis points from what it was.
  until_moved_bp int check (until_moved_bp > 0),
  score_bp int,
  primary key (org_id, account_id, at),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade
);
select public.keep_to_tenant('snooze');
