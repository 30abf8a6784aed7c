/** "Kim Larsen owns Acme", "Acme is looked after by Kim Larsen": a role said by its verb. */
import type { Claim } from "../../../claims.ts";
import { named, names, ref, same } from "../../names.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { each, lexical, lit } from "../../words.ts";
import { claim } from "./role-claim.ts";
import type { Part } from "./standing.ts";

const now = (role: string): Part => ({ role: [role], at: "now" });

const past = (role: string): Part => ({ role: [role], at: "before" });

const owning = lexical<Part>([
  ...each(now("owner"), "owns|is the owner of|has owned"),
  ...each(past("owner"), "owned|used to own|previously owned|formerly owned"),
  ...each(now("caretaker"), "looks after|manages|is responsible for|takes care of|is in charge of|handles|covers|runs"),
  ...each(past("caretaker"), "looked after|managed|was responsible for"),
]);

const owned = lexical<Part>([
  ...each(now("owner"), "is owned by|belongs to|owned by|which is owned by|an account owned by"),
  ...each(past("owner"), "was owned by|was previously owned by|previously owned by|formerly owned by"),
  ...each(
    now("caretaker"),
    "is looked after by|is managed by|looked after by|managed by|is handled by|is in the care of",
  ),
]);

/** "Kim Larsen owns Acme and Globex". */
export const owns: Reader<readonly Claim[]> = map(
  seq(
    named,
    owning,
    alt(
      names,
      map(ref, (one) => [one]),
    ),
  ),
  ([person, part, all]) => all.map((whose) => claim(person, part, whose, "person")),
);

/** "Acme, which is owned by Kim Larsen". */
export const isOwned: Reader<readonly Claim[]> = map(
  seq(
    alt(
      ref,
      map(lit("which"), () => same),
      (_input, at) => [{ value: same, end: at }],
    ),
    opt(lit(",")),
    owned,
    named,
  ),
  ([whose, , part, person]) => [claim(person, part, whose, "account")],
);
