import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HoldfastError } from "../../src/core/error.ts";
import type { Account, Subscription, Ticket } from "../../src/core/records.ts";
import { readText } from "./read-text.ts";

const invisible = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const inCalendar = (day: number) => day >= -25_567 && day <= 2_932_896; // 1900-01-01 to 9999-12-31

/** What would break the database, the figures or a screen, said without the contract's own readers. */
const keepsContract = {
  accounts: (row: Account) =>
    row.id !== "" && row.id.length <= 200 && row.name !== "" && !invisible.test(row.id + row.name),
  subscriptions: (row: Subscription) =>
    row.mrrCents >= 0n &&
    row.mrrCents < 2n ** 63n &&
    row.annualCents >= 0n &&
    row.annualCents < 2n ** 63n &&
    inCalendar(row.startDay) &&
    (row.endDay === null || row.endDay >= row.startDay) &&
    /^[A-Z]{3}$/.test(row.currency),
  tickets: (row: Ticket) =>
    inCalendar(row.openedOn) &&
    (row.closedAt === null || Date.parse(row.closedAt) >= Date.parse(row.openedAt)) &&
    (row.satisfaction === null || [1, 2, 3, 4, 5].includes(row.satisfaction)),
};

/** A header and a row that enters. */
const files = {
  accounts: {
    id: "a",
    name: "Acme",
    aliases: "A;B",
    licences: "5",
    renewal_day: "2027-01-01",
    currency: "USD",
  },
  subscriptions: {
    id: "s",
    account_id: "a",
    start_date: "2026-01-01",
    end_date: "2027-01-01",
    mrr: "",
    amount: "120",
    interval: "year",
    interval_count: "",
    discount_amount: "20",
    currency: "USD",
    status: "active",
  },
  tickets: {
    id: "t",
    account_id: "a",
    opened_at: "2026-01-01T10:00",
    closed_at: "2026-01-02",
    severity: "high",
    satisfaction: "4",
    escalated: "no",
  },
};

// Cells that are nearly right find more than noise does.
const cell = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "0",
    "5",
    "-1",
    "1e9",
    "1,5",
    "1.005",
    "99999999999999",
    "USD",
    "JPY",
    "month",
    "trial",
    "true",
  ),
  fc.constantFrom(
    "2026-01-01",
    "2026-13-01",
    "0000-01-01",
    "9999-12-31",
    "31-12-2026",
    "2026-01-01T10:00Z",
    "+275760-09-13",
  ),
  fc.constantFrom('"', '"x"y', "\u0000", "\u202eabc", "\u001b[2J", "a\r\nb", "=1+1", "x".repeat(400)),
  fc.string({ unit: "binary", maxLength: 12 }),
);
/** A right row with up to three cells made wrong, some of them quoted. */
const rowOf = (right: readonly string[]) =>
  fc
    .array(fc.tuple(fc.nat(right.length - 1), cell, fc.boolean()), { maxLength: 3 })
    .map((changes) =>
      changes
        .reduce(
          (cells, [at, text, quoted]) => cells.with(at, quoted ? `"${text.replaceAll('"', '""')}"` : text),
          [...right],
        )
        .join(","),
    );

/** The number of rows that entered. */
async function holds(feed: keyof typeof keepsContract, content: string | Uint8Array, chunk: number): Promise<number> {
  try {
    const read = await readText(feed, content, { chunk });
    for (const { record } of read.records) expect(record).toSatisfy(keepsContract[feed]);
    for (const { value } of read.rejected) expect(value).not.toMatch(invisible);
    return read.records.length;
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    expect(error.remedy).not.toBe("");
    return 0;
  }
}

describe("whatever a file holds", () => {
  it.each(["accounts", "subscriptions", "tickets"] as const)(
    "only rows that keep the contract enter from %s, and only an error with a remedy stops it",
    async (feed) => {
      const header = Object.keys(files[feed]).join(",");
      const rows = fc.array(rowOf(Object.values(files[feed])), { maxLength: 6 });
      let entered = 0;
      await fc.assert(
        fc.asyncProperty(
          rows,
          fc.constantFrom("\n", "\r\n"),
          fc.integer({ min: 1, max: 64 }),
          async (lines, end, chunk) => {
            entered += await holds(feed, [header, ...lines].join(end), chunk);
          },
        ),
        { seed: 1, numRuns: 300 },
      );
      // Enough rows got as far as the check for it to mean something.
      expect(entered).toBeGreaterThan(100);
    },
  );

  // A pattern that backtracks needs hours for any of these; the run's own time limit is what would tell.
  it.each([
    ["digits, separators and a letter", `1${",".repeat(400_000)}x1`],
    ["quotation marks", '""'.repeat(200_000)],
    ["letters", "u".repeat(400_000)],
    ["brackets", `(${"1(".repeat(200_000)}`],
    ["addresses", "a@".repeat(200_000)],
  ])("a huge cell of %s is refused in one pass", async (_, huge) => {
    const text = `"${huge.replaceAll('"', '""')}"`;
    const { records } = await readText(
      "subscriptions",
      `id,account_id,start_date,mrr,status\n${text},a,2026-01-01,1,\n`,
    );
    expect(records).toEqual([]);
    const cells = `s,a,${text},1,\ns,a,2026-01-01,${text},\ns,a,2026-01-01,1,${text}\n`;
    const { rejected } = await readText("subscriptions", `id,account_id,start_date,mrr,status\n${cells}`);
    expect(rejected.map(({ column }) => column)).toEqual(["start_date", "mrr", "status"]);
  });

  it("bytes that are no text at all are refused or read, never worse", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 64 }), async (noise, chunk) => {
        await holds("accounts", noise, chunk);
        await holds("accounts", Buffer.concat([Buffer.from("id,name\n"), noise]), chunk);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
