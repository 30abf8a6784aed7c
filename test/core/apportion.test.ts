import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "../../src/core/apportion.ts";
import { byCodePoint } from "../../src/core/code-point-order.ts";
import { add, type Fraction, fraction, negate, roundHalfAway, zero } from "../../src/core/fraction.ts";

const seeded = { seed: 1, numRuns: 300 };

function parts(values: Readonly<Record<string, readonly [num: bigint, den: bigint]>>) {
  return Object.entries(values).map(([key, [num, den]]) => ({ key, value: fraction(num, den) }));
}

const anyParts = fc
  .uniqueArray(
    fc.tuple(fc.string(), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 999n })),
    {
      selector: ([key]) => key,
    },
  )
  .map((list) => list.map(([key, num, den]) => ({ key, value: fraction(num, den) })));

function exactSum(list: readonly { readonly value: Fraction }[]): Fraction {
  return list.reduce((sum, part) => add(sum, part.value), zero);
}

describe("apportion", () => {
  it("gives the missing unit to the part furthest above its truncation", () => {
    // 1.4 + 2.7 + 3.2 = 7.3 -> 7; truncated 1 + 2 + 3 = 6; 2.7 is furthest.
    const shares = apportion(parts({ a: [14n, 10n], b: [27n, 10n], c: [32n, 10n] }));
    expect([...shares]).toEqual([
      ["a", 1n],
      ["b", 3n],
      ["c", 3n],
    ]);
  });

  it("takes the surplus unit from the part furthest below its truncation", () => {
    // 3.0 - 0.4 - 0.7 = 1.9 -> 2; truncated 3 + 0 + 0 = 3; -0.7 is furthest down.
    const shares = apportion(parts({ a: [3n, 1n], b: [-4n, 10n], c: [-7n, 10n] }));
    expect([...shares]).toEqual([
      ["a", 3n],
      ["b", 0n],
      ["c", -1n],
    ]);
  });

  it("rounds the whole half away from zero on both sides of zero", () => {
    expect([...apportion(parts({ a: [5n, 2n] })).values()]).toEqual([3n]);
    expect([...apportion(parts({ a: [-5n, 2n] })).values()]).toEqual([-3n]);
  });

  it("breaks ties by key in code-point order, not in the order given nor by UTF-16", () => {
    // U+FFFD comes before U+1F600 by code point, after it by UTF-16 code unit.
    const shares = apportion(parts({ "\u{1F600}": [1n, 2n], "\uFFFD": [1n, 2n] }));
    expect(shares).toEqual(
      new Map([
        ["\u{1F600}", 0n],
        ["\uFFFD", 1n],
      ]),
    );
  });

  it("takes a key that begins another one as the first of the two", () => {
    expect(apportion(parts({ ab: [1n, 2n], a: [1n, 2n] })).get("a")).toBe(1n);
  });

  it("breaks ties as asked, told which way the units go", () => {
    const tie = (a: string, b: string, direction: 1 | -1) => direction * byCodePoint(a, b);
    const up = apportion(parts({ a: [1n, 2n], b: [1n, 2n] }), { tie });
    const down = apportion(parts({ a: [-1n, 2n], b: [-1n, 2n] }), { tie });
    expect([up.get("a"), down.get("b")]).toEqual([1n, -1n]);
  });

  it("closes to a whole that was already rounded elsewhere", () => {
    const shares = apportion(parts({ a: [1n, 4n], b: [1n, 5n] }), { total: 1n });
    expect([...shares.values()]).toEqual([1n, 0n]);
  });

  it("refuses a whole that is not the whole of these parts, and a key given twice", () => {
    expect(() => apportion(parts({ a: [5n, 2n] }), { total: 4n })).toThrow(RangeError);
    const twice = [
      { key: "a", value: zero },
      { key: "a", value: zero },
    ];
    expect(() => apportion(twice)).toThrow(RangeError);
  });

  it("makes nothing of no parts", () => {
    expect(apportion([]).size).toBe(0);
  });

  it("always adds up to the rounded sum, each part less than 1 away from itself", () => {
    fc.assert(
      fc.property(anyParts, (list) => {
        const shares = apportion(list);
        const { num, den } = exactSum(list);
        expect([...shares.values()].reduce((sum, share) => sum + share, 0n)).toBe(roundHalfAway(num, den));
        for (const { key, value } of list) {
          const gap = add(fraction(shares.get(key) ?? 0n), negate(value));
          expect(gap.num < gap.den && -gap.num < gap.den).toBe(true);
        }
      }),
      seeded,
    );
  });

  it("flips every sign when every part flips its sign, and does not care for the order given", () => {
    fc.assert(
      fc.property(anyParts, (list) => {
        const shares = apportion(list);
        const flipped = apportion(list.map(({ key, value }) => ({ key, value: negate(value) })).reverse());
        for (const [key, share] of shares) expect(flipped.get(key)).toBe(-share);
      }),
      seeded,
    );
  });
});
