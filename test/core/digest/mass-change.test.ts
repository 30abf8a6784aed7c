import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { massChangeOf } from "../../../src/core/digest/mass-change.ts";
import { config, type Given, looked, today } from "./looked.ts";

const fallen: Given = { scores: { 7: 90, 0: 80 } };
const calm: Given = { scores: { 7: 90, 0: 90 } };

function book(worsened: number, others: number, other: Given = calm) {
  return [
    ...Array.from({ length: worsened }, (_, nth) => looked(`w${nth}`, fallen)),
    ...Array.from({ length: others }, (_, nth) => looked(`o${nth}`, other)),
  ];
}

describe("a mass change", () => {
  it("is more than thirty in a hundred scored accounts worse than a week ago; exactly thirty is none", () => {
    expect(massChangeOf(book(30, 70), today, config)).toBeNull();
    expect(massChangeOf(book(31, 69), today, config)).toEqual({ worsened: 31, scored: 100 });
  });

  it("counts accounts scored on both days alone", () => {
    expect(massChangeOf(book(4, 9), today, config)).toEqual({ worsened: 4, scored: 13 });
    expect(massChangeOf(book(4, 9, { scores: { 7: 90 } }), today, config)).toEqual({ worsened: 4, scored: 4 });
    expect(massChangeOf(book(4, 9, { scores: { 6: 90, 0: 20 } }), today, config)).toEqual({ worsened: 4, scored: 4 });
  });

  it("counts a band that worsened by less than five points, and not what worsened before the week", () => {
    const border: Given = { scores: { 8: 71, 7: 71, 1: 69, 0: 69 } };
    const before: Given = { scores: { 8: 90, 7: 60, 1: 60, 0: 60 } };
    expect(massChangeOf(book(0, 3, border), today, config)).toEqual({ worsened: 3, scored: 3 });
    expect(massChangeOf(book(0, 3, before), today, config)).toBeNull();
  });

  it("is not one or two accounts of a small book", () => {
    expect(massChangeOf(book(2, 0), today, config)).toBeNull();
    expect(massChangeOf(book(3, 0), today, config)).toEqual({ worsened: 3, scored: 3 });
    expect(massChangeOf([], today, config)).toBeNull();
  });

  it("is there exactly when ten times the worsened are more than three times the scored", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 20 }), fc.integer({ min: 0, max: 60 }), (worsened, others) => {
        const isThere = massChangeOf(book(worsened, others), today, config) !== null;
        expect(isThere).toBe(worsened * 10 > 3 * (worsened + others));
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
