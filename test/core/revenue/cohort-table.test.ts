import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, isoDay } from "../../../src/core/day.ts";
import { compare, fraction, one } from "../../../src/core/fraction.ts";
import {
  type CohortTable,
  cohortTable,
  logoRetention,
  revenueRetention,
} from "../../../src/core/revenue/cohort-table.ts";
import { payingRowsByAccount } from "../../../src/core/revenue/paying-rows.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { snapshotMrr } from "../../../src/core/revenue/snapshot.ts";
import { firstPaidDay, timeline } from "../../../src/core/revenue/timeline.ts";
import { withinGroups } from "../../../src/core/revenue/within-groups.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { bookOf, day, row } from "./book-of.ts";

function tableOf(...given: Parameters<typeof cohortTable>): CohortTable {
  const table = cohortTable(...given);
  if (isUndefined(table)) throw new Error(`not defined: ${table.undefined}`);
  return table;
}

/** Per cohort "accounts/MRR" of each quarter since. */
function told({ cohorts }: CohortTable): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cohorts.map(({ name, cells }) => [name, cells.map(({ accounts, mrr }) => `${accounts}/${mrr}`).join(" ")]),
  );
}

describe("a book worked by hand", () => {
  const book = bookOf([
    // First payments in the first quarter of 2025: one grows and leaves, one shrinks.
    row("a", 100n, "2025-01-01", "2025-05-10"),
    row("a", 150n, "2025-05-10", "2025-11-01"),
    row("b", 50n, "2025-03-31", "2025-08-01"),
    row("b", 20n, "2025-08-01"),
    // In the second: leaves on the very last day of the third quarter of the year, is back for the last.
    row("c", 70n, "2025-04-01", "2025-09-30"),
    row("c", 90n, "2025-12-01"),
    // Came and left within one quarter, and is back later: in no cell.
    row("d", 40n, "2025-04-10", "2025-06-30"),
    row("d", 40n, "2025-10-01"),
    // Of a quarter that is not over.
    row("e", 10n, "2025-12-30"),
  ]);

  test("each cell holds who of the first quarter's end still pays, and how much", () => {
    const table = tableOf(book, day("2025-12-31"));
    expect(told(table)).toEqual({ "2025-Q1": "2/150 2/200 2/170", "2025-Q2": "1/70 0/0" });
    expect(table.leftAtOnce).toEqual(["d"]);
  });

  test("a quarter has a cell from the day after its last day on", () => {
    expect(told(tableOf(book, day("2026-01-01")))).toEqual({
      "2025-Q1": "2/150 2/200 2/170 1/20",
      "2025-Q2": "1/70 0/0 1/90",
      "2025-Q4": "1/10",
    });
  });

  test("retention is a share of the end of the first quarter", () => {
    const [cohort] = tableOf(book, day("2026-01-01")).cohorts;
    const [first, second, , last] = cohort?.cells ?? [];
    if (first === undefined || second === undefined || last === undefined) throw new Error("four cells are there");
    expect(revenueRetention(second, first)).toEqual(fraction(4n, 3n));
    expect(logoRetention(second, first)).toEqual(one);
    expect(logoRetention(last, first)).toEqual(fraction(1n, 2n));
  });

  test("who counts is asked on the day of the first snapshot", () => {
    const asked: string[] = [];
    const table = tableOf(book, day("2025-07-01"), (id, on) => {
      asked.push(`${id} ${isoDay(on)}`);
      return id !== "b";
    });
    expect(told(table)).toEqual({ "2025-Q1": "1/100 1/150", "2025-Q2": "1/70" });
    expect(asked.sort()).toEqual(["a 2025-04-01", "b 2025-04-01", "c 2025-07-01", "d 2025-07-01"]);
  });
});

test("another currency without a rate is not added up, but named", () => {
  const book = bookOf([row("a", 1n, "2025-01-01"), row("b", 1n, "2025-01-01", undefined, { currency: "EUR" })]);
  expect(cohortTable(book, day("2025-06-01"))).toEqual({ undefined: "no_fx_rate", detail: ["b"] });
});

describe("over generated books", () => {
  const anyRow = fc.record({
    accountId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    mrrCents: fc.oneof(fc.bigInt(0n, 500n), fc.bigInt(2n ** 53n, 2n ** 60n)),
    startDay: fc.integer({ min: day("2024-11-01"), max: day("2026-03-01") }),
    length: fc.option(fc.integer({ min: -3, max: 400 })),
  });
  const books = fc
    .array(anyRow, { maxLength: 14 })
    .map((rows) =>
      bookOf(
        rows.map(({ length, ...given }) => ({ ...given, endDay: length === null ? null : given.startDay + length })),
      ),
    );
  const upTo = day("2026-04-01");
  const runs = { seed: 11, numRuns: 250 };

  test("the first cell is all of the cohort, and no more accounts are ever left than there were", () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { cells, accountIds } of tableOf(book, upTo).cohorts) {
          const [first] = cells;
          expect(first?.accounts).toBe(accountIds.length);
          for (const cell of cells) {
            if (first === undefined) continue;
            expect(compare(logoRetention(cell, first), one)).not.toBe(1);
            expect(revenueRetention(first, first)).toEqual(one);
          }
        }
      }),
      runs,
    );
  });

  test("the MRR of all cohorts, of those in no cell and of those that begin that day is the MRR of the book, at every quarter's end", () => {
    fc.assert(
      fc.property(books, (book) => {
        const { cohorts, leftAtOnce } = tableOf(book, upTo);
        for (let on = day("2025-01-01"); on <= upTo; on = addMonths(on, 3)) {
          const total = snapshotMrr(book, on);
          const inCells = cohorts.flatMap(({ cells }) => cells.filter(({ snapshot }) => snapshot === on));
          // Who pays for the first time on the day of the snapshot is of the quarter that begins with it.
          const beginning = [...payingRowsByAccount(book)].filter(([, rows]) => firstPaidDay(timeline(rows)) === on);
          const uncounted = new Set([...leftAtOnce, ...beginning.map(([id]) => id)]);
          const sum = (amounts: Iterable<bigint>) => [...amounts].reduce((a, b) => a + b, 0n);
          expect(sum(inCells.map(({ mrr }) => mrr)) + sum([...uncounted].map((id) => total.get(id) ?? 0n))).toBe(
            sum(total.values()),
          );
        }
      }),
      runs,
    );
  });

  test("every cell is the NRR and the CRR of its cohort between the two snapshots", () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { name, cells } of tableOf(book, upTo).cohorts) {
          const [first] = cells;
          if (first === undefined) continue;
          const own = withinGroups(book, first.snapshot, "cohort", new Set([name]));
          for (const cell of cells.slice(1)) {
            const metrics = periodMetrics(own, { from: first.snapshot, to: cell.snapshot });
            expect(metrics).toMatchObject({ nrr: revenueRetention(cell, first), crr: logoRetention(cell, first) });
          }
        }
      }),
      runs,
    );
  });
});
