/** The points of a course of time -> sentences: the latest against the one before, the best and the worst. */
import { compare } from "../core/fraction.ts";
import { isUndefined } from "../core/undefined.ts";
import type { Grain } from "../questions/question.ts";
import type { Draft } from "./draft.ts";
import { changeFact, reasonFact, subjectOf } from "./metric-facts.ts";
import { metricInWords } from "./metric-words.ts";
import { type DefinedPoint, isDefinedPoint, stepFact, type TrendPoint, type TrendSubject } from "./trend-points.ts";

const moved = { up: "rose", down: "fell", flat: "stayed" } as const;

/** @returns the fact of the change; null when there is nothing to compare. */
export function sayLatest(draft: Draft, of: TrendSubject, points: readonly TrendPoint[]): string | null {
  const [latest, before] = [points.at(-1), points.at(-2)];
  if (latest === undefined) return null;
  const named = metricInWords(draft, of);
  const when = stepFact(draft, of, latest.period);
  if (isUndefined(latest.value)) {
    draft.say(`${named} is not defined in {${when}}: {${reasonFact(draft, of, latest.value)}}.`);
    return null;
  }
  if (before === undefined || isUndefined(before.value)) {
    draft.say(`${named} was {${latest.id}} in {${when}}.`);
    return null;
  }
  const change = changeFact(draft, of, { was: before.value, is: latest.value, period: latest.period });
  const then = stepFact(draft, of, before.period);
  const sides = `from {${before.id}} in {${then}} to {${latest.id}} in {${when}}`;
  draft.say(
    change.direction === "flat" || change.readsTheSame
      ? `${named} stayed at {${latest.id}} from {${then}} to {${when}}.`
      : `${named} ${moved[change.direction]} ${sides}: {${change.id}}.`,
  );
  return change.id;
}

/** Two points are a change, not a course. */
const fewest = 3;

/** What is said first, what last, and whether the first is the highest value. */
const superlatives = {
  up_good: { first: "best", last: "worst", highestFirst: true },
  up_bad: { first: "best", last: "worst", highestFirst: false },
  none: { first: "highest", last: "lowest", highestFirst: true },
} as const;

/** Nothing is said of fewer than three points. Of several at one level the latest is named and the others are counted. */
export function sayExtremes(draft: Draft, of: TrendSubject, points: readonly TrendPoint[], grain: Grain): void {
  const known = points.filter(isDefinedPoint);
  if (known.length < fewest) return;
  const ordered = known.toSorted((a, b) => compare(b.value, a.value) || b.period.to - a.period.to);
  const top = levelOf(ordered, ordered[0]);
  const bottom = levelOf(ordered, ordered.at(-1));
  const steps = draft.fact(draft.figures.count(known.length, stepNouns[grain]), {
    label: "steps",
    subject: subjectOf(of),
  });
  if (top.length === known.length) {
    draft.say(`It was the same in all of {${steps}}.`);
    return;
  }
  // An amount is high or low; whether that is good is another question.
  const { first, last, highestFirst } = superlatives[of.metric.kind === "money" ? "none" : of.metric.polarity];
  const [one, other] = highestFirst ? [top, bottom] : [bottom, top];
  draft.say(`Of {${steps}} it was ${first} ${at(draft, of, one, grain)} and ${last} ${at(draft, of, other, grain)}.`);
}

/** Every point as high as `one`, the latest first. */
function levelOf(ordered: readonly DefinedPoint[], one: DefinedPoint | undefined): readonly DefinedPoint[] {
  return one === undefined ? [] : ordered.filter(({ value }) => compare(value, one.value) === 0);
}

/** "in {Q2 2026} at {107.5%}", "in {Q2 2026} and {1 other quarter} at {100.0%}". */
function at(draft: Draft, of: TrendSubject, [latest, ...others]: readonly DefinedPoint[], grain: Grain): string {
  if (latest === undefined) return "";
  const when = `in {${stepFact(draft, of, latest.period)}}`;
  if (others.length === 0) return `${when} at {${latest.id}}`;
  const noun = otherNouns[grain];
  const count = draft.fact(draft.figures.count(others.length, noun), { label: noun.other, subject: subjectOf(of) });
  return `${when} and {${count}} at {${latest.id}}`;
}

const stepNouns = {
  month: { one: "month", other: "months" },
  quarter: { one: "quarter", other: "quarters" },
} as const;

const otherNouns = {
  month: { one: "other month", other: "other months" },
  quarter: { one: "other quarter", other: "other quarters" },
} as const;
