import fc from "fast-check";
import { expect, test } from "vitest";
import { metricsBy } from "../../../src/core/revenue/metrics-report.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { withinGroups } from "../../../src/core/revenue/within-groups.ts";
import { cuts } from "../../../src/questions/question.ts";
import { account, bookOf, day, period, row } from "./book-of.ts";

const anyRow = fc.record({
  accountId: fc.constantFrom("a", "b", "c", "d", "e"),
  product: fc.constantFrom("core", "plus", null),
  mrrCents: fc.bigInt(1n, 1_000n),
  startDay: fc.integer({ min: day("2025-10-01"), max: day("2026-09-30") }),
  length: fc.option(fc.integer({ min: -5, max: 300 })),
});
const books = fc
  .record({ rows: fc.array(anyRow, { maxLength: 14 }), grace: fc.constantFrom(0, 10) })
  .map(({ rows, grace }) =>
    bookOf(
      rows.map(({ length, ...given }) => ({ ...given, endDay: length === null ? null : given.startDay + length })),
      {
        accounts: ["a", "b", "c", "d", "e"].map((id, at) =>
          account(id, {
            region: at < 2 ? "EMEA" : at < 4 ? "AMER" : null,
            ownerEmail: at % 2 === 0 ? "kim@x.example" : null,
          }),
        ),
        settings: { renewalGraceDays: grace },
      },
    ),
  );

test("the book of one group has the figures the cut gives that group, by every cut", () => {
  const quarter = period("2026-04-01..2026-07-01");
  fc.assert(
    fc.property(books, fc.constantFrom(...cuts), (book, cut) => {
      for (const [name, metrics] of metricsBy(book, quarter, cut)) {
        expect(periodMetrics(withinGroups(book, quarter.from, cut, new Set([name])), quarter)).toEqual(metrics);
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("several groups together hold the accounts of each, and no others", () => {
  const accounts = [
    account("a", { region: "EMEA" }),
    account("b", { region: "AMER" }),
    account("c", { region: "APAC" }),
  ];
  const book = bookOf([row("a", 1n, "2026-01-01"), row("b", 2n, "2026-01-01"), row("c", 4n, "2026-01-01")], {
    accounts,
  });
  const two = withinGroups(book, day("2026-04-01"), "region", new Set(["EMEA", "APAC"]));
  expect(two.subscriptions.map(({ accountId }) => accountId)).toEqual(["a", "c"]);
  expect(two.accounts.map(({ id }) => id)).toEqual(["a", "c"]);
});
