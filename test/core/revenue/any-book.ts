/** Books of every shape, for properties: rows that overlap, gap, touch, end before they begin; accounts that change hands. */
import fc from "fast-check";
import { fraction } from "../../../src/core/fraction.ts";
import type { Account, EndReason } from "../../../src/core/records.ts";
import type { AttributeSpell, Book } from "../../../src/core/revenue/book.ts";
import { endReasons } from "../../../src/core/revenue/results.ts";
import { account, bookOf, type RowOf } from "./book-of.ts";

/** 1970-01-01..04-01 and 1970-04-01..07-01: two quarters, three whole months each. */
export const before = { from: 0, to: 90 };
export const now = { from: 90, to: 181 };
export const lastDay = 200;

const ids = ["a", "b", "c", "d", "e", "|", "%"];
const attributes = ["segment", "region", "plan", "owner"] as const;
const values = ["EMEA", "50% | off", null];
const endReason = fc.constantFrom<EndReason | null>(null, ...endReasons);

/** Few amounts, so that some tie. */
const small = fc.bigInt({ min: 0n, max: 9n });
/** Beyond what a double can add up. */
const large = fc.bigInt({ min: 2n ** 53n, max: 2n ** 60n });

/** Where rows begin and end together, at and around the snapshots. */
const border = fc.constantFrom(0, 89, 90, 91, 135, 180, 181, 182);

const rowsOf = (mrrCents: fc.Arbitrary<bigint>): fc.Arbitrary<RowOf> =>
  fc
    .record({
      accountId: fc.constantFrom(...ids),
      mrrCents,
      startDay: fc.oneof(fc.integer({ min: -60, max: lastDay }), border),
      length: fc.integer({ min: -2, max: 120 }),
      end: fc.option(fc.oneof(fc.constant("by length" as const), border), { freq: 12 }),
      product: fc.constantFrom(null, "p", "q"),
      endReason,
    })
    .map(({ length, end, ...given }) => ({ ...given, endDay: end === "by length" ? given.startDay + length : end }));

const anyDay = fc.oneof(fc.integer({ min: -70, max: 330 }), border);

/** Snapshots on the borders of rows as often as anywhere else. */
export const anyPeriod = fc.tuple(anyDay, anyDay).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

export const anyRow = rowsOf(fc.oneof(small, large));

const anyValue = fc.constantFrom(...values);
const anyAccounts: fc.Arbitrary<readonly Account[]> = fc
  .array(fc.tuple(anyValue, anyValue, anyValue, anyValue), { minLength: ids.length, maxLength: ids.length })
  .map((given) =>
    ids.map((id, at) => {
      const [segment = null, region = null, plan = null, ownerEmail = null] = given[at] ?? [];
      return account(id, { segment, region, plan, ownerEmail });
    }),
  );

/** One attribute of one account, from the beginning until now, in one to three spells. */
const anyHistory: fc.Arbitrary<readonly AttributeSpell[]> = fc
  .tuple(
    fc.constantFrom(...ids),
    fc.constantFrom(...attributes),
    fc.uniqueArray(fc.integer({ min: 0, max: lastDay }), { maxLength: 2 }),
    fc.array(anyValue, { minLength: 3, maxLength: 3 }),
  )
  .map(([accountId, attribute, days, had]) => {
    const borders = [null, ...days.toSorted((a, b) => a - b), null];
    return borders.slice(1).map((validTo, at) => ({
      accountId,
      attribute,
      value: had[at] ?? null,
      validFrom: borders[at] ?? null,
      validTo,
    }));
  });
const anyHistories = fc
  .uniqueArray(anyHistory, { maxLength: 6, selector: ([spell]) => `${spell?.accountId} ${spell?.attribute}` })
  .map((histories) => histories.flat());

const severalOf = (row: fc.Arbitrary<RowOf>) => fc.array(row, { minLength: 3, maxLength: 25, size: "max" });

export const anyBook: fc.Arbitrary<Book> = fc
  .record({
    // A book of small amounts alone is summed another way than one that needs integers of any size.
    rows: fc.oneof(severalOf(rowsOf(small)), severalOf(anyRow)),
    accounts: anyAccounts,
    attributes: anyHistories,
    renewalGraceDays: fc.constantFrom(0, 0, 7, 45),
    grossMargin: fc.constantFrom(null, fraction(7n, 10n)),
  })
  .map(({ rows, accounts, attributes: spells, ...settings }) =>
    bookOf(rows, { accounts, attributes: spells, settings }),
  );
