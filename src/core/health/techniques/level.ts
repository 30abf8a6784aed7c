/** The level technique: where a signal's reading stands between its bad, ok and good. */
import { compare, type Fraction, fraction } from "../../fraction.ts";
import type { SignalWords } from "../signals/signal.ts";
import { piecewise } from "./piecewise.ts";
import type { Technique } from "./technique.ts";

const okSubScore = fraction(5_000n);
const goodSubScore = fraction(10_000n);

/** Fully confident: what stands there was counted, not estimated. */
export const level: Technique = {
  id: "level",
  read: ({ measure, settings, words }, config) => {
    const subScore = piecewise(measure.reading, settings.level);
    return {
      subScore,
      confidence: config.level.confidence,
      says: predicate(subScore, words),
      figures: measure.figures,
    };
  },
};

function predicate(subScore: Fraction, words: SignalWords): string {
  if (compare(subScore, okSubScore) < 0) return words.bad;
  return compare(subScore, goodSubScore) < 0 ? words.ok : words.good;
}
