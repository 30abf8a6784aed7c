-- What an imported row used to say: valid knowledge during [recorded_at, superseded_at).
do $$
declare fact text;
begin
  foreach fact in array array['setting', 'account', 'account_attribute', 'contact', 'subscription', 'usage_day', 'user_day', 'ticket', 'survey', 'touch', 'invoice', 'watermark']
  loop
    execute format('create table %I (like %I including defaults, superseded_at timestamptz not null default now())', fact || '_history', fact);
    execute format('create index %I on %I (org_id, recorded_at)', fact || '_history_known', fact || '_history');
  end loop;
end $$;
