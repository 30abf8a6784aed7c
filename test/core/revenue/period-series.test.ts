import { expect, it } from "vitest";
import { periodSeries } from "../../../src/core/revenue/period-series.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { bookOf, period, row } from "./book-of.ts";

it("gives every period's figures in the order asked", () => {
  const book = bookOf([row("a", 100n, "2026-01-01", "2026-03-01"), row("b", 300n, "2026-02-01")]);
  const series = periodSeries(book, [
    period("2026-03-01..2026-04-01"),
    period("2026-01-01..2026-02-01"),
    period("2026-02-01..2026-03-01"),
  ]);
  const mrr = series.map((figures) => (isUndefined(figures) ? figures : [figures.startMrr, figures.endMrr]));
  // By hand: a pays January and February, b from February on.
  expect(mrr).toEqual([
    [300n, 300n],
    [100n, 400n],
    [400n, 300n],
  ]);
});
