/** "Kim Larsen owns Acme", "its CSM is Dario Conti", "Maria Santos, the champion at Globex": who is what to whom. */
import type { Claim } from "../../claims.ts";
import { leftOut, named } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { lit } from "../words.ts";
import { isOfSeveral, isWhat, isWho, itWas, thereItIs } from "./role/being.ts";
import { isOwned, owns } from "./role/owning.ts";
import { claim, ever } from "./role/role-claim.ts";
import { standing } from "./role/standing.ts";

/** "No touch is recorded for Tomás Prado, a user at Açaí do Norte". */
const beside: Reader<readonly Claim[]> = map(seq(lit("a|an|the"), standing), ([, part]) => [
  claim(leftOut, { ...part, at: ever(part.at) }, part.ref, "person"),
]);

/** "Maria Santos, the champion at Globex, was ..." and "Cyn Ward its champion". */
const nameFirst: Reader<readonly Claim[]> = map(seq(named, opt(lit(",")), standing), ([person, , part]) => [
  claim(person, { ...part, at: ever(part.at) }, part.ref, "person"),
]);

/** "its champion, Cyn Ward". */
const nameLast: Reader<readonly Claim[]> = map(seq(standing, opt(lit(",")), named), ([part, , person]) => [
  claim(person, { ...part, at: ever(part.at) }, part.ref, "person"),
]);

export const role: Reader<readonly Claim[]> = memo(
  alt(owns, isOwned, isWhat, isOfSeveral, itWas, thereItIs, beside, isWho, nameFirst, nameLast),
);
