/** How each table of the big organisation is filled: figures that vary by account and repeat in every run. */

export interface TableFill {
  readonly table: string;
  readonly sql: string;
  /** $1 = the accounts' names; the other tables go by the accounts that are there. */
  readonly takesNames?: true;
}

/** n numbers an account from 1; `today` is the last day of every feed. In the order in which they must run. */
export function bigOrgTables(orgId: string, today: string): readonly TableFill[] {
  const org = `'${orgId}'::uuid`;
  const day = `date '${today}'`;
  const accounts = `(select id, substr(id, 5)::int as n from account where org_id = ${org} order by id) account`;
  return [
    {
      table: "member",
      sql: `insert into member (org_id, email, name, role)
        select ${org}, 'csm' || n || '@vendor.example', 'Csm Number ' || n, 'csm' from generate_series(0, 39) n`,
    },
    {
      table: "account",
      takesNames: true,
      sql: `insert into account (org_id, id, name, segment, region, plan, owner_email, licences, renewal_day, signed_up_on, currency)
        select ${org}, 'acc-' || n, name, (array['Enterprise', 'Mid-market', 'SMB'])[1 + n % 3],
          (array['EMEA', 'Americas', 'APAC'])[1 + n / 3 % 3], (array['Basic', 'Pro', 'Scale'])[1 + n / 9 % 3],
          'csm' || n % 40 || '@vendor.example', 20 + n % 480, ${day} + (n * 7) % 365, ${day} - 400 - n % 300, 'USD'
        from unnest($1::text[]) with ordinality as given (name, n_wide) cross join lateral (select n_wide::int as n) number`,
    },
    {
      table: "account_attribute",
      sql: `insert into account_attribute (org_id, account_id, attribute, value)
        select ${org}, id, attribute, value from account
        cross join lateral (
          values ('segment', segment), ('region', region), ('plan', plan), ('owner', owner_email)
        ) as stated (attribute, value) where org_id = ${org}`,
    },
    {
      table: "contact",
      sql: `insert into contact (org_id, id, account_id, name, role, left_on)
        select ${org}, id || '-' || role, id, role || ' ' || n, role, case when role = 'champion' and n % 20 = 0 then ${day} - 15 end
        from ${accounts} cross join unnest(array['champion', 'decision_maker', 'user']) role`,
    },
    ...subscriptions(org, day, accounts),
    {
      table: "usage_day",
      sql: `insert into usage_day (org_id, account_id, day, active_users, active_users_7d, active_users_30d, sessions, events, features_used)
        select ${org}, id, ${day} - back, users, users + users / 2, users * 2, users * 3, users * 40 + back, 1 + n % 9
        from ${accounts} cross join generate_series(179, 0, -1) back
        cross join lateral (
          select (5 + n % 90) / case when n % 10 = 0 and back < 28 then 3 else 1 end + (n + back) % 4 as users
        ) active`,
    },
    {
      table: "ticket",
      sql: `insert into ticket (org_id, id, account_id, opened_at, closed_at, opened_on, closed_on, severity, first_response_minutes, satisfaction)
        select ${org}, id || '-' || k, id, opened, closed, opened, closed, (array['low', 'normal', 'high', 'urgent'])[1 + (n + k) % 4],
          30 + n % 400, 1 + (n + k) % 5
        from ${accounts} cross join generate_series(1, 3) k
        cross join lateral (select ${day} - (n * k) % 120 as opened) at
        cross join lateral (select case when n % 7 > 0 then least(opened + k, ${day}) end as closed) until`,
    },
    {
      table: "survey",
      sql: `insert into survey (org_id, id, account_id, kind, score, answered_at, answered_on)
        select ${org}, id || '-' || kind, id, kind, score, answered, answered
        from ${accounts} cross join lateral (values ('nps', n % 11), ('csat', 1 + n % 5)) as given (kind, score)
        cross join lateral (select ${day} - n % 110 as answered) at`,
    },
    {
      table: "touch",
      sql: `insert into touch (org_id, id, account_id, kind, at, on_day, member_email, contact_id)
        select ${org}, id || '-' || k, id, (array['call', 'meeting', 'email', 'qbr'])[k], met, met, 'csm' || n % 40 || '@vendor.example',
          id || '-' || (array['champion', 'decision_maker', 'user'])[1 + (n + k) % 3]
        from ${accounts} cross join generate_series(1, 4) k cross join lateral (select ${day} - (n * k) % 150 as met) at`,
    },
    {
      table: "invoice",
      sql: `insert into invoice (org_id, id, account_id, due_on, paid_on, amount_cents, currency, failed_attempts)
        select ${org}, id || '-' || k, id, due, case when n % 25 > 0 or k > 1 then due + n % 9 end, 50000 + n, 'USD', (n % 25 = 0)::int
        from ${accounts} cross join generate_series(1, 6) k cross join lateral (select ${day} - 10 - 30 * k as due) at`,
    },
    {
      table: "watermark",
      sql: `insert into watermark (org_id, feed, complete_to)
        select ${org}, feed, ${day} from unnest(array['usage', 'tickets', 'surveys', 'touches', 'invoices']) feed`,
    },
  ];
}

/** Three rows an account: a year under contract, what it renewed to (a twelfth of them left last quarter), and an add-on. */
function subscriptions(org: string, day: string, accounts: string): TableFill[] {
  const columns =
    "org_id, id, account_id, product, mrr_cents, annual_cents, currency, start_day, end_day, status, end_reason";
  const first = `cross join lateral (select ${day} - 400 - n % 300 as began, 50000 + n * 37 % 400000 as mrr) first`;
  const fill = (sql: string) => ({ table: "subscription", sql: `insert into subscription (${columns}) ${sql}` });
  return [
    fill(
      `select ${org}, id || '-1', id, 'Core', mrr, mrr * 12, 'USD', began, began + 365, 'active', null from ${accounts} ${first}`,
    ),
    fill(`select ${org}, id || '-2', id, 'Core', renewed, renewed * 12, 'USD', began + 365, ended, 'active', case when ended is not null then 'voluntary' end
      from ${accounts} ${first}
      cross join lateral (
        select mrr * (85 + n % 9 * 5) / 100 as renewed,
          case when n % 12 = 0 and began + 365 < ${day} - 150 then ${day} - 60 - n % 75 end as ended
      ) second`),
    fill(`select ${org}, id || '-3', id, 'Add-on', 9000 + n % 5000, 12 * (9000 + n % 5000), 'USD', ${day} - 300 + n % 200, null, 'active', null
      from ${accounts}`),
  ];
}
