/** "Acme is red at 29", "is on the Business plan in APAC", "its status is late", "went from amber to red": states and turns. */
import type { Claim, What } from "../../claims.ts";
import { ref } from "../names.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { nobody, whoever } from "../subjects.ts";
import { value } from "../values.ts";
import { lit } from "../words.ts";
import { being } from "./state/being.ts";
import { elsewhere, further, ofKind, statesOf } from "./state/held.ts";
import { renewal, set } from "./state/renewal.ts";
import { turning } from "./state/turning.ts";

const asked = lit("requested|has requested|asked for|has asked for");

/** "has requested Scale": a plan or a tier that is asked for. */
const requested = (who: Reader<What>, key: string): Reader<readonly Claim[]> =>
  map(seq(who, asked, opt(lit("the")), value, opt(lit(key))), ([whose, , , stems]) =>
    statesOf(whose, { at: "now" }, [{ state: stems, key: ["requested", key], how: "on" }], null),
  );

const done = new Set("left churned failed expired renewed signed paid closed cancelled".split(" "));

/** "Ira Cole left": what happened is what it is since. */
const happened = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      who,
      where(value, (stems) => stems.some((one) => done.has(one))),
    ),
    ([whose, stems]) => statesOf(whose, { at: "now" }, [{ state: stems, key: [], how: "is" }], null),
  );

/** "Ōkami Logistics, an enterprise account in APAC," and "Rookwood 88, in the red band,". */
const beside: Reader<readonly Claim[]> = map(
  seq(ref, lit(",|("), alt(ofKind, elsewhere), many(further, 1)),
  ([whose, , first, more]) => statesOf({ ref: whose, words: [] }, { at: "now" }, [first, ...more], null),
);

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
    being(whoever),
    beside,
    turning(whoever),
    renewal(whoever),
    happened(whoever),
    requested(whoever, "plan"),
    requested(whoever, "tier"),
    stateOf,
  ),
);
