/** Cohorts and what they kept -> sentences: how much is left after a year, and of which cohort most and least. */
import { compare, divide, type Fraction, sum } from "../core/fraction.ts";
import type { Cohort } from "../core/revenue/cohort-table.ts";
import type { Kept } from "./cohort-kept.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { scopeInWords } from "./metric-words.ts";

/** A year: contracts of a year have been renewed, or not, by then. */
const quartersOfInterest = 4;

export interface ToldCohorts {
  readonly cohorts: readonly Cohort[];
  /** The facts of the cells that are in the table, by cohort. */
  readonly shown: ReadonlyMap<string, readonly string[]>;
}

interface Old {
  readonly cohort: Cohort;
  readonly rate: Fraction;
  readonly cell: string | undefined;
}

/** After a year, or as long as the oldest cohort is there. */
export function sayKept(draft: Draft, of: MetricSubject, kept: Kept, told: ToldCohorts): void {
  const oldest = Math.max(...told.cohorts.map(({ cells }) => cells.length - 1));
  const since = Math.min(quartersOfInterest, oldest);
  if (since === 0) {
    draft.say("No cohort is older than its own quarter yet.");
    return;
  }
  const old = oldEnough(told, kept, since);
  const about = (label: string) => ({ label, subject: subjectOf(of) });
  const after = draft.fact(draft.figures.count(since, nouns.quarter), about("quarters since"));
  const count = draft.fact(draft.figures.count(old.length, nouns.cohort), about("cohorts as old as that"));
  const all = draft.fact(draft.figures.rate(shareOfAll(old, kept, since)), { ...about("kept"), polarity: "up_good" });
  const whose = scopeInWords(draft, of);
  const [is, has] = old.length === 1 ? ["is", "has"] : ["are", "have"];
  draft.say(`After {${after}}, the {${count}}${whose} that ${is} old enough ${has} kept {${all}} ${kept.share}.`);
  sayExtremes(draft, old);
}

function oldEnough({ cohorts, shown }: ToldCohorts, kept: Kept, since: number): readonly Old[] {
  return cohorts.flatMap((cohort) => {
    const [first, cell] = [cohort.cells[0], cohort.cells[since]];
    if (first === undefined || cell === undefined) return [];
    return [{ cohort, rate: kept.rate(cell, first), cell: shown.get(cohort.name)?.[since] }];
  });
}

/** All of them as one: a large cohort weighs more than a small one. */
function shareOfAll(old: readonly Old[], kept: Kept, since: number): Fraction {
  const at = (place: number) =>
    sum(old.flatMap(({ cohort }) => (cohort.cells[place] === undefined ? [] : [kept.amount(cohort.cells[place])])));
  return divide(at(since), at(0));
}

/** Of the cohorts in the table only: their figures are the cells themselves. */
function sayExtremes(draft: Draft, old: readonly Old[]): void {
  const ordered = old.filter(({ cell }) => cell !== undefined).toSorted((a, b) => compare(b.rate, a.rate));
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (best === undefined || worst === undefined || compare(best.rate, worst.rate) === 0) return;
  const named = ({ cohort }: Old) => {
    const subject = { type: "segment", id: cohort.name, name: cohort.name } as const;
    return `{${draft.fact(draft.figures.name(cohort.name), { label: "cohort", subject })}}`;
  };
  draft.say(
    `Of those in the table, ${named(best)} kept most, {${best.cell}}, and ${named(worst)} least, {${worst.cell}}.`,
  );
}
