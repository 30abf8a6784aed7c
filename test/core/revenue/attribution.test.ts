import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { attribution } from "../../../src/core/revenue/attribution.ts";
import type { AccountCut } from "../../../src/core/revenue/group-of.ts";
import type { Attribution } from "../../../src/core/revenue/results.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, period, row, spell } from "./book-of.ts";

const before = period("2026-01-01..2026-04-01");
const now = period("2026-04-01..2026-07-01");

/**
 * Before: A 400 -> 500, B 400 -> 350, C 200 -> 200: NRR 1050/1000. Now: A 500, B 350, C 200 -> lost, D 450 -> 480:
 * NRR 1330/1500. Change -49/300 = -163,333.33 ppm.
 */
const rows = [
  row("A", 400n, "2025-01-01", "2026-02-01"),
  row("A", 500n, "2026-02-01"),
  row("B", 400n, "2025-01-01", "2026-03-01"),
  row("B", 350n, "2026-03-01"),
  row("C", 200n, "2025-01-01", "2026-05-01", { endReason: "involuntary" }),
  row("D", 450n, "2026-02-01", "2026-06-01"),
  row("D", 480n, "2026-06-01"),
];
const regions = { A: "EMEA", B: "AMER", C: "EMEA", D: "AMER" };
const accounts = Object.entries(regions).map(([id, region]) => account(id, { region }));
const book = bookOf(rows, { accounts });

function explained(of = book, by: AccountCut | null = "region", sides = { before, now }): Attribution {
  const found = attribution(of, sides.before, sides.now, by);
  if (isUndefined(found)) throw new Error(found.undefined);
  return found;
}

