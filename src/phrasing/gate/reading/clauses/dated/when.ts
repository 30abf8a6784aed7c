/** "on 1 December 2026, in 33 days" -> the day of an event, or how far it is off. */
import type { Tense } from "../../../lexicon/event-words.ts";
import { type Num, num } from "../../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../../parser.ts";
import { days, type Time } from "../../times.ts";
import { lit } from "../../words.ts";

export interface When {
  readonly day?: Time;
  readonly span?: Num;
  readonly tense?: Tense;
}

export const isDay = ({ ranges }: Time) => ranges.every(({ from, to }) => from === to);

const onDay: Reader<When> = map(seq(lit("on|by|until|at"), where(days, isDay)), ([, day]) => ({ day }));

const inMonth: Reader<When> = map(
  seq(
    lit("in|during"),
    where(days, (day) => !isDay(day)),
  ),
  ([, day]) => ({ day }),
);

const units = /^(?:day|week|month|year)$/u;

export const stretch = where(num, ({ unit }) => unit !== null && units.test(unit));

const ahead: Reader<When> = map(seq(lit("in"), stretch), ([, span]) => ({ span, tense: "ahead" as const }));

const fromNow: Reader<When> = map(seq(stretch, lit("from now|away|ahead")), ([span]) => ({
  span,
  tense: "ahead" as const,
}));

const ago: Reader<When> = map(
  seq(
    where(stretch, ({ text }) => !/left$/u.test(text)),
    opt(lit("ago")),
  ),
  ([span, word]) => ({ span, ...(word === null && !/ago$/u.test(span.text) ? {} : { tense: "past" as const }) }),
);

export const when: Reader<When> = memo(
  alt(
    onDay,
    inMonth,
    ahead,
    fromNow,
    where(ago, ({ tense }) => tense !== undefined),
  ),
);

/** "on 1 December 2026, in 33 days" */
export const whens: Reader<readonly When[]> = memo(
  alt(
    map(when, (one) => [one]),
    map(seq(when, opt(lit(",|-|\u2013|(")), when, opt(lit(")"))), ([one, , other]) => [one, other]),
  ),
);
