/** "red", "in the red band", "on the Business plan", "an enterprise account" -> a state and the kind it is of. */
import type { StateClaim, What } from "../../../claims.ts";
import { alt, map, memo, opt, type Reader, seq } from "../../parser.ts";
import type { Time } from "../../times.ts";
import { value } from "../../values.ts";
import { lit } from "../../words.ts";
import type { Copula } from "./copulas.ts";

export interface Held {
  readonly state: readonly string[];
  readonly key: readonly string[];
  readonly how: StateClaim["how"];
}

const kindWords = "band|status|plan|tier|segment|region|stage|lifecycle stage|industry|phase";
/** Its words are those of the key. */
export const kinds = map(lit(kindWords), (said): readonly string[] => said.split(" "));

export const held = (how: Held["how"], before: Reader<unknown>): Reader<Held> =>
  map(seq(before, value, opt(kinds)), ([, state, key]) => ({ state, key: key ?? [], how }));

export const ofKind: Reader<Held> = map(
  seq(opt(lit("a|an")), value, lit("account|customer|client|contact|company|user|accounts")),
  ([, state]) => ({ state, key: [], how: "kind" as const }),
);

export const renewing: Held = {
  state: ["auto renew", "auto renewal", "renew automatically", "automatic renewal"],
  key: [],
  how: "is",
};

export const one: Reader<Held> = memo(
  alt(
    map(lit("set to auto renew|set to renew automatically|on auto renewal"), () => renewing),
    map(seq(value), ([state]): Held => ({ state, key: [], how: "is" })),
    held("in", lit("in|in the|belongs to the|part of the|at the")),
    held("on", lit("on|on the|with")),
    ofKind,
  ),
);

export const further: Reader<Held> = alt(
  held("in", seq(opt(lit(",|and")), lit("in|in the"))),
  held("on", seq(opt(lit(",|and")), lit("on|on the"))),
);

export const elsewhere: Reader<Held> = alt(held("in", lit("in|in the")), held("on", lit("on|on the")));

/** One claim of each that is held. */
export const statesOf = (whose: What, said: Copula, all: readonly Held[], when: Time | null): StateClaim[] =>
  all.map(({ state, key, how }) => ({
    is: "state",
    ref: whose.ref,
    state,
    key: [...whose.words, ...key],
    how,
    ...said,
    ...(when === null ? {} : { time: when }),
  }));
