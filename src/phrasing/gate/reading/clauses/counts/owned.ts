/** "Jonas Feld owns two of the accounts at risk", "Acme has three contacts": how many one has. */
import type { Claim } from "../../../claims.ts";
import { leftOut, named, ref } from "../../names.ts";
import { map, opt, type Reader, seq } from "../../parser.ts";
import { time } from "../../times.ts";
import { each, lexical, lit } from "../../words.ts";
import { claimOf, namesBehind, upFrom, withTail } from "./behind.ts";
import { group } from "./counted.ts";
import { quantifier } from "./quantifier.ts";
import { total } from "./total.ts";

const caring = lexical<readonly string[]>([
  ...each(["owner"], "owns|own"),
  ...each(["caretaker"], "looks after|manages|is responsible for|has|takes care of|covers"),
]);

/** "Jonas Feld owns two of the accounts at risk, A and B". */
export const cared: Reader<readonly Claim[]> = map(
  seq(named, caring, quantifier, group, opt(namesBehind), opt(total)),
  ([person, role, how, things, listed, sum]) => {
    const holds: readonly Claim[] = [{ is: "role", person, role, ref: leftOut, at: "now", topic: "person" }];
    return [...claimOf(how, things, { person, holds, ...withTail(null, null, listed) }), ...(sum ?? [])];
  },
);

/** "Acme has three contacts". */
export const has: Reader<readonly Claim[]> = map(
  seq(ref, lit("has|have|had"), quantifier, group, opt(lit("on file")), opt(time), opt(upFrom), opt(namesBehind)),
  ([whose, , how, things, , when, behind, listed]) =>
    things.ref.is === "same" ? claimOf(how, { ...things, ref: whose }, withTail(when, behind, listed)) : [],
);
