/** "Acme renews on 12 January 2027", "its renewal is on 12 January": an event and its day. */
import type { Claim, DatedClaim, What } from "../../../claims.ts";
import { eventVerbs, type Tense } from "../../../lexicon/event-words.ts";
import { alt, map, opt, type Reader, seq, where } from "../../parser.ts";
import { days } from "../../times.ts";
import { lexical, lit } from "../../words.ts";
import { named } from "./event.ts";
import { isDay, type When, when, whens } from "./when.ts";

const verb = lexical(eventVerbs.map(([phrase, meaning]) => [phrase, meaning] as const));

export const byVerb = (who: Reader<What>): Reader<readonly Claim[]> =>
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

export const byNoun: Reader<readonly Claim[]> = map(seq(named, copulas, bare), ([{ ref, words }, tense, ends]) =>
  ends.map((end): DatedClaim => ({ is: "dated", ref, event: words, tense, ...end })),
);

/** "runs until 31 January 2027". */
export const running = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(who, lit("runs|run|lasts|last|is valid"), lit("until|till|to|through"), where(days, isDay)),
    ([{ ref, words }, , , day]) => [
      { is: "dated", ref, event: [...words, "end"], day, tense: "ahead" } satisfies DatedClaim,
    ],
  );
