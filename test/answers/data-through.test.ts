import { expect, test } from "vitest";
import { dataThrough } from "../../src/answers/context.ts";
import { day } from "./golden-quarters.ts";

test("a feed is never said to be known beyond the as-of day, nor beyond its own watermark", () => {
  const watermarks = {
    usage: day("2026-11-20"),
    user_days: null,
    tickets: day("2026-11-21"),
    surveys: day("2027-01-31"),
    touches: day("2026-11-22"),
    invoices: day("2026-09-30"),
  };
  expect(dataThrough({ watermarks, asOf: day("2026-11-21") })).toEqual({
    usage: "2026-11-20",
    user_days: null,
    support: "2026-11-21",
    surveys: "2026-11-21",
    touches: "2026-11-21",
    billing: "2026-09-30",
  });
});
