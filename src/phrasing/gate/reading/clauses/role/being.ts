/** "Its CSM is Dario Conti", "before that it was Kim Larsen": a role said with "is". */
import type { Claim, RoleClaim } from "../../../claims.ts";
import { leftOut, named, type Ref, ref, same } from "../../names.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { each, lexical, lit } from "../../words.ts";
import { namesOfSeveral } from "../several.ts";
import { at, claim } from "./role-claim.ts";
import { described, place, standing } from "./standing.ts";

const is = lexical<RoleClaim["at"]>([
  ...each<RoleClaim["at"]>("now", "is|remains|is still|is now|acts as|serves as|:"),
  ...each<RoleClaim["at"]>("before", "was|used to be|was previously|had been|was formerly"),
]);

const elided: Reader<Ref> = (_input, at) => [{ value: leftOut, end: at }];

const she = map(lit("she|he"), (): Ref => ({ is: "same", person: true }));

/** "Maria Santos is the champion at Globex". */
export const isWhat: Reader<readonly Claim[]> = map(
  seq(alt(named, she, elided), is, standing),
  ([person, when, part]) => [claim(person, { role: part.role, at: at(when, part.at) }, part.ref, "person")],
);

/** "Dario Conti is the CSM of Elder Wines and Ginger Spa". */
export const isOfSeveral: Reader<readonly Claim[]> = map(
  seq(named, is, described, place, namesOfSeveral),
  ([person, when, part, , all]) =>
    all.map((whose) => claim(person, { role: part.role, at: at(when, part.at) }, whose, "person")),
);

/** "Its CSM is Dario Conti". */
export const isWho: Reader<readonly Claim[]> = map(seq(standing, is, named), ([part, when, person]) => [
  claim(person, { role: part.role, at: at(when, part.at) }, part.ref, "account"),
]);

/** "before that it was Kim Larsen", behind a clause that names the role. */
export const itWas: Reader<readonly Claim[]> = map(
  seq(
    lit("before|previously|earlier|until then|before that|before her|before him|before them"),
    opt(lit(",")),
    lit("it was"),
    named,
  ),
  ([, , , person]) => [claim(person, { role: [], at: "before" }, same, "account")],
);

/** "at Globex it is Maria Santos". */
export const thereItIs: Reader<readonly Claim[]> = map(
  seq(opt(lit("and")), lit("at|for"), ref, opt(lit(",")), lit("it is"), named),
  ([, , whose, , , person]) => [claim(person, { role: [], at: "now" }, whose, "account")],
);
