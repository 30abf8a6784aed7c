/** "Acme renews on 12 January 2027", "the last touch was 31 days ago": an event and its day, or the days to it or since. */
import type { Claim, What } from "../../claims.ts";
import { about } from "../../proof/about.ts";
import { type Ref, ref } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { nobody } from "../subjects.ts";
import { lit } from "../words.ts";
import { somebody } from "./dated/event.ts";
import { byNoun, byVerb, running } from "./dated/on-day.ts";
import { overdue, silent, since } from "./dated/since.ts";
import { toGo } from "./dated/to-go.ts";

/** "For Acme the exec sync is due on ...". */
const lead = opt(seq(lit("for|at|with"), ref, opt(lit(","))));

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
