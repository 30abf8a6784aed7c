-- What each bulk file said when it was last loaded, so that the same file need not be read again: an import that was cut off goes on
-- from where it was.
create table import_digest (
  org_id uuid not null references org (id),
  feed text not null check (feed in ('usage', 'user_days', 'feature_use')),
  -- sha256, hex: of the file and all that its rows are read by.
  digest text not null,
  -- What became of its rows, to be told again.
  outcome jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (org_id, feed)
);
select public.keep_to_tenant('import_digest');
