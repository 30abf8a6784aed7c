import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/core/day.ts";
import {
  add,
  compare,
  type Fraction,
  fraction,
  multiply,
  negate,
  one,
  roundHalfAway,
  subtract,
  sum,
  zero,
} from "../../../src/core/fraction.ts";
import { groupBy } from "../../../src/core/group-by.ts";
import { attribution } from "../../../src/core/revenue/attribution.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { type AccountCut, groupOf } from "../../../src/core/revenue/group-of.ts";
import { accountMovements } from "../../../src/core/revenue/movements.ts";
import {
  type AccountMovement,
  type Attribution,
  endReasons,
  type GroupPart,
} from "../../../src/core/revenue/results.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { runs } from "../../support/runs.ts";
import { anyBook, before, now } from "./any-book.ts";

const million = fraction(1_000_000n);
const half = fraction(1n, 2n);
const cuts: readonly (AccountCut | null)[] = [null, "segment", "region", "plan", "owner", "cohort"];

type Started = ReadonlyMap<string, readonly AccountMovement[]>;

/** The accounts that paid at the period's start, by the group they stood in then. */
function started(book: Book, period: Period, cut: AccountCut | null): Started {
  const movements = accountMovements(book, period);
  if (isUndefined(movements)) throw new Error(movements.undefined);
  const group = cut === null ? () => "all" : groupOf(book, cut);
  return groupBy(
    movements.filter((moved) => moved.startMrr > 0n),
    (moved) => group(moved.accountId, period.from),
  );
}

const total = (amounts: Iterable<bigint>) => [...amounts].reduce((all, amount) => all + amount, 0n);
const startOf = (moves: readonly AccountMovement[]) => total(moves.map(({ startMrr }) => startMrr));
const deltaOf = (moves: readonly AccountMovement[]) => total(moves.map(({ startMrr, endMrr }) => endMrr - startMrr));
const everyone = (groups: Started) => [...groups.values()].flat();
const mean = (a: Fraction, b: Fraction) => multiply(half, add(a, b));
const escaped = (name: string) => name.replaceAll("%", "%25").replaceAll("|", "%7C");

/** Share of start MRR that moved this way: contraction and churn below 0. */
function rate(moves: readonly AccountMovement[] | undefined, kind: string): Fraction | undefined {
  return moves && fraction(deltaOf(moves.filter((moved) => moved.kind === kind)), startOf(moves));
}

/** definitions.md §4 as it is written, in fractions: w, e, c and x on both sides, an absent side taking the other's rates. */
function kitagawa(past: Started, present: Started): ReadonlyMap<string, Fraction> {
  const [wholeBefore, wholeNow] = [everyone(past), everyone(present)];
  const nrr = (moves: readonly AccountMovement[]) => add(one, fraction(deltaOf(moves), startOf(moves)));
  const middle = mean(nrr(wholeBefore), nrr(wholeNow));
  const parts = [...new Set([...past.keys(), ...present.keys()])].flatMap((name): [string, Fraction][] => {
    const [was, is] = [past.get(name), present.get(name)];
    const w0 = was ? fraction(startOf(was), startOf(wholeBefore)) : zero;
    const w1 = is ? fraction(startOf(is), startOf(wholeNow)) : zero;
    const both = (kind: string): [Fraction, Fraction] => {
      const [k0, k1] = [rate(was, kind), rate(is, kind)];
      return [k0 ?? k1 ?? zero, k1 ?? k0 ?? zero];
    };
    const kinds = ["expansion", "contraction", "churn"].map((kind) => ({ kind, k: both(kind) }));
    const r = mean(add(one, sum(kinds.map(({ k }) => k[0]))), add(one, sum(kinds.map(({ k }) => k[1]))));
    return [
      [`${escaped(name)}|mix`, multiply(subtract(w1, w0), subtract(r, middle))],
      ...kinds.map(({ kind, k }): [string, Fraction] => [
        `${escaped(name)}|${kind}`,
        multiply(mean(w0, w1), subtract(k[1], k[0])),
      ]),
    ];
  });
  return new Map(parts);
}

/** Every book with a change to explain, cut each way. */
function explained(check: (why: Attribution, book: Book, cut: AccountCut | null) => void) {
  fc.assert(
    fc.property(anyBook, fc.constantFrom(...cuts), (book, cut) => {
      const why = attribution(book, before, now, cut);
      if (isUndefined(why)) fc.pre(false);
      else check(why, book, cut);
    }),
    runs(300),
  );
}

