import { describe, expect, it } from "vitest";
import { addMonths, type Day, firstOfQuarter, isoDay, type Period } from "../../src/core/day.ts";
import { compare, fraction, parseDecimal } from "../../src/core/fraction.ts";
import { attribution } from "../../src/core/revenue/attribution.ts";
import type { Book } from "../../src/core/revenue/book.ts";
import { periodMetrics } from "../../src/core/revenue/period-metrics.ts";
import type { PeriodMetrics } from "../../src/core/revenue/results.ts";
import { snapshotMrr } from "../../src/core/revenue/snapshot.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { type Defined, isUndefined } from "../../src/core/undefined.ts";
import { type DemoBook, demoBook } from "../../src/ingest/demo/demo-book.ts";
import { day } from "../core/revenue/book-of.ts";

const todays = [
  "2026-11-21",
  "2026-10-01",
  "2026-10-02",
  "2028-02-29",
  "2026-12-31",
  ...Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, "0")}-15`),
];

const books = new Map<string, DemoBook>();

/** Made once per day: a book is some tens of thousands of rows. */
function demo(today: string): DemoBook {
  const made = books.get(today) ?? demoBook({ today: day(today) });
  books.set(today, made);
  return made;
}

function revenue(made: DemoBook): Book {
  const margin = made.settings.find(({ key }) => key === "gross_margin")?.value ?? "";
  const settings = { ...defaultSettings, grossMargin: parseDecimal(margin) ?? null };
  return { accounts: made.accounts, subscriptions: made.subscriptions, attributes: [], fx: [], settings };
}

function quarters(today: string): { readonly guide: Period; readonly drop: Period } {
  const end = firstOfQuarter(day(today));
  const start = addMonths(end, -3);
  return { guide: { from: addMonths(end, -6), to: start }, drop: { from: start, to: end } };
}

function defined<T>(value: Defined<T>): T {
  if (isUndefined(value)) throw new Error(`undefined: ${value.undefined}`);
  return value;
}

describe.each(todays)("the demo book of %s", (today) => {
  const { guide, drop } = quarters(today);

  it("has the guide's quarter to the cent", () => {
    expect(periodMetrics(revenue(demo(today)), guide)).toMatchObject({
      startAccounts: 200,
      startMrr: 40_000_000n,
      movements: { reactivation: 0n, expansion: 6_000_000n, contraction: -2_000_000n, churn: -1_000_000n },
      movementCounts: { reactivation: 0, churn: 8 },
      churnByReasonCounts: { voluntary: 6, involuntary: 2, unknown: 0 },
      logoChurn: fraction(4n, 100n),
      crr: fraction(96n, 100n),
      nrr: fraction(1075n, 1000n),
      grr: fraction(925n, 1000n),
      ltv: fraction(10_500_000n),
      ltvKind: "margin",
    } satisfies Partial<Record<keyof PeriodMetrics, unknown>>);
  });

  it("drops in the last complete quarter to between 96 and 99 percent", () => {
    const nrr = defined(defined(periodMetrics(revenue(demo(today)), drop)).nrr);
    expect([compare(nrr, fraction(96n, 100n)), compare(nrr, fraction(99n, 100n))]).toEqual([1, -1]);
  });

  it("names the three EMEA accounts lost to failed payments first, for what happened this period", () => {
    const why = defined(attribution(revenue(demo(today)), guide, drop));
    const sizes = why.accounts.map((part) => ({ ...part, whole: part.happenedPpm + part.didNotRepeatPpm }));
    const worst = sizes.toSorted((a, b) => (a.whole < b.whole ? -1 : 1)).slice(0, 3);
    expect(worst).toMatchObject(
      ["Solvang Shipping", "Delacroix Textiles", "Bergström Medical"].map((name) => ({
        name,
        kind: "churn",
        reason: "involuntary",
        didNotRepeatPpm: 0n,
      })),
    );
    const regions = worst.map(({ accountId }) => demo(today).accounts.find(({ id }) => id === accountId)?.region);
    expect(regions).toEqual(["EMEA", "EMEA", "EMEA"]);
    const largest = sizes
      .flatMap((part) => [part.happenedPpm, part.didNotRepeatPpm])
      .toSorted((a, b) => (a < b ? -1 : 1));
    expect(largest.slice(0, 3)).toEqual(worst.map((part) => part.happenedPpm));
  });

  it("has unique keys, references that exist, and no row that ends before it starts", () => {
    const made = demo(today);
    const accounts = new Set(made.accounts.map(({ id }) => id));
    const contacts = new Set(made.contacts.map(({ id }) => id));
    const members = new Set(made.members.map(({ email }) => email));
    for (const rows of [
      made.accounts,
      made.contacts,
      made.subscriptions,
      made.tickets,
      made.surveys,
      made.touches,
      made.invoices,
    ]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
    for (const rows of [
      made.contacts,
      made.subscriptions,
      made.usage,
      made.user_days,
      made.tickets,
      made.surveys,
      made.touches,
      made.invoices,
    ]) {
      expect(rows.every(({ accountId }) => accounts.has(accountId))).toBe(true);
    }
    expect(
      [...made.surveys, ...made.touches].every(({ contactId }) => contactId === null || contacts.has(contactId)),
    ).toBe(true);
    expect(made.touches.every(({ memberEmail }) => memberEmail !== null && members.has(memberEmail))).toBe(true);
    expect(made.accounts.every(({ ownerEmail }) => ownerEmail !== null && members.has(ownerEmail))).toBe(true);
    expect(new Set(made.usage.map((row) => `${row.accountId} ${row.day}`)).size).toBe(made.usage.length);
    expect(new Set(made.user_days.map((row) => `${row.accountId} ${row.userId} ${row.day}`)).size).toBe(
      made.user_days.length,
    );
    expect(made.subscriptions.filter((row) => row.endDay !== null && row.endDay <= row.startDay)).toEqual([]);
    expect(made.subscriptions.filter((row) => row.mrrCents <= 0n)).toEqual([]);
    expect(
      made.tickets.filter((row) => row.closedOn !== null && row.closedAt !== null && row.closedAt < row.openedAt),
    ).toEqual([]);
  });

  it("has a volume that a first start can take", () => {
    const { usage, user_days } = demo(today);
    expect(usage.length).toBeGreaterThan(30_000);
    expect(usage.length).toBeLessThanOrEqual(60_000);
    expect(user_days.length).toBeGreaterThan(2_000);
    expect(user_days.length).toBeLessThanOrEqual(20_000);
  });

  it("tells nothing from today on: every feed is complete to yesterday", () => {
    const made = demo(today);
    const facts: readonly Day[] = [
      ...made.usage.map((row) => row.day),
      ...made.user_days.map((row) => row.day),
      ...made.tickets.flatMap((row) => [row.openedOn, row.closedOn ?? row.openedOn]),
      ...made.surveys.map((row) => row.answeredOn),
      ...made.touches.map((row) => row.on),
      ...made.invoices.flatMap((row) => [row.dueOn, row.paidOn ?? row.dueOn]),
    ];
    expect(facts.reduce((latest, each) => Math.max(latest, each), 0)).toBe(day(today) - 1);
    expect(made.settings).toContainEqual({ key: "watermark.usage", value: isoDay(day(today) - 1) });
    expect(made.accounts.every(({ renewalDay }) => renewalDay === null || renewalDay > day(today))).toBe(true);
    expect(
      made.subscriptions.every((row) => row.startDay <= day(today) && (row.cancelRequestedOn ?? 0) <= day(today)),
    ).toBe(true);
  });
});

describe("the demo book", () => {
  const today = "2026-11-21";
  const made = demo(today);

  it("is the same for the same seed and day, and another for another seed", () => {
    expect(demoBook({ today: day(today) })).toEqual(made);
    const other = demoBook({ today: day(today), seed: 2 });
    expect(other.subscriptions).not.toEqual(made.subscriptions);
    expect(periodMetrics(revenue(other), quarters(today).guide)).toMatchObject({ nrr: fraction(1075n, 1000n) });
  });

  it("has 290 accounts with names of their own", () => {
    expect(new Set(made.accounts.map(({ name }) => name)).size).toBe(290);
  });

  it("has a believable history: every quarter of the 24 months pays more than the one before loses", () => {
    const starts = Array.from({ length: 8 }, (_, at) => addMonths(day("2024-10-01"), at * 3));
    for (const from of starts) {
      const { nrr, logoChurn } = defined(periodMetrics(revenue(made), { from, to: addMonths(from, 3) }));
      expect(compare(defined(nrr), fraction(9n, 10n))).toBe(1);
      expect(compare(defined(logoChurn), fraction(12n, 100n))).toBe(-1);
    }
  });

  it("has segments, regions and owners of some weight each", () => {
    const paying = new Set(snapshotMrr(revenue(made), day(today)).keys());
    const accounts = made.accounts.filter(({ id }) => paying.has(id));
    const least = (values: readonly (string | null)[]) => {
      const counts = new Map<string | null, number>();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      return { kinds: counts.size, least: Math.min(...counts.values()) };
    };
    expect(least(accounts.map(({ region }) => region)).kinds).toBe(3);
    expect(least(accounts.map(({ region }) => region)).least).toBeGreaterThan(20);
    expect(least(accounts.map(({ segment }) => segment)).kinds).toBe(3);
    expect(least(accounts.map(({ segment }) => segment)).least).toBeGreaterThan(15);
    expect(least(accounts.map(({ ownerEmail }) => ownerEmail)).kinds).toBe(6);
  });

  it("lets Acme slip: found by its short name, renewing soon, with falling use and severe tickets", () => {
    const acme = made.accounts.find(({ aliases }) => aliases.includes("Acme"));
    expect(acme).toMatchObject({ name: "Acme Robotics", renewalDay: day(today) + 52 });
    const weeks = (from: number) =>
      made.usage
        .filter((row) => row.accountId === acme?.id && row.day >= day(today) - from && row.day < day(today) - from + 14)
        .reduce((sum, row) => sum + (row.activeUsers ?? 0), 0);
    expect(weeks(14) / weeks(84)).toBeLessThan(0.6);
    const severe = made.tickets.filter(
      (row) => row.accountId === acme?.id && ["high", "urgent"].includes(row.severity ?? ""),
    );
    expect(severe.length).toBeGreaterThanOrEqual(3);
  });

  it("bills the three lost accounts until their payments failed for good", () => {
    for (const name of ["Solvang Shipping", "Delacroix Textiles", "Bergström Medical"]) {
      const id = made.accounts.find((account) => account.name === name)?.id;
      const last = made.invoices.filter((row) => row.accountId === id).at(-1);
      expect(last?.paidOn).toBeNull();
      expect(last?.failedAttempts).toBeGreaterThanOrEqual(3);
    }
  });
});
