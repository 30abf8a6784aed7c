/** Books of 10,000 and 100,000 accounts -> what two years of monthly figures cost, beside a bare fold of the same rows and the fetch. */
import { addMonths, firstOfMonth, type Period } from "../../src/core/day.ts";
import { attribution } from "../../src/core/revenue/attribution.ts";
import type { Book } from "../../src/core/revenue/book.ts";
import { metricsReport } from "../../src/core/revenue/metrics-report.ts";
import { periodSeries } from "../../src/core/revenue/period-series.ts";
import { readBook } from "../../src/store/book.ts";
import type { Database } from "../../src/store/database.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { bareFold, bareRows, sameRates } from "./bare-fold.ts";
import { type BigOrg, makeOrg, today } from "./big-org.ts";
import { type Cost, costOf, perPiece } from "./cost.ts";
import { cpuInTurns } from "./cpu-time.ts";
import { printLine, significant } from "./line.ts";

const sizes = { fewer: 10_000, more: 100_000 };
const monthCount = 24;
const lastMonth = firstOfMonth(today);
const months: readonly Period[] = Array.from({ length: monthCount }, (_, at) => ({
  from: addMonths(lastMonth, at - monthCount),
  to: addMonths(lastMonth, at + 1 - monthCount),
}));
const quarter: Period = { from: addMonths(lastMonth, -4), to: addMonths(lastMonth, -1) };
const quarterBefore: Period = { from: addMonths(lastMonth, -7), to: quarter.from };

/** @param db a database of its own, as the server's superuser; what is written stays in it. */
export async function bench(db: Database, progress: (text: string) => void): Promise<void> {
  const fewer = await makeRevenueOrg(db, sizes.fewer, progress);
  const more = await makeRevenueOrg(db, sizes.more, progress);
  const small = await withOrg(db, fewer.scope, readBook);
  const book = await benchFetch(db, more);
  progress("  adding up");
  benchSeries(book);
  benchGrowth(small, book);
}

function makeRevenueOrg(db: Database, accounts: number, progress: (text: string) => void): Promise<BigOrg> {
  return makeOrg(
    db,
    {
      org: { slug: `book-${accounts}`, name: `Book of ${accounts}` },
      names: Array.from({ length: accounts }, (_, at) => `Account ${at + 1}`),
      tables: ["account", "account_attribute", "subscription"],
    },
    progress,
  );
}

async function benchFetch(db: Database, { scope }: BigOrg): Promise<Book> {
  const plain = () => withOrg(db, scope, (tx) => tx.query("select * from subscription where org_id = $1", [tx.orgId]));
  await plain();
  const floor = await costOf(db, plain);
  await withOrg(db, scope, readBook);
  const cost = await costOf(db, () => withOrg(db, scope, readBook));
  const book = await withOrg(db, scope, readBook);
  printLine({
    bench: "revenue, fetch of the book",
    figures: { accounts: book.accounts.length, rows: book.subscriptions.length, ...costFigures(cost) },
    floor: "reading every subscription row in no order, in a withOrg transaction",
    floorFigures: costFigures(floor),
    ratioOf: "cpu_ms",
  });
  return book;
}

function costFigures(cost: Cost) {
  return { wall_ms: significant(cost.wallMs), ...perPiece(cost, 1) };
}

function benchSeries(book: Book): void {
  const rows = bareRows(book);
  const bare = () => bareFold(rows, months);
  if (!sameRates(bare(), periodSeries(book, months))) throw new Error("the bare fold and the revenue core differ");
  const cpu = cpuInTurns({
    bare,
    inColumns: () => periodSeries(book, months),
    bareFromRows: () => bareFold(bareRows(book), months),
    fromRows: () => periodSeries({ ...book }, months),
  });
  const figures = { accounts: rows.accounts, rows: book.subscriptions.length, months: monthCount };
  printLine({
    bench: "revenue of 24 months, all figures, rows in columns",
    figures: { ...figures, cpu_ms: cpu.inColumns },
    floor: "start and end sums per account from typed arrays, NRR and GRR divided from them, month by month",
    floorFigures: { cpu_ms: cpu.bare },
    ratioOf: "cpu_ms",
  });
  printLine({
    bench: "revenue of 24 months, all figures, from the rows as fetched",
    figures: { ...figures, cpu_ms: cpu.fromRows },
    floor: "the same sums, the typed arrays filled from the rows without a check",
    floorFigures: { cpu_ms: cpu.bareFromRows },
    ratioOf: "cpu_ms",
  });
}

/** Each of them from a copy: of that nothing is known yet, as of a book just fetched. */
const works = {
  "revenue of 24 months": (book: Book) => periodSeries({ ...book }, months),
  "why NRR moved, by region": (book: Book) => attribution({ ...book }, quarterBefore, quarter, "region"),
  "metrics of a quarter with its ledger, by region": (book: Book) => metricsReport({ ...book }, quarter, "region"),
};

function benchGrowth(small: Book, large: Book): void {
  for (const [bench, work] of Object.entries(works)) {
    const cpu = cpuInTurns({ fewer: () => work(small), more: () => work(large) });
    printLine({
      bench: `${bench}, growth`,
      figures: { accounts: sizes.more, cpu_ms: cpu.more, us_per_account: perAccount(cpu.more, sizes.more) },
      floor: "the same of a tenth of the accounts",
      floorFigures: { accounts: sizes.fewer, cpu_ms: cpu.fewer, us_per_account: perAccount(cpu.fewer, sizes.fewer) },
      ratioOf: "us_per_account",
    });
  }
}

function perAccount(ms: number, accounts: number): number {
  return significant((ms / accounts) * 1_000);
}
