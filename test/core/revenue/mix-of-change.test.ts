import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction, subtract, sum } from "../../../src/core/fraction.ts";
import { attribution, mixOfChange } from "../../../src/core/revenue/attribution.ts";
import type { AccountCut } from "../../../src/core/revenue/group-of.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, period, row } from "./book-of.ts";

const before = period("2026-01-01..2026-04-01");
const now = period("2026-04-01..2026-07-01");

/** A 400 -> 500 -> 500, B 400 -> 350 -> 350, C 200 -> 200 -> lost, D joined, 450 -> 480; A and C in EMEA, B and D in AMER. */
const rows = [
  row("A", 400n, "2025-01-01", "2026-02-01"),
  row("A", 500n, "2026-02-01"),
  row("B", 400n, "2025-01-01", "2026-03-01"),
  row("B", 350n, "2026-03-01"),
  row("C", 200n, "2025-01-01", "2026-05-01"),
  row("D", 450n, "2026-02-01", "2026-06-01"),
  row("D", 480n, "2026-06-01"),
];
const regions = { A: "EMEA", B: "AMER", C: "EMEA", D: "AMER" };
const book = bookOf(rows, { accounts: Object.entries(regions).map(([id, region]) => account(id, { region })) });

describe("mix and rates, exact", () => {
  test("are the fractions of the symmetric Kitagawa decomposition", () => {
    // Weights EMEA 3/5 -> 7/15, AMER 2/5 -> 8/15; rates EMEA 7/6 -> 5/7, AMER 7/8 -> 83/80; NRR 21/20 -> 133/150.
    // EMEA: mix -2/15 x (79/84 - 581/600), expansion 8/15 x -1/6, churn 8/15 x -2/7. AMER: mix 2/15 x (153/160 - 581/600),
    // expansion 7/15 x 3/80, contraction 7/15 x 1/8.
    const mix = mixOfChange(book, before, now, "region");
    expect(mix).toEqual([
      { group: "EMEA", part: "mix", value: fraction(13n, 3_500n) },
      { group: "EMEA", part: "expansion", value: fraction(-4n, 45n) },
      { group: "EMEA", part: "contraction", value: fraction(0n) },
      { group: "EMEA", part: "churn", value: fraction(-16n, 105n) },
      { group: "AMER", part: "mix", value: fraction(-29n, 18_000n) },
      { group: "AMER", part: "expansion", value: fraction(7n, 400n) },
      { group: "AMER", part: "contraction", value: fraction(7n, 120n) },
      { group: "AMER", part: "churn", value: fraction(0n) },
    ]);
  });

  test("hold only the segments asked about, and are undefined with the attribution", () => {
    // In EMEA alone all of it is rates: 5/7 - 7/6.
    const inEmea = mixOfChange(book, before, now, "region", ["EMEA"]);
    if (isUndefined(inEmea)) throw new Error(inEmea.undefined);
    expect(inEmea.map(({ group }) => group)).toEqual(["EMEA", "EMEA", "EMEA", "EMEA"]);
    expect(inEmea[0]?.value).toEqual(fraction(0n));
    expect(mixOfChange(book, period("2024-01-01..2024-04-01"), now, "region")).toEqual({ undefined: "empty_start" });
  });
});

const anyRow = fc
  .record({
    accountId: fc.constantFrom("A", "B", "C", "D"),
    mrrCents: fc.oneof(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 2n ** 53n, max: 2n ** 60n })),
    startDay: fc.integer({ min: before.from - 90, max: now.to }),
    length: fc.option(fc.integer({ min: 1, max: 200 })),
  })
  .map(({ length, ...given }) => ({ ...given, endDay: length === null ? null : given.startDay + length }));

test("for every book and cut they sum to the change exactly, and swapping the periods flips every sign", () => {
  const cut = fc.constantFrom<AccountCut>("region", "cohort", "owner");
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 2, maxLength: 15 }), cut, (given, by) => {
      const any = bookOf(given, { accounts: book.accounts });
      const [why, mix, back] = [
        attribution(any, before, now, by),
        mixOfChange(any, before, now, by),
        mixOfChange(any, now, before, by),
      ];
      fc.pre(!isUndefined(why) && !isUndefined(mix) && !isUndefined(back));
      if (isUndefined(why) || isUndefined(mix) || isUndefined(back)) return;
      expect(sum(mix.map(({ value }) => value))).toEqual(subtract(why.nrrNow, why.nrrBefore));
      const turned = new Map(back.map(({ group, part, value }) => [`${group} ${part}`, subtract(fraction(0n), value)]));
      for (const { group, part, value } of mix) expect(turned.get(`${group} ${part}`)).toEqual(value);
    }),
    { seed: 1, numRuns: 200 },
  );
});