describe("why NRR moved", () => {
  it("is a change that closes exactly", () => {
    expect(explained()).toMatchObject({
      nrrBefore: fraction(21n, 20n),
      nrrNow: fraction(133n, 150n),
      change: fraction(-49n, 300n),
      changePpm: -163_333n,
    });
  });

  it("lists every account of either cohort with what happened now and what did not repeat", () => {
    const calm = { kind: null, reason: null, kindBefore: null, reasonBefore: null };
    expect(explained().accounts).toEqual([
      {
        ...calm,
        accountId: "A",
        name: "Name of A",
        happenedPpm: 0n,
        didNotRepeatPpm: -100_000n,
        kindBefore: "expansion",
        mrrDelta: 0n,
        mrrDeltaBefore: 100n,
      },
      {
        ...calm,
        accountId: "B",
        name: "Name of B",
        happenedPpm: 0n,
        didNotRepeatPpm: 50_000n,
        kindBefore: "contraction",
        mrrDelta: 0n,
        mrrDeltaBefore: -50n,
      },
      {
        ...calm,
        accountId: "C",
        name: "Name of C",
        happenedPpm: -133_333n,
        didNotRepeatPpm: 0n,
        kind: "churn",
        reason: "involuntary",
        mrrDelta: -200n,
        mrrDeltaBefore: 0n,
      },
      {
        ...calm,
        accountId: "D",
        name: "Name of D",
        happenedPpm: 20_000n,
        didNotRepeatPpm: 0n,
        kind: "expansion",
        mrrDelta: 30n,
        mrrDeltaBefore: null,
      },
    ]);
  });

  it("tells the same story in groups, and in the one group of all", () => {
    expect(explained().groups).toEqual(
      new Map([
        ["AMER", { happenedPpm: 20_000n, didNotRepeatPpm: 50_000n }],
        ["EMEA", { happenedPpm: -133_333n, didNotRepeatPpm: -100_000n }],
      ]),
    );
    expect(explained(book, null).groups).toEqual(
      new Map([["all", { happenedPpm: -113_333n, didNotRepeatPpm: -50_000n }]]),
    );
  });

  it("splits into mix and rates by the symmetric Kitagawa decomposition", () => {
    // Weights: EMEA 3/5 -> 7/15, AMER 2/5 -> 8/15; rates: EMEA 7/6 -> 5/7, AMER 7/8 -> 83/80; middle NRR 581/600.
    // EMEA|churn is -152,380.95 and takes the missing unit: the truncated parts sum to -163,332.
    expect(explained().mixAndRatesPpm).toEqual(
      new Map([
        ["EMEA|mix", 3_714n],
        ["EMEA|expansion", -88_888n],
        ["EMEA|contraction", 0n],
        ["EMEA|churn", -152_381n],
        ["AMER|mix", -1_611n],
        ["AMER|expansion", 17_500n],
        ["AMER|contraction", 58_333n],
        ["AMER|churn", 0n],
      ]),
    );
  });

  it("closes the reasons of churn to each segment's own churn", () => {
    expect(explained().churnReasonPpm).toEqual(
      new Map([
        ["EMEA|voluntary", 0n],
        ["EMEA|involuntary", -152_381n],
        ["EMEA|unknown", 0n],
        ["AMER|voluntary", 0n],
        ["AMER|involuntary", 0n],
        ["AMER|unknown", 0n],
      ]),
    );
  });

  it("has no mix without a cut", () => {
    expect(explained(book, null).mixAndRatesPpm).toEqual(
      // Expansion 30/1500 - 100/1000, contraction 0 + 50/1000, churn -200/1500 - 0.
      new Map([
        ["all|mix", 0n],
        ["all|expansion", -80_000n],
        ["all|contraction", 50_000n],
        ["all|churn", -133_333n],
      ]),
    );
  });

  it("gives the whole of a segment that comes or goes to mix", () => {
    const newcomer = bookOf([...rows, row("E", 500n, "2026-03-31")], {
      accounts: [...accounts, account("E", { region: "APAC" })],
    });
    // Weight 0 -> 500/2000, rate 1 on both sides; NRR now (1330 + 500)/2000, before 1050/1000: middle 1.965/2.
    // 1/4 x (1 - 0.9825) = 4,375 ppm.
    const { mixAndRatesPpm } = explained(newcomer);
    expect([...mixAndRatesPpm].filter(([key]) => key.startsWith("APAC"))).toEqual([
      ["APAC|mix", 4_375n],
      ["APAC|expansion", 0n],
      ["APAC|contraction", 0n],
      ["APAC|churn", 0n],
    ]);
  });

  it("gives a missing unit to the first account by id among equals", () => {
    // Three accounts of 100 each lose 10 of 300: -33,333.33 each, -100,000 in all.
    const equals = ["p", "q", "r"].flatMap((id) => [
      row(id, 100n, "2025-01-01", "2026-05-01"),
      row(id, 90n, "2026-05-01"),
    ]);
    expect(explained(bookOf(equals)).accounts.map((part) => part.happenedPpm)).toEqual([-33_334n, -33_333n, -33_333n]);
  });

  it("gives a unit tied between one account's headings to what happened when rising, to what did not repeat when falling", () => {
    // Of 2,000,000 cents one cent is half a ppm: +0.5 happened, and -1 cent before makes +0.5 that did not repeat.
    const rising = [
      row("T", 10n, "2025-01-01", "2026-02-01"),
      row("T", 9n, "2026-02-01", "2026-05-01"),
      row("T", 10n, "2026-05-01"),
      row("U", 1_999_990n, "2025-01-01", "2026-02-01"),
      row("U", 1_999_991n, "2026-02-01", "2026-05-01"),
      row("U", 1_999_991n, "2026-05-01"),
    ];
    const [t] = explained(bookOf(rising)).accounts;
    // U's +1 cent before is -0.5 that did not repeat: all three sum to +0.5, rounded to 1 and given to T's first heading.
    expect(t).toMatchObject({ happenedPpm: 1n, didNotRepeatPpm: 0n });
    const swapped = explained(bookOf(rising), "region", { before: now, now: before });
    expect(swapped.accounts[0]).toMatchObject({ happenedPpm: 0n, didNotRepeatPpm: -1n });
  });

  it("puts each delta into the group its account was in at that delta's own period's start, in both views", () => {
    const attributes = [
      spell("A", "region", "EMEA", null, "2026-03-15"),
      spell("A", "region", "APAC", "2026-03-15"),
      spell("C", "region", "EMEA", null, "2026-04-15"),
      spell("C", "region", "APAC", "2026-04-15"),
    ];
    const { groups, mixAndRatesPpm } = explained({ ...book, attributes });
    expect(groups).toEqual(
      new Map([
        ["AMER", { happenedPpm: 20_000n, didNotRepeatPpm: 50_000n }],
        ["APAC", { happenedPpm: 0n, didNotRepeatPpm: 0n }],
        ["EMEA", { happenedPpm: -133_333n, didNotRepeatPpm: -100_000n }],
      ]),
    );
    // EMEA's weight 3/5 -> 2/15, rate 7/6 -> 0: mix 179,666.67 takes the missing unit; churn -11/30, expansion -11/180.
    expect([...mixAndRatesPpm].filter(([key]) => key.startsWith("EMEA"))).toEqual([
      ["EMEA|mix", 179_667n],
      ["EMEA|expansion", -61_111n],
      ["EMEA|contraction", 0n],
      ["EMEA|churn", -366_666n],
    ]);
  });

  it("escapes the separator and the escape itself inside a name, and names the lack of one", () => {
    const odd = bookOf(rows, { accounts: [account("A", { plan: "50% | off" })] });
    const keys = [...explained(odd, "plan").mixAndRatesPpm.keys()];
    expect(keys).toContain("50%25 %7C off|mix");
    expect(keys).toContain("(none)|mix");
  });

  it("is undefined when a side has no start MRR, and when a currency has no rate", () => {
    const early = period("2024-01-01..2024-04-01");
    expect(attribution(book, early, now)).toEqual({ undefined: "empty_start" });
    expect(attribution(book, before, early)).toEqual({ undefined: "empty_start" });
    const euro = bookOf([
      ...rows,
      row("Y", 1n, "2026-06-01", undefined, { currency: "EUR" }),
      row("X", 1n, "2026-01-01", "2026-01-02", { currency: "EUR" }),
    ]);
    expect(attribution(euro, before, now)).toEqual({ undefined: "no_fx_rate", detail: ["X", "Y"] });
  });
});
