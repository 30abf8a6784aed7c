/** The demo book with hostile names for everything that has one, and amounts past what a double holds: an organisation of its own. */
import { scoreDays } from "../../../src/app/score-days.ts";
import { daysToScore } from "../../../src/app/score-history.ts";
import type { Day } from "../../../src/core/day.ts";
import { type FeedName, type FeedRecords, feedNames } from "../../../src/core/records.ts";
import { type DemoBook, demoBook } from "../../../src/ingest/demo/demo-book.ts";
import type { Database } from "../../../src/store/database.ts";
import { loadFeed } from "../../../src/store/import/load-feed.ts";
import type { OrgTx } from "../../../src/store/scope.ts";
import { withNewOrg } from "../../../src/store/with-new-org.ts";
import { hostileNames } from "./hostile-names.ts";

/** Enough for every list to be cut, few enough to be loaded quickly; the story's accounts come first. */
const accountsKept = 72;
/** A monthly 5,200 dollars becomes 520 trillion: in cents past 2^53, and their sum is within the database's integers. */
const manyFold = 100_000_000_000n;

export async function hostileOrg(db: Database, { today, now }: { today: Day; now: string }): Promise<void> {
  const book = hostileBook(today);
  await withNewOrg(db, { slug: "hostile", name: nameAt(8), kind: "real" }, async (tx) => {
    for (const feed of feedNames) await load(tx, feed, book[feed], { today, now });
    await scoreDays(tx, daysToScore(today));
  });
}

function hostileBook(today: Day): DemoBook {
  const book = demoBook({ today });
  const accounts = book.accounts.slice(0, accountsKept);
  const kept = new Set(accounts.map(({ id }) => id));
  const ofKept = <Row extends { readonly accountId: string }>(rows: readonly Row[]) =>
    rows.filter(({ accountId }) => kept.has(accountId));
  return {
    ...book,
    members: book.members.map((member, place) => ({ ...member, name: nameAt(place + 1) })),
    accounts: accounts.map((account, place) => ({
      ...account,
      name: place < hostileNames.length ? nameAt(place) : `${nameAt(place)} ${place}`,
      aliases: [],
      region: account.region === null ? null : nameAt(account.region.length),
      segment: account.segment === null ? null : nameAt(account.segment.length + 3),
      plan: account.plan === null ? null : nameAt(account.plan.length + 6),
    })),
    contacts: ofKept(book.contacts),
    subscriptions: ofKept(book.subscriptions).map((row) => ({
      ...row,
      mrrCents: row.mrrCents * manyFold,
      annualCents: row.annualCents * manyFold,
    })),
    usage: ofKept(book.usage),
    user_days: [],
    tickets: ofKept(book.tickets),
    surveys: ofKept(book.surveys),
    touches: ofKept(book.touches),
    invoices: ofKept(book.invoices),
  };
}

function nameAt(place: number): string {
  return hostileNames[place % hostileNames.length] ?? "";
}

async function load<Feed extends FeedName>(
  tx: OrgTx,
  feed: Feed,
  records: readonly FeedRecords[Feed][],
  when: { today: Day; now: string },
): Promise<void> {
  const { rejected } = await loadFeed(tx, feed, numbered(records), { ...when, full: false });
  const [first] = rejected;
  if (first !== undefined) throw new Error(`${feed} line ${first.line}: ${first.problem}`);
}

async function* numbered<Row>(records: readonly Row[]): AsyncGenerator<{ line: number; record: Row }> {
  for (const [index, record] of records.entries()) yield { line: index + 1, record };
}
