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
  -- The last day a person made it, ticked a line of it or closed it; null = only a playbook has.
  touched_on date,
  -- The last day a person changed anything of it, its day and its owner too.
  changed_on date,
  -- The press that last put its day off: pressed again it does nothing.
  extended_by text,
  -- To the manager, once, after the deadline.
  escalated_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade,
  foreign key (org_id, episode_id) references episode (org_id, id) on delete cascade
);
create index task_account on task (org_id, account_id) where status = 'open';
create index task_owner on task (org_id, lower(owner_email)) where status = 'open';
select public.keep_to_tenant('task');

-- Once an account and day: whoever comes second is told who did it.
create table acknowledgement (
  org_id uuid not null,
  account_id text not null,
  on_day date not null,
  at timestamptz not null,
  member_id uuid not null,
  primary key (org_id, account_id, on_day),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade
);
select public.keep_to_tenant('acknowledgement');

-- The last one of an account holds, whatever its clock said. Both conditions null = lifted.
create table snooze (
  org_id uuid not null,
  account_id text not null,
  nth bigint not null generated always as identity,
  at timestamptz not null,
  member_id uuid not null,
  -- Silent up to and including the day before this one.
  until_day date,
  -- Silent until the score is so many basis points from what it was.
  until_moved_bp int check (until_moved_bp > 0),
  score_bp int,
  primary key (org_id, account_id, nth),
  foreign key (org_id, account_id) references account (org_id, id) on delete cascade,
  check ((until_moved_bp is null) = (score_bp is null))
);
select public.keep_to_tenant('snooze');

-- What a press was replied with leads back to the posted answer the first press was on.
create table answer_origin (
  org_id uuid not null,
  answer_id text not null,
  origin_id text not null,
  primary key (org_id, answer_id),
  foreign key (org_id, answer_id) references answer (org_id, id) on delete cascade
);
select public.keep_to_tenant('answer_origin');

-- A press names an answer: the card on which it was pressed is the letter that answer was posted by.
create index outbox_answer on outbox (org_id, (content ->> 'answerId'));
