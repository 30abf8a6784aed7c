/** Survey scores -> NPS, CSAT and CES (definitions.md §2). */
import { type Fraction, fraction } from "./fraction.ts";
import { type Defined, notDefined } from "./undefined.ts";

const promoterFrom = 9;
const detractorTo = 6;
const satisfiedFrom = 4;

/** Points -100..100 from scores 0-10: % of 9-10 minus % of 0-6; `no_data` without scores. */
export function nps(scores: readonly number[]): Defined<Fraction> {
  const promoters = scores.filter((score) => score >= promoterFrom).length;
  const detractors = scores.filter((score) => score <= detractorTo).length;
  return scores.length === 0 ? notDefined("no_data") : share(100 * (promoters - detractors), scores.length);
}

/** Share 0..1 of scores 4-5 among scores 1-5; `no_data` without scores. */
export function csat(scores: readonly number[]): Defined<Fraction> {
  const satisfied = scores.filter((score) => score >= satisfiedFrom).length;
  return scores.length === 0 ? notDefined("no_data") : share(satisfied, scores.length);
}

/** Mean of whole-numbered scores, in the survey's own scale; `no_data` without scores. */
export function ces(scores: readonly number[]): Defined<Fraction> {
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.length === 0 ? notDefined("no_data") : share(sum, scores.length);
}

function share(part: number, whole: number): Fraction {
  return fraction(BigInt(part), BigInt(whole));
}
