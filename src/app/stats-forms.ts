/** The forms in which `stats` takes its inputs, one schema each -> finite numbers, and labels that belong to them. */
import { z } from "zod";

/** 12.5 million pairs: what is looked at pair by pair is done within a second, and in 100 MB. */
const mostPaired = 5_000;

const finite = z.number("expected a finite number");
const numbers = z.array(finite);
const fn = z.string();

/** {values} */
export const series = z.strictObject({ fn, values: numbers });

/** As `series`, for what compares every value with every other. */
export const pairedSeries = z.strictObject({
  fn,
  values: numbers.max(
    mostPaired,
    `expected at most ${mostPaired} values, as every two of them are compared: give weeks instead of days`,
  ),
});

/** {values, min_segment?} */
export const splitSeries = z.strictObject({ fn, values: numbers, min_segment: z.int().min(1).default(1) });

const happened = z.union([z.literal([0, 1]), z.boolean().transform(Number)], "expected 0 or 1");
const probability = z.number("expected a probability").min(0, atMostOne()).max(1, atMostOne());

/** {scores, labels}: any scores, and of each whether it happened. */
export const ranked = labelled(finite, happened);
/** The scores being probabilities. */
export const forecasts = labelled(probability, happened);
/** The labels being any numbers: what a curve is fitted to. */
export const points = labelled(finite, finite);

function labelled<Label extends z.ZodType<number>>(score: z.ZodType<number>, label: Label) {
  return z
    .strictObject({ fn, scores: z.array(score), labels: z.array(label) })
    .refine(({ scores, labels }) => scores.length === labels.length, {
      path: ["labels"],
      message: "expected as many labels as scores, each in its place",
    });
}

function atMostOne(): string {
  return "expected a probability from 0 to 1";
}
