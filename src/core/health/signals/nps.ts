/** The account's own NPS over ninety days: share of 9-10 minus share of 0-6 (definitions.md §2). */
import { nps as npsOf } from "../../survey-scores.ts";
import { isUndefined } from "../../undefined.ts";
import { countFigure, scoreFigure } from "../evidence.ts";
import type { Signal } from "./signal.ts";

export const nps: Signal = {
  id: "nps",
  dimension: "sentiment",
  words: {
    label: "NPS",
    subject: "the account is",
    bad: "unlikely to recommend the product",
    ok: "undecided about recommending the product",
    good: "likely to recommend the product",
  },
  starting: {
    weight: 1,
    // NPS, -100..100. Bain, who made it: above 0 is good, above 50 excellent; bad mirrors excellent.
    level: { bad: -50, ok: 0, good: 50 },
    weekly: null,
  },
  measure: ({ sentiment }) => {
    const scores = sentiment?.nps90d ?? [];
    const reading = npsOf(scores);
    if (isUndefined(reading)) return null;
    return { reading, figures: [scoreFigure("NPS", reading), countFigure("answers", scores.length)], weeks: null };
  },
};
