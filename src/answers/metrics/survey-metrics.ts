/** NPS, CSAT and CES: what customers say of us, and how each is made and shown (definitions.md §2). */
import { type Fraction, fraction, multiply, subtract } from "../../core/fraction.ts";
import type { SurveyKind } from "../../core/records.ts";
import { ces, csat, nps } from "../../core/survey-scores.ts";
import type { Defined } from "../../core/undefined.ts";
import type { Fact, FactKind } from "../answer.ts";
import type { Figure } from "../figures/figure.ts";
import type { Figures } from "../figures/figures.ts";

export interface SurveyMetric {
  readonly name: SurveyKind;
  readonly label: string;
  /** Of the figure, for when it is not defined. */
  readonly kind: FactKind;
  readonly polarity: Fact["polarity"];
  readonly formula: string;
  readonly definition: string;
  readonly of: (scores: readonly number[]) => Defined<Fraction>;
  readonly show: (value: Fraction, figures: Figures) => Figure;
  readonly showChange: (before: Fraction, now: Fraction, figures: Figures) => Figure;
}

const percent = fraction(1n, 100n);
/** A mean of scores is read to a hundredth. */
const meanDecimals = 2;

export const surveyMetrics: Readonly<Record<SurveyKind, SurveyMetric>> = {
  nps: {
    name: "nps",
    label: "NPS",
    kind: "points",
    polarity: "up_good",
    formula: "share of the scores nine and ten - share of the scores zero to six",
    definition: "Net promoter score: promoters less detractors, in percentage points of all answers.",
    of: nps,
    show: (value, figures) => figures.points(multiply(value, percent)),
    showChange: (before, now, figures) => figures.points(multiply(subtract(now, before), percent)),
  },
  csat: {
    name: "csat",
    label: "CSAT",
    kind: "rate",
    polarity: "up_good",
    formula: "scores of four and five / all scores",
    definition: "Customer satisfaction: the share of answers that were satisfied, on a scale of one to five.",
    of: csat,
    show: (value, figures) => figures.rate(value),
    showChange: (before, now, figures) => figures.points(subtract(now, before)),
  },
  ces: {
    name: "ces",
    label: "CES",
    kind: "text",
    // Whether much effort is a high or a low score is the survey's own choice.
    polarity: "none",
    formula: "sum of the scores / number of the scores",
    definition: "Customer effort score: the mean answer, on the survey's own scale.",
    of: ces,
    show: (value, figures) => figures.decimal(value, meanDecimals),
    showChange: (before, now, figures) => figures.decimalMoved(subtract(now, before), meanDecimals),
  },
};
