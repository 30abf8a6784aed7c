-- What people say of an answer, and what it takes to work the answer out again.

-- How the question was read when it was asked, as JSON of the program's own; null = the answer was sent unasked.
alter table answer add column asked jsonb;

-- One word of each person about an answer; the last one holds.
create table feedback (
  org_id uuid not null,
  answer_id text not null,
  member_id uuid not null,
  kind text not null check (kind in ('helpful', 'wrong_number')),
  -- In the member's own words; null = the press says it all.
  words text,
  at timestamptz not null default now(),
  -- Of a doubted answer: the settings it was worked out with.
  settings jsonb,
  check ((kind = 'wrong_number') = (settings is not null)),
  primary key (org_id, answer_id, member_id),
  foreign key (org_id, answer_id) references answer (org_id, id) on delete cascade,
  foreign key (org_id, member_id) references member (org_id, id) on delete cascade
);
create index feedback_at on feedback (org_id, at);
select public.keep_to_tenant('feedback');
