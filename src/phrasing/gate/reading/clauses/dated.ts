/** "Acme renews on 12 January 2027", "the last touch was 31 days ago": an event and its day, or the days to it or since. */
import type { Claim, DatedClaim, What } from "../../claims.ts";
import { eventVerbs, type Tense } from "../../lexicon/event-words.ts";
import { about } from "../../proof/about.ts";
import type { Input } from "../input.ts";
import { leftOut, named as nameAlone, owner, type Ref, ref, same } from "../names.ts";
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
/** "the last touch with Acme", "its renewal", "the Acme renewal". */
const named: Reader<What> = memo(
  alt(
    map(seq(opt(lit("the")), nameAlone, last, noun), ([, whose, , words]): What => ({ ref: whose, words })),
    map(seq(owner, last, noun), ([whose, , words]): What => ({ ref: whose, words })),
    map(
      seq(opt(lit("the|an|a|our")), last, noun, lit("of|at|for|with|from|by"), ref),
      ([, , words, , whose]): What => ({
        ref: whose,
        words,
      }),
    ),
    map(seq(opt(lit("the|an|a|our")), last, noun), ([, , words]): What => ({ ref: same, words })),
    // "the next one": of what was spoken of.
    map(lit("the next one|the next"), (): What => ({ ref: same, words: ["next"] })),
  ),
);
const nobody: Reader<What> = alt(
  (_input: Input, at: number) => [{ value: { ref: leftOut, words: [] }, end: at }],
  // "Lee Roy is the champion of Birch, which renews on ...".
  map(lit("which|that"), (): What => ({ ref: same, words: [] })),
);
const somebody: Reader<What> = memo(
  alt(
    named,
    map(ref, (whose): What => ({ ref: whose, words: [] })),
  ),
);
/** "For Acme the exec sync is due on ...". */
const lead = opt(seq(lit("for|at|with"), ref, opt(lit(","))));

const verb = lexical(eventVerbs.map(([phrase, meaning]) => [phrase, meaning] as const));

const byVerb = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(seq(who, verb, whens), ([{ ref, words }, said, ends]) =>
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
  ...["was", "were", "fell", "happened", "took place", "was held", "date was", "dates from"].map(
    (phrase) => [phrase, "past"] as const,
  ),
]);
const bare: Reader<readonly When[]> = alt(
  whens,
  map(seq(where(days, isDay), opt(seq(opt(lit(",|-|\u2013|(")), when, opt(lit(")"))))), ([day, more]) => [
    { day },
    ...(more === null ? [] : [more[1]]),
  ]),
);
const byNoun: Reader<readonly Claim[]> = map(seq(named, copulas, bare), ([{ ref, words }, tense, ends]) =>
  ends.map((end): DatedClaim => ({ is: "dated", ref, event: words, tense, ...end })),
);

/** "is 19 days overdue", "overdue by 19 days". */
const overdue = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      who,
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

/** "is 61 days from renewal", "has nine days left", "17 days are left to give notice". */
const toGo = (who: Reader<What>): Reader<readonly Claim[]> =>
  alt(
    map(
      seq(who, lit("is|are|stands"), stretch, lit("from|away from|from its|away from its|before|before its"), noun),
      ([{ ref, words }, , span, , more]) => [toCome(ref, [...words, ...more], span)],
    ),
    map(
      seq(who, lit("has"), stretch, opt(lit("left|to go|remaining")), opt(seq(lit("until|to|before|on|of"), noun))),
      ([{ ref, words }, , span, , more]) =>
        words.length === 0 && more === null ? [] : [toCome(ref, [...words, ...(more?.[1] ?? [])], span)],
    ),
    map(
      seq(
        stretch,
        lit("are left|is left|remain|are left until|remain until|to go until|left until|left"),
        opt(lit("to give|until|to|for|before")),
        noun,
      ),
      ([span, , , words]) => [toCome(same, words, span)],
    ),
    // Of what was spoken of.
    map(
      seq(
        where(stretch, ({ text }) => /left$/u.test(text)),
        lit("are|is|remain"),
      ),
      ([span]) => [toCome(leftOut, [], span)],
    ),
    map(seq(stretch, lit("are left|is left|remain|remains|to go")), ([span]) => [toCome(leftOut, [], span)]),
  );
const toCome = (whose: Ref, event: readonly string[], span: Num): DatedClaim => ({
  is: "dated",
  ref: whose,
  event,
  span,
  tense: "ahead",
});

/** "has not logged in for 18 days", "it has been 131 days since the last touch". */
const silent = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      who,
      lexical<readonly string[]>([
        ["has not logged in for", ["login"]],
        ["has had no login for", ["login"]],
        ["has had no logins for", ["login"]],
        ["has not been touched for", ["touch"]],
        ["has not been contacted for", ["touch"]],
        ["has had no touch for", ["touch"]],
        ["last logged in", ["login"]],
      ]),
      stretch,
    ),
    ([{ ref, words }, event, span]) => [
      { is: "dated", ref, event: [...words, ...event], span, tense: "past" } satisfies DatedClaim,
    ],
  );
const since: Reader<readonly Claim[]> = map(
  seq(
    lit("it has been|it is"),
    stretch,
    lit("since"),
    named,
    opt(lit("was last touched|was last contacted|was touched")),
  ),
  ([, span, , { ref, words }, touched]) => [
    {
      is: "dated",
      ref,
      event: touched === null ? words : [...words, "touch"],
      span,
      tense: "past",
    } satisfies DatedClaim,
  ],
);

/** "runs until 31 January 2027". */
const running = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(who, lit("runs|run|lasts|last|is valid"), lit("until|till|to|through"), where(days, isDay)),
    ([{ ref, words }, , , day]) => [
      { is: "dated", ref, event: [...words, "end"], day, tense: "ahead" } satisfies DatedClaim,
    ],
  );

const predicate = (who: Reader<What>) => alt(byVerb(who), running(who), overdue(who), toGo(who), silent(who));
/** Of whoever is spoken of. */
export const datedOf: Reader<readonly Claim[]> = memo(predicate(nobody));

export const dated: Reader<readonly Claim[]> = memo(
  map(seq(lead, alt(predicate(somebody), byNoun, since, datedOf)), ([whose, claims]) =>
    whose === null ? claims : claims.map((claim) => ofWhom(about(claim, whose[1]), whose[1])),
  ),
);

function ofWhom(claim: Claim, whose: Ref): Claim {
  return claim.is === "dated" ? { ...claim, whose } : claim;
}
