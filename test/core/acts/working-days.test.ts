import { expect, test } from "vitest";
import { workingDayBefore } from "../../../src/core/acts/working-days.ts";
import { day } from "../../answers/golden-quarters.ts";

test.each([
  // 20 November 2026 is a Friday.
  ["2026-11-20", "2026-11-19"],
  ["2026-11-21", "2026-11-20"],
  ["2026-11-22", "2026-11-20"],
  ["2026-11-23", "2026-11-20"],
  ["2026-11-24", "2026-11-23"],
])("the working day before %s is %s", (of, before) => {
  expect(workingDayBefore(day(of))).toBe(day(before));
});
