/** What restates a period and what does not, on rows whose figures are worked out by hand; the period is Q2 2026. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restatement } from "../../../src/core/revenue/restatement.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, day, period, type RowOf, row, spell } from "./book-of.ts";

const q2 = period("2026-04-01..2026-07-01");
const rows: readonly RowOf[] = [
  row("a", 100n, "2026-01-01", undefined, { id: "s1" }),
  row("b", 300n, "2026-01-01", "2026-06-01", { id: "s2", endReason: "voluntary" }),
];

function late(then: readonly RowOf[], now: readonly RowOf[]): string[] {
  return restatement(bookOf(then), bookOf(now), q2).rows.map(({ id, change }) => `${id} ${change}`);
}

function nrr(then: readonly RowOf[], now: readonly RowOf[]): (string | null)[] {
  const { was, is } = restatement(bookOf(then), bookOf(now), q2);
  return [was, is].map(({ metrics }) => {
    if (isUndefined(metrics) || isUndefined(metrics.nrr)) return null;
    return `${metrics.nrr.num}/${metrics.nrr.den}`;
  });
}

describe("a late row", () => {
  it("is one that adds to a snapshot, or leaves one", () => {
    const more = [...rows, row("c", 400n, "2026-03-31", undefined, { id: "s3" })];
    expect(late(rows, more)).toEqual(["s3 added"]);
    expect(late(more, rows)).toEqual(["s3 removed"]);
    // 100 of 400 kept; with the late row 500 of 800.
    expect(nrr(rows, more)).toEqual(["1/4", "5/8"]);
  });

  it("is one whose amount, end or reason to end is another one", () => {
    const changed = (more: Partial<RowOf>) => rows.map((one) => (one.id === "s2" ? { ...one, ...more } : one));
    expect(late(rows, changed({ mrrCents: 301n }))).toEqual(["s2 changed"]);
    expect(late(rows, changed({ endDay: day("2026-07-01") }))).toEqual([]);
    expect(late(rows, changed({ endDay: day("2026-07-02") }))).toEqual(["s2 changed"]);
    expect(late(rows, changed({ endReason: "involuntary" }))).toEqual(["s2 changed"]);
  });

  it("is none that changes nothing between the two snapshots: later ends, later starts, other words", () => {
    const ended = rows.map((one) => (one.id === "s1" ? { ...one, endDay: day("2026-07-02") } : one));
    expect(late(rows, ended)).toEqual([]);
    expect(late(rows, [...rows, row("c", 400n, "2026-07-02", undefined, { id: "s9" })])).toEqual([]);
    expect(late(rows, [...rows, row("c", 400n, "2025-01-01", "2026-04-01", { id: "s9" })])).toEqual([]);
    expect(
      late(
        rows,
        rows.map((one) => ({ ...one, product: "Suite" })),
      ),
    ).toEqual([]);
  });
});

it("a row kept alive by other days of grace is told by the setting, not as a late row", () => {
  const ended = [row("a", 100n, "2026-01-01", "2026-06-29", { id: "s1" })];
  const graced = bookOf(ended, { settings: { renewalGraceDays: 5 } });
  const one = restatement(bookOf(ended), graced, q2);
  expect([one.rows, one.settings]).toEqual([[], ["renewalGraceDays"]]);
});

it("an account that stood elsewhere at the start restates the segment asked about, and only that", () => {
  const accounts = [account("a"), account("b")];
  const inEmea = (ids: readonly string[]) => ({
    accounts,
    attributes: ["a", "b"].map((id) => spell(id, "region", ids.includes(id) ? "EMEA" : "AMER")),
  });
  const one = restatement(bookOf(rows, inEmea(["a"])), bookOf(rows, inEmea(["a", "b"])), q2, { segments: ["EMEA"] });
  expect(one.movedAccounts).toEqual(["b"]);
  expect(restatement(bookOf(rows, inEmea(["a"])), bookOf(rows, inEmea(["a", "b"])), q2).movedAccounts).toEqual([]);
});

describe("exchange rates", () => {
  const euro = { currency: "EUR" };
  // Start 100 USD and 100 EUR; the second ends within the quarter.
  const then = [row("a", 100n, "2026-01-01", undefined, { id: "s1" })];
  const now = [...then, row("b", 100n, "2026-01-01", "2026-06-01", { id: "s2", ...euro })];
  const rate = (on: string, units: bigint) => ({ day: day(on), currency: "EUR", rate: { num: units, den: 1n } });
  const nrrs = (one: ReturnType<typeof restatement>) =>
    [one.was, one.is].map(({ metrics }) => (isUndefined(metrics) ? metrics : metrics.nrr));

  it("are those of the whole answer's last day, so that a figure is the same in its remark as in its headline", () => {
    const fx = [rate("2026-01-01", 1n), rate("2026-10-01", 3n)];
    const books = [bookOf(then, { fx: fx.slice(0, 1) }), bookOf(now, { fx })] as const;
    // 100 of 100 + 1 x 100 is kept by the period's own last rate, 100 of 100 + 3 x 100 by that of a later last day.
    expect(nrrs(restatement(...books, q2))).toEqual([
      { num: 1n, den: 1n },
      { num: 1n, den: 2n },
    ]);
    expect(nrrs(restatement(...books, q2, { lastTo: day("2026-10-01") }))).toEqual([
      { num: 1n, den: 1n },
      { num: 1n, den: 4n },
    ]);
  });

  it("that came only after the period restate nothing; one that was corrected does", () => {
    const known = bookOf(now, { fx: [rate("2026-01-01", 1n)] });
    const later = bookOf(now, { fx: [rate("2026-01-01", 1n), rate("2026-10-01", 3n)] });
    const corrected = bookOf(now, { fx: [rate("2026-01-01", 3n)] });
    const lastTo = day("2026-10-01");
    const [same, other] = [later, corrected].map((book) => restatement(known, book, q2, { lastTo }));
    expect(same && [nrrs(same), same.currencies]).toEqual([
      [
        { num: 1n, den: 4n },
        { num: 1n, den: 4n },
      ],
      [],
    ]);
    expect(other && [nrrs(other), other.currencies]).toEqual([
      [
        { num: 1n, den: 2n },
        { num: 1n, den: 4n },
      ],
      ["EUR"],
    ]);
  });
});

it("whenever NRR, GRR or the MRR differ, something that was learned late is named", () => {
  const someRow = fc.record({
    id: fc.constantFrom("s1", "s2", "s3"),
    accountId: fc.constantFrom("a", "b"),
    mrrCents: fc.constantFrom(0n, 100n, 250n),
    start: fc.constantFrom("2026-01-01", "2026-04-01", "2026-06-15"),
    end: fc.constantFrom(undefined, "2026-04-01", "2026-06-30", "2026-07-01"),
  });
  const some = fc
    .uniqueArray(someRow, { selector: ({ id }) => id })
    .map((all) => all.map(({ id, accountId, mrrCents, start, end }) => row(accountId, mrrCents, start, end, { id })));
  const grace = fc.constantFrom(0, 3);
  fc.assert(
    fc.property(some, some, grace, (then, now, renewalGraceDays) => {
      const settings = { settings: { renewalGraceDays } };
      const { was, is, rows: named } = restatement(bookOf(then, settings), bookOf(now, settings), q2);
      if (isUndefined(was.metrics) || isUndefined(is.metrics)) return;
      const differs = (key: "startMrr" | "endMrr" | "grossRetainedMrr") =>
        !isUndefined(was.metrics) && !isUndefined(is.metrics) && was.metrics[key] !== is.metrics[key];
      if (differs("startMrr") || differs("endMrr") || differs("grossRetainedMrr")) expect(named).not.toEqual([]);
    }),
    { seed: 3, numRuns: 500 },
  );
});
