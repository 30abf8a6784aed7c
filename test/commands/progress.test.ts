import { expect, it } from "vitest";
import { bar } from "../../src/commands/progress.ts";

it.each([
  [0, 10, "░░░░░░░░░░░░░░░░░░░░░░░░   0 %"],
  [5, 10, "████████████░░░░░░░░░░░░  50 %"],
  [10, 10, "████████████████████████ 100 %"],
  [12, 10, "████████████████████████ 100 %"],
  [0, 0, "████████████████████████ 100 %"],
])("%d of %d is drawn %s", (done, total, drawn) => {
  expect(bar(done, total)).toBe(drawn);
});
