/** What explains a score <-> JSON that keeps every digit: contributions with their evidence, caps and missing signals. */
import { z } from "zod";
import type { Contribution, Dimension, EvidenceFigure, Score } from "../core/health/score.ts";

export interface ScoreDetail extends Pick<Score, "contributions" | "caps" | "missing"> {
  /** What the reason of an undefined score is about. */
  readonly undefinedDetail?: readonly string[] | undefined;
}

// JSON numbers end at 2^53 and jsonb knows no bigint: an integer of unlimited size travels as {"integer": "digits"}, a fraction
// as two such texts. A plain number stays a number, so that what comes back has the very type that went in.
const digits = z.string().regex(/^-?\d+$/);
const figureValue = z.union([
  z.number(),
  z.object({ integer: digits }).transform(({ integer }) => BigInt(integer)),
  z.object({ num: digits, den: digits }).transform(({ num, den }) => ({ num: BigInt(num), den: BigInt(den) })),
]);

const dimensions = [
  "usage",
  "support",
  "sentiment",
  "relationship",
  "billing",
  "onboarding",
  "outcome",
] as const satisfies readonly Dimension[];

// Lists in a fixed order: with its fields named a score was twice as long, and compressing it most of what saving it cost.
const figure = z
  .tuple([z.string(), z.enum(["count", "days", "date", "rate", "money", "score"]), figureValue])
  .transform(([label, kind, value]) => ({ label, kind, value }));

const contribution = z
  .tuple([z.enum(dimensions), z.string(), z.number(), z.number(), z.string(), z.array(figure)])
  .transform(([dimension, signal, bp, subScore, text, figures]) => {
    return { dimension, signal, bp, subScore, evidence: { text, figures } };
  });

const detail = z.object({
  contributions: z.array(contribution),
  caps: z.array(z.object({ id: z.string(), bp: z.number() })),
  missing: z.array(z.string()),
  undefinedDetail: z.array(z.string()).optional(),
});

/** A value that JSON can hold. */
export function encodeDetail({ contributions, caps, missing, undefinedDetail }: ScoreDetail): object {
  return { contributions: contributions.map(encodeContribution), caps, missing, undefinedDetail };
}

/** @throws ZodError when the stored value is not what `encodeDetail` makes. */
export function decodeDetail(stored: unknown): ScoreDetail {
  return detail.parse(stored);
}

function encodeContribution({ dimension, signal, bp, subScore, evidence }: Contribution) {
  const figures = evidence.figures.map(({ label, kind, value }) => [label, kind, encodeValue(value)]);
  return [dimension, signal, bp, subScore, evidence.text, figures];
}

function encodeValue(value: EvidenceFigure["value"]) {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return { integer: String(value) };
  return { num: String(value.num), den: String(value.den) };
}
