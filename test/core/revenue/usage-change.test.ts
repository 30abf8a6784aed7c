import { expect, test } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { usageChange } from "../../../src/core/revenue/usage-change.ts";

test("the weekly mean of four weeks is set against that of the weeks before", () => {
  // 60 in four weeks are 15 a week, 520 in thirteen are 40 a week: -62.5 %.
  expect(usageChange({ recent: 60n, earlier: 520n, earlierWeeks: 13 })).toEqual(fraction(-5n, 8n));
  // 60 in four are 15, 50 in five are 10.
  expect(usageChange({ recent: 60n, earlier: 50n, earlierWeeks: 5 })).toEqual(fraction(1n, 2n));
});

test("an account that fell silent lost all of it", () => {
  expect(usageChange({ recent: 0n, earlier: 7n, earlierWeeks: 13 })).toEqual(fraction(-1n));
});

test("too few weeks, or nothing to compare with, is not known", () => {
  expect(usageChange({ recent: 60n, earlier: 30n, earlierWeeks: 3 })).toBeNull();
  expect(usageChange({ recent: 60n, earlier: 0n, earlierWeeks: 13 })).toBeNull();
});
