/** "Acme is red at 29", "is on the Business plan in APAC", "its status is late", "went from amber to red": states and turns. */
import type { Claim, QuantityClaim, StateClaim, TurnClaim, What } from "../../claims.ts";
import { amount } from "../amounts.ts";
import type { Input } from "../input.ts";
import { leftOut, type Ref, ref, same } from "../names.ts";
import { what } from "../nouns.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { type Time, time } from "../times.ts";
import { value } from "../values.ts";
import { fromWord, lexical, lit } from "../words.ts";

type At = StateClaim["at"];
interface Copula {
  readonly at: At;
  readonly not?: boolean;
}

const each = <T>(meaning: T, phrases: string) => phrases.split("|").map((phrase) => [phrase, meaning] as const);

const copula = lexical<Copula>([
  ...each<Copula>(
    { at: "now" },
    "is|are|is currently|is marked|is marked as|is rated|is rated as|is flagged|is flagged as|is listed as|is set to|sits|stands|has been|counts as|is classed as|has|is already|shows|are currently|falls",
  ),
  ...each<Copula>({ at: "fresh" }, "is now|are now|now sits|now stands|is now marked|is now rated"),
  ...each<Copula>({ at: "still" }, "is still|are still|remains|remain|stays|stayed|remained|is unchanged at"),
  ...each<Copula>({ at: "before" }, "was|were|had been|used to be|was previously"),
  ...each<Copula>({ at: "now", not: true }, "is not|are not|has not been|is not yet|is no longer marked"),
]);

const automatic = lexical<Copula>([
  ...each<Copula>(
    { at: "now" },
    "renews automatically|auto renews|renews by itself|automatically renews|renew automatically",
  ),
  ...each<Copula>(
    { at: "now", not: true },
    "does not renew automatically|does not auto renew|do not renew automatically",
  ),
]);

interface Held {
  readonly state: readonly string[];
  readonly key: readonly string[];
  readonly how: StateClaim["how"];
}

const renewing: Held = {
  state: ["auto renew", "auto renewal", "renew automatically", "automatic renewal"],
  key: [],
  how: "is",
};

const kinds = lexical<readonly string[]>([
  ...each(["band"], "band"),
  ...each(["status"], "status"),
  ...each(["plan"], "plan"),
  ...each(["tier"], "tier"),
  ...each(["segment"], "segment"),
  ...each(["region"], "region"),
  ...each(["stage"], "stage"),
  ...each(["lifecycle", "stage"], "lifecycle stage"),
  ...each(["industry"], "industry"),
  ...each(["phase"], "phase"),
]);
const held = (how: Held["how"], before: Reader<unknown>): Reader<Held> =>
  map(seq(before, value, opt(kinds)), ([, state, key]) => ({ state, key: key ?? [], how }));
const ofKind: Reader<Held> = map(
  seq(opt(lit("a|an")), value, lit("account|customer|client|contact|company|user|accounts")),
  ([, state]) => ({ state, key: [], how: "kind" as const }),
);

const one: Reader<Held> = memo(
  alt(
    map(lit("set to auto renew|set to renew automatically|on auto renewal"), () => renewing),
    map(seq(value), ([state]): Held => ({ state, key: [], how: "is" })),
    held("in", lit("in|in the|belongs to the|part of the|at the")),
    held("on", lit("on|on the|with")),
    ofKind,
  ),
);
const further: Reader<Held> = alt(
  held("in", seq(opt(lit(",|and")), lit("in|in the"))),
  held("on", seq(opt(lit(",|and")), lit("on|on the"))),
);

/** "red at 29", "yellow with a score of 45". */
const score = map(
  seq(
    opt(lit(",|(")),
    lit("at|with a score of|with a health score of|on a score of|with a health of|on"),
    amount,
    opt(lit(")")),
  ),
  ([, , said]) => said,
);
const nobody: Reader<What> = alt(
  (_input: Input, at: number) => [{ value: { ref: leftOut, words: [] }, end: at }],
  // "Lee Roy is the champion of Birch, which renews on ...".
  map(lit("which|that"), (): What => ({ ref: same, words: [] })),
);
const somebody: Reader<What> = memo(
  alt(
    what,
    map(ref, (whose): What => ({ ref: whose, words: [] })),
  ),
);

const values = (whose: What, said: Copula, all: readonly Held[], when: Time | null): StateClaim[] =>
  all.map(({ state, key, how }) => ({
    is: "state",
    ref: whose.ref,
    state,
    key: [...whose.words, ...key],
    how,
    ...said,
    ...(when === null ? {} : { time: when }),
  }));

const scored = (whose: Ref, at: At, said: QuantityClaim["now"] | null): QuantityClaim[] | null => {
  if (said == null) return [];
  const words = said.num.currency === null ? "health_score" : said.per === "year" ? "arr" : "mrr";
  if (said.num.currency !== null && said.per === undefined) return null;
  const what = { ref: whose, words: [words] };
  return [{ is: "quantity", what, ...(at === "before" ? { before: said } : { now: said }) }];
};

/** "a month ago" and the like: it was before. */
const once = lit(
  "before that|until then|a month ago|a week ago|a quarter ago|a year ago|before|previously|last month|last week|last quarter|a month earlier|the month before|the week before|the quarter before|earlier",
);

