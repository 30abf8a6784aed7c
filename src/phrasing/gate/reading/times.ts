/** A day or a span of days with the word before it -> when. */
import type { DayRange } from "../../../core/day.ts";
import { dayAt } from "../text/day-text.ts";
import { atomFrom } from "./input.ts";
import { num } from "./numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "./parser.ts";
import { lexical, lit } from "./words.ts";

export interface Time {
  /** One for each year it may mean. */
  readonly ranges: readonly DayRange[];
  readonly text: string;
  /** "the last 30 days": no days of the calendar. */
  readonly window?: {
    readonly count: number;
    readonly unit: string;
    /** Of the length alone: it need not end today. */
    readonly anywhere?: boolean;
  };
}

export const days: Reader<Time> = memo((input, at) => {
  const atom = input.atoms[at];
  const found = atom === undefined || atom.possessive ? undefined : dayAt(input.text, atom.start, input.years);
  if (atom === undefined || found === undefined || found.ranges.length === 0) return [];
  const text = input.text.slice(atom.start, found.end);
  const read = (written: string) => ({
    value: { ranges: found.ranges, text: written },
    end: atomFrom(input, at, atom.start + written.length),
  });
  // "on 16 September. The review ...": the stop may be the sentence's.
  return text.endsWith(".") ? [read(text), read(text.slice(0, -1))] : [read(text)];
});

export const day = where(days, ({ ranges }) => ranges.every(({ from, to }) => from === to));
export const span = where(days, ({ ranges }) => ranges.every(({ from, to }) => from < to));

const lead = lit(
  "in|during|over|for|of|across|within|for the period|over the period|in the period|between|in the month of|in the quarter|for the quarter|through|for the month of|for the whole of",
);
const dayLead = lit("on|as of|as at|at|by|of|as per|by the end of");
const closing = lit("at the end of|by the end of|end of|at the close of|as of the end of|as of end of");

const window: Reader<Time> = map(
  seq(lit("in|over|during|for|within"), lit("the last|the past|the trailing|the previous"), num),
  ([, , { values, unit, text }]) => ({
    ranges: [],
    text,
    window: { count: Number(values[0]?.num ?? 0n), unit: unit ?? "" },
  }),
);

/** "in the next 60 days": a window of the facts that lies ahead. */
export const comingDays: Reader<Time> = map(
  seq(
    lit("in|over|during|within"),
    lit("the next|the coming|the following"),
    where(num, ({ unit, text }) => unit === "day" && /days$/u.test(text)),
  ),
  ([, , { values, unit, text }]) => ({
    ranges: [],
    text,
    window: { count: Number(values[0]?.num ?? 0n), unit: unit ?? "" },
  }),
);

/** "over the quarter", "in a week": as long as the facts' own. */
const stretch: Reader<Time> = map(
  seq(
    lit("in a|over a|over the|during the|in one|within a|within the|in the course of the|in the course of a"),
    lexical([
      ["week", "week"],
      ["month", "month"],
      ["quarter", "quarter"],
      ["year", "year"],
    ]),
  ),
  ([, unit]) => ({ ranges: [], text: unit, window: { count: 1, unit, anywhere: true } }),
);
/** "over 30 days": of what was counted or moved, never of what is to come. */
export const stretchOfDays: Reader<Time> = map(
  seq(
    lit("in|over|within"),
    where(num, ({ unit, text }) => unit === "day" && /days$/u.test(text)),
  ),
  ([, { values, unit, text }]) => ({
    ranges: [],
    text,
    window: { count: Number(values[0]?.num ?? 0n), unit: unit ?? "" },
  }),
);
const week = 7;
const weekTo: Reader<Time> = map(
  seq(lit("in the week to|in the week ending|over the week to|in the week up to|in the week until"), day),
  ([, { ranges, text }]) => ({ text, ranges: ranges.map(({ to }) => ({ from: to - week, to })) }),
);

/** "in Q3 2026", "as of 21 November 2026", "between 1 July and 30 September 2026", "at the end of September 2026". */
export const time: Reader<Time> = memo(
  alt(
    map(seq(lead, opt(lit("the|all of")), span), ([, , when]) => when),
    map(seq(dayLead, day), ([, when]) => when),
    map(seq(closing, span), ([, { ranges, text }]) => ({ text, ranges: ranges.map(({ to }) => ({ from: to, to })) })),
    window,
    stretch,
    weekTo,
    map(seq(lit("("), days, lit(")")), ([, when]) => when),
  ),
);
