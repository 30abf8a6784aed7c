/** "Almond Yoga is on Plus, Birch Yachts on Core": one verb for what each of two is on or in. */
import type { Claim, StateClaim } from "../../claims.ts";
import { named, type Ref } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { value } from "../values.ts";
import { lit } from "../words.ts";

const joint = lit(",|and|, and|;|while|, while|whereas|, whereas");
const kinds = opt(lit("plan|tier|band|segment|region"));

const standing = (how: StateClaim["how"], place: Reader<unknown>): Reader<readonly Claim[]> =>
  map(
    seq(named, lit("is"), place, value, kinds, joint, named, place, value, kinds),
    ([one, , , first, , , other, , second]) => [claimOf(one, how, first), claimOf(other, how, second)],
  );

function claimOf(ref: Ref, how: StateClaim["how"], state: readonly string[]): StateClaim {
  return { is: "state", ref, state, key: [], how, at: "now" };
}

export const bothOn: Reader<readonly Claim[]> = memo(
  alt(standing("on", lit("on|on the")), standing("in", lit("in|in the"))),
);