describe("for every book and every grouping, the attribution", () => {
  it("is of the change it says, and the accounts' own changes over their start MRR add up to it exactly", () => {
    explained((why, book, cut) => {
      const [past, present] = [everyone(started(book, before, cut)), everyone(started(book, now, cut))];
      const deltas = why.accounts.flatMap(({ mrrDelta, mrrDeltaBefore }) => [
        fraction(mrrDelta ?? 0n, startOf(present)),
        fraction(-(mrrDeltaBefore ?? 0n), startOf(past)),
      ]);
      expect(sum(deltas)).toEqual(why.change);
      expect(subtract(why.nrrNow, why.nrrBefore)).toEqual(why.change);
      const ppm = multiply(why.change, million);
      expect(why.changePpm).toBe(roundHalfAway(ppm.num, ppm.den));
    });
  });

  it("adds up in whole ppm: over accounts, over groups, over mix and rates", () => {
    explained((why) => {
      for (const parts of [why.accounts, [...why.groups.values()]]) {
        expect(total(parts.flatMap((part) => [part.happenedPpm, part.didNotRepeatPpm]))).toBe(why.changePpm);
      }
      expect(total(why.mixAndRatesPpm.values())).toBe(why.changePpm);
    });
  });

  it("gives a group what its accounts got, each at its own period's start", () => {
    explained((why, book, cut) => {
      const parts = new Map(why.accounts.map((part) => [part.accountId, part]));
      const shares = (heading: keyof GroupPart, groups: Started) =>
        new Map(
          [...groups].map(([name, moves]) => [
            name,
            total(moves.map((moved) => parts.get(moved.accountId)?.[heading] ?? 0n)),
          ]),
        );
      const happened = shares("happenedPpm", started(book, now, cut));
      const didNotRepeat = shares("didNotRepeatPpm", started(book, before, cut));
      const groups = [...new Set([...happened.keys(), ...didNotRepeat.keys()])].map((name) => [
        name,
        { happenedPpm: happened.get(name) ?? 0n, didNotRepeatPpm: didNotRepeat.get(name) ?? 0n },
      ]);
      expect(Object.fromEntries(why.groups)).toEqual(Object.fromEntries(groups));
    });
  });

  it("has the mix and rates of Kitagawa's formula: exact parts that sum to the change, none shown a ppm or more away", () => {
    explained((why, book, cut) => {
      const exact = kitagawa(started(book, before, cut), started(book, now, cut));
      expect(sum(exact.values())).toEqual(why.change);
      expect([...why.mixAndRatesPpm.keys()].sort()).toEqual([...exact.keys()].sort());
      for (const [key, shown] of why.mixAndRatesPpm) {
        const gap = subtract(fraction(shown), multiply(exact.get(key) ?? zero, million));
        expect(compare(gap, one)).toBe(-1);
        expect(compare(negate(gap), one)).toBe(-1);
      }
    });
  });

  it("splits each group's churn into the three reasons, to the ppm", () => {
    explained((why) => {
      for (const name of [...why.mixAndRatesPpm.keys()].flatMap((key) =>
        key.endsWith("|mix") ? [key.slice(0, -4)] : [],
      )) {
        const reasons = endReasons.map((reason) => why.churnReasonPpm.get(`${name}|${reason}`) ?? 0n);
        expect(total(reasons)).toBe(why.mixAndRatesPpm.get(`${name}|churn`));
      }
    });
  });

  it("flips every sign when the sides are swapped", () => {
    explained((why, book, cut) => {
      const back = attribution(book, now, before, cut);
      if (isUndefined(back)) throw new Error(back.undefined);
      expect(back.accounts.map((part) => [-part.didNotRepeatPpm, -part.happenedPpm])).toEqual(
        why.accounts.map((part) => [part.happenedPpm, part.didNotRepeatPpm]),
      );
      for (const [key, part] of why.mixAndRatesPpm) expect(-(back.mixAndRatesPpm.get(key) ?? 1n)).toBe(part);
      for (const [key, part] of why.churnReasonPpm) expect(-(back.churnReasonPpm.get(key) ?? 1n)).toBe(part);
    });
  });
});
