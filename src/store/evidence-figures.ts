/** A typed figure of evidence <-> JSON that keeps every digit. */
import { z } from "zod";
import type { EvidenceFigure } from "../core/health/score.ts";

// JSON numbers end at 2^53 and jsonb knows no bigint: an integer of unlimited size travels as {"integer": "digits"}, a fraction
// as two such texts. A plain number stays a number, so that what comes back has the very type that went in.
const digits = z.string().regex(/^-?\d+$/);
const figureValue = z.union([
  z.number(),
  z.object({ integer: digits }).transform(({ integer }) => BigInt(integer)),
  z.object({ num: digits, den: digits }).transform(({ num, den }) => ({ num: BigInt(num), den: BigInt(den) })),
]);

// A list in a fixed order: with its fields named a score was twice as long.
export const storedFigure = z
  .tuple([z.string(), z.enum(["count", "days", "date", "rate", "money", "score"]), figureValue])
  .transform(([label, kind, value]) => ({ label, kind, value }));

/** What `storedFigure` reads. */
export function encodeFigure({ label, kind, value }: EvidenceFigure) {
  return [label, kind, encodeValue(value)];
}

function encodeValue(value: EvidenceFigure["value"]) {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return { integer: String(value) };
  return { num: String(value.num), den: String(value.den) };
}
