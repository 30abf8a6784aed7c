/** "Acme renews on 12 January 2027", "the last touch was 31 days ago": an event and its day, or the days to it or since. */
import type { Claim, DatedClaim, What } from "../../claims.ts";
import { eventVerbs, type Tense } from "../../lexicon/event-words.ts";
import { leftOut, owner, ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { type Num, num } from "../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { days, type Time } from "../times.ts";
import { lexical, lit } from "../words.ts";

interface When {
  readonly day?: Time;
  readonly span?: Num;
  readonly tense?: Tense;
}

const isDay = ({ ranges }: Time) => ranges.every(({ from, to }) => from === to);
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
const when: Reader<When> = memo(
  alt(
    onDay,
    inMonth,
    ahead,
    fromNow,
    where(ago, ({ tense }) => tense !== undefined),
  ),
);
/** "on 1 December 2026, in 33 days" */
const whens: Reader<readonly When[]> = memo(
  alt(
    map(when, (one) => [one]),
    map(seq(when, opt(lit(",|-|\u2013|(")), when, opt(lit(")"))), ([one, , other]) => [one, other]),
  ),
);

const last = opt(lit("last|latest|most recent"));
/** "the last touch with Acme", "its renewal". */
const named: Reader<What> = memo(
  alt(
    map(seq(owner, last, noun), ([whose, , words]): What => ({ ref: whose, words })),
    map(
      seq(opt(lit("the|an|a|our")), last, noun, lit("of|at|for|with|from|by"), ref),
      ([, , words, , whose]): What => ({
        ref: whose,
        words,
      }),
    ),
    map(seq(opt(lit("the|an|a|our")), last, noun), ([, , words]): What => ({ ref: same, words })),
  ),
);
const subject: Reader<What> = memo(
  alt(
    named,
    map(ref, (whose): What => ({ ref: whose, words: [] })),
    (_input, at) => [{ value: { ref: leftOut, words: [] }, end: at }],
  ),
);

const verb = lexical(eventVerbs.map(([phrase, meaning]) => [phrase, meaning] as const));

const byVerb: Reader<readonly Claim[]> = map(seq(subject, verb, whens), ([{ ref, words }, said, ends]) =>
  ends.map(
    (end): DatedClaim => ({
      is: "dated",
      ref,
      event: [...new Set([...words, ...said.event])],
      tense: said.tense,
      ...end,
    }),
  ),
);

const copulas = lexical<Tense>([
  ...["is", "falls", "is set for", "is due", "comes", "are", "is scheduled", "date is", "day is", "must be given"].map(
    (phrase) => [phrase, "ahead"] as const,
  ),
  ...["was", "were", "fell", "dates from", "happened", "took place", "was held", "date was"].map(
    (phrase) => [phrase, "past"] as const,
  ),
]);
const bare: Reader<readonly When[]> = alt(
  whens,
  map(where(days, isDay), (day) => [{ day }]),
);
const byNoun: Reader<readonly Claim[]> = map(seq(named, copulas, bare), ([{ ref, words }, tense, ends]) =>
  ends.map((end): DatedClaim => ({ is: "dated", ref, event: words, tense, ...end })),
);

/** "is 19 days overdue", "overdue by 19 days". */
const overdue: Reader<readonly Claim[]> = map(
  seq(
    subject,
    opt(lit("is|has been|are|was")),
    alt(
      map(seq(stretch, lit("overdue|late|past due")), ([span]) => span),
      map(seq(lit("overdue|late"), lit("by"), stretch), ([, , span]) => span),
    ),
  ),
  ([{ ref, words }, , span]) => [
    { is: "dated", ref, event: [...words, "overdue"], span, tense: "past" } satisfies DatedClaim,
  ],
);

export const dated: Reader<readonly Claim[]> = memo(alt(byVerb, byNoun, overdue));
