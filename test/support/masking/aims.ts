/** What the masker has to reach on the labelled set: the bench and a test hold it to the same figures. */
import { recallOf, type Tally } from "./tally.ts";

/** Shares of what is labelled. E-mail and phone are the promise; the others are what a composite of sixty lines reached (masking.md §1). */
const leastRecall: Readonly<Record<string, number>> = {
  EMAIL: 0.995,
  PHONE: 0.995,
  CREDIT_CARD: 1,
  IBAN: 0.96,
  IP: 0.95,
  SECRET: 0.97,
  "PERSON, known": 0.996,
};

/** Share of harmless lines in which anything is masked. */
const mostTouched = 0.015;

/** Milliseconds a text. */
export const mostMedian = 3;

/** In words, each aim that was missed; empty = all were reached. */
export function missed(result: Tally): readonly string[] {
  const recalls = Object.entries(leastRecall)
    .filter(([name, least]) => recallOf(result, name) < least)
    .map(([name, least]) => `${name}: recall ${percent(recallOf(result, name))}, at least ${percent(least)}`);
  const touched = touchedShare(result);
  if (touched <= mostTouched) return recalls;
  return [...recalls, `harmless lines touched: ${percent(touched)}, at most ${percent(mostTouched)}`];
}

/** 0..1. */
export function touchedShare({ harmless }: Pick<Tally, "harmless">): number {
  return harmless.touched.length / harmless.lines;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
