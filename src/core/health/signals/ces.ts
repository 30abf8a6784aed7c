/** How easy the account finds the product: the mean of its effort scores over ninety days (definitions.md §2). */
import { fraction, multiply } from "../../fraction.ts";
import { ces as meanEffort } from "../../survey-scores.ts";
import { isUndefined } from "../../undefined.ts";
import { countFigure, scoreFigure } from "../evidence.ts";
import type { Signal } from "./signal.ts";

/** Thresholds are whole numbers, the mean is not: its reading is in hundredths. */
const hundredths = fraction(100n);

export const ces: Signal = {
  id: "ces",
  dimension: "sentiment",
  words: {
    label: "customer effort",
    subject: "for the account the product is",
    bad: "hard to work with",
    ok: "not always easy to work with",
    good: "easy to work with",
  },
  starting: {
    weight: 1,
    // Hundredths of CES 2.0, which runs from 1 to 7 and counts 5 and above as easy: ok is just below, bad is "disagree".
    level: { bad: 300, ok: 450, good: 600 },
    weekly: null,
  },
  measure: ({ sentiment }) => {
    const scores = sentiment?.ces90d ?? [];
    const mean = meanEffort(scores);
    if (isUndefined(mean)) return null;
    return {
      reading: multiply(mean, hundredths),
      figures: [scoreFigure("mean effort score", mean), countFigure("answers", scores.length)],
      weeks: null,
    };
  },
};
