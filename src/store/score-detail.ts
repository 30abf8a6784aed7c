/** What explains a score <-> JSON that keeps every digit: contributions with their evidence, caps and missing signals. */
import { z } from "zod";
import type { Contribution, Dimension, Score } from "../core/health/score.ts";
import { encodeFigure, storedFigure } from "./evidence-figures.ts";

export interface ScoreDetail extends Pick<Score, "contributions" | "caps" | "missing"> {
  /** What the reason of an undefined score is about. */
  readonly undefinedDetail?: readonly string[] | undefined;
}

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
const contribution = z
  .tuple([z.enum(dimensions), z.string(), z.number(), z.number(), z.string(), z.array(storedFigure)])
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
  return [dimension, signal, bp, subScore, evidence.text, evidence.figures.map(encodeFigure)];
}
