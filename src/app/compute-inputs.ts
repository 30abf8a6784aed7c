/** What stands in the `inputs` of `compute` -> exact numbers and days, or a sentence saying what was expected. */
import { z } from "zod";
import { parseDay } from "../core/day.ts";
import { compare, type Fraction, fraction, fromNumber, one, parseDecimal } from "../core/fraction.ts";
import { intervals } from "../core/revenue/mrr.ts";

/** 12.5 or "12.5", exactly as written: 0.1 is 1/10, not the double nearest to it. */
const exact = z.union([z.number(), z.string()], "expected a number").transform((written, context): Fraction => {
  const value = typeof written === "number" ? fromNumber(written) : parseDecimal(written);
  if (value !== undefined) return value;
  context.addIssue("expected a number");
  return z.NEVER;
});

export const magnitude = exact.refine((value) => value.num >= 0n, "expected an amount of at least 0, without a sign");
export const count = magnitude.refine((value) => value.den === 1n, "expected a whole number");
export const share = magnitude.refine((value) => compare(value, one) <= 0, "expected a fraction of 1, such as 0.04");
export const percent = magnitude.refine(
  (value) => compare(value, fraction(100n)) <= 0,
  "expected a percentage from 0 to 100",
);
export const wholeFromOne = z.int().min(1);
/** Nobody is billed once in ten thousand intervals; the calendar's own arithmetic ends far beyond. */
export const intervalCount = wholeFromOne.max(9_999);
export const interval = z.enum(intervals);

export const isoDay = z.string().transform((text, context): number => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue("expected a calendar day such as 2026-07-01");
  return z.NEVER;
});
