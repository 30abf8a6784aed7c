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

const contribution = z.object({
  dimension: z.enum(dimensions),
  signal: z.string(),
  bp: z.number(),
  subScore: z.number(),
  evidence: z.object({
    text: z.string(),
    figures: z.array(
      z.object({
        label: z.string(),
        kind: z.enum(["count", "days", "date", "rate", "money", "score"]),
        value: figureValue,
      }),
    ),
  }),
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

function encodeContribution({ evidence, ...contribution }: Contribution) {
  const figures = evidence.figures.map((figure) => ({ ...figure, value: encodeValue(figure.value) }));
  return { ...contribution, evidence: { text: evidence.text, figures } };
}

function encodeValue(value: EvidenceFigure["value"]) {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return { integer: String(value) };
  return { num: String(value.num), den: String(value.den) };
}