const lead = opt(
  seq(
    alt(
      map(time, (when) => ({ when })),
      map(once, () => ({ when: null })),
    ),
    opt(lit(",")),
  ),
);
const being = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(lead, who, copula, one, many(further, 2), opt(time), opt(score), opt(once), opt(score), opt(time)),
    ([ahead, whose, said, first, more, timeFirst, early, behind, late, timeLast]) => {
      const when = timeFirst ?? timeLast;
      if (timeFirst !== null && timeLast !== null) return [];
      if (early !== null && late !== null) return [];
      const level = early ?? late;
      const isOnce = ahead?.[0].when === null || behind !== null;
      if ((isOnce && said.at !== "before") || (when !== null && ahead !== null)) return [];
      const states = values(whose, said, [first, ...more], when ?? ahead?.[0].when ?? null);
      const levels = scored(whose.ref, said.at, level);
      return levels === null ? [] : [...states, ...levels];
    },
  );

const asked = lit("requested|has requested|asked for|has asked for");
/** "has requested Scale": a plan or a tier that is asked for. */
const requested = (who: Reader<What>, key: string): Reader<readonly Claim[]> =>
  map(seq(who, asked, opt(lit("the")), value, opt(lit(key))), ([whose, , , stems]) =>
    values(whose, { at: "now" }, [{ state: stems, key: ["requested", key], how: "on" }], null),
  );

const done = new Set("left churned failed expired renewed signed paid closed cancelled".split(" "));
/** "Ira Cole left": what happened is what it is since. */
const happened = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      who,
      where(value, (stems) => stems.some((one) => done.has(one))),
    ),
    ([whose, stems]) => values(whose, { at: "now" }, [{ state: stems, key: [], how: "is" }], null),
  );
const set: Reader<readonly Claim[]> = map(lit("set to auto renew|set to renew automatically"), () =>
  values({ ref: leftOut, words: [] }, { at: "now" }, [renewing], null),
);
const renewal = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      alt(
        who,
        map(lit("the contract|the subscription|the renewal"), (): What => ({ ref: leftOut, words: [] })),
      ),
      automatic,
    ),
    ([whose, said]) => values({ ref: whose.ref, words: [] }, said, [renewing], null),
  );

/** "Ōkami Logistics, an enterprise account in APAC," and "Rookwood 88, in the red band,". */
const beside: Reader<readonly Claim[]> = map(
  seq(ref, lit(",|("), alt(ofKind, held("in", lit("in|in the")), held("on", lit("on|on the"))), many(further, 1)),
  ([whose, , first, more]) => values({ ref: whose, words: [] }, { at: "now" }, [first, ...more], null),
);

const way = lexical<NonNullable<TurnClaim["way"]> | 0>([
  ...each(
    0 as const,
    "went|moved|changed|turned|has moved|has gone|has turned|switched|passed|shifted|came|has changed|is down|is up|became|has become|has switched",
  ),
  ...each(
    1 as const,
    "improved|was upgraded|upgraded|has improved|moved up|went up|recovered|has upgraded|rose|climbed",
  ),
  ...each(
    -1 as const,
    "worsened|was downgraded|downgraded|slipped|dropped|fell|moved down|went down|has slipped|deteriorated|has fallen|has downgraded|has dropped|slid",
  ),
]);
const end = map(seq(opt(lit("the")), value, opt(kinds)), ([, state, key]) => ({ state, key: key ?? [] }));
const turnTo = lexical<0>(each(0 as const, "turned|became|has turned|has become|went|turned to|has gone"));

const turning = (subject: Reader<What>): Reader<readonly Claim[]> =>
  alt(
    map(
      seq(subject, way, fromWord, end, lit("to|into"), opt(lit("being")), end, opt(time)),
      ([whose, up, , from, , , to, when]) => [turn(whose, up, when, from, to)],
    ),
    map(seq(subject, way, lit("to|into"), end, fromWord, end, opt(time)), ([whose, up, , to, , from, when]) => [
      turn(whose, up, when, from, to),
    ]),
    map(seq(subject, way, lit("to|into"), end, opt(time)), ([whose, up, , to, when]) => [
      turn(whose, up, when, null, to),
    ]),
    map(seq(subject, turnTo, end, opt(time)), ([whose, up, to, when]) => [turn(whose, up, when, null, to)]),
  );

function turn(
  { ref, words }: What,
  way: -1 | 0 | 1,
  when: Time | null,
  from: Pick<Held, "state" | "key"> | null,
  to: Pick<Held, "state" | "key">,
): TurnClaim {
  return {
    is: "turn",
    ref,
    key: [...words, ...(from?.key ?? []), ...to.key],
    to: to.state,
    ...(from === null ? {} : { from: from.state }),
    ...(way === 0 ? {} : { way }),
    ...(when === null ? {} : { time: when }),
  };
}

/** Of whoever is spoken of. */
export const stateOf: Reader<readonly Claim[]> = memo(
  alt(
    being(nobody),
    turning(nobody),
    renewal(nobody),
    happened(nobody),
    set,
    requested(nobody, "plan"),
    requested(nobody, "tier"),
  ),
);

export const state: Reader<readonly Claim[]> = memo(
  alt(
    being(somebody),
    beside,
    turning(somebody),
    renewal(somebody),
    happened(somebody),
    requested(somebody, "plan"),
    requested(somebody, "tier"),
    stateOf,
  ),
);
