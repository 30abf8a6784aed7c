/** "Kim Larsen owns Acme", "its CSM is Dario Conti", "Maria Santos, the champion at Globex": who is what to whom. */
import type { Claim, RoleClaim } from "../../claims.ts";
import { leftOut, named, names, owner, type Ref, ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { value } from "../values.ts";
import { lexical, lit } from "../words.ts";
import { namesOfSeveral } from "./several.ts";

type Part = Pick<RoleClaim, "role" | "at">;

const owning = lexical<Part>([
  ...["owns", "is the owner of", "has owned"].map(
    (phrase) => [phrase, { role: ["owner"], at: "now" as const }] as const,
  ),
  ...["owned", "used to own", "previously owned", "formerly owned"].map(
    (phrase) => [phrase, { role: ["owner"], at: "before" as const }] as const,
  ),
  ...[
    "looks after",
    "manages",
    "is responsible for",
    "takes care of",
    "is in charge of",
    "handles",
    "covers",
    "runs",
  ].map((phrase) => [phrase, { role: ["caretaker"], at: "now" as const }] as const),
  ...["looked after", "managed", "was responsible for"].map(
    (phrase) => [phrase, { role: ["caretaker"], at: "before" as const }] as const,
  ),
]);
const owned = lexical<Part>([
  ...["is owned by", "belongs to", "owned by", "which is owned by", "an account owned by"].map(
    (phrase) => [phrase, { role: ["owner"], at: "now" as const }] as const,
  ),
  ...["was owned by", "was previously owned by", "previously owned by", "formerly owned by"].map(
    (phrase) => [phrase, { role: ["owner"], at: "before" as const }] as const,
  ),
  ...["is looked after by", "is managed by", "looked after by", "managed by", "is handled by", "is in the care of"].map(
    (phrase) => [phrase, { role: ["caretaker"], at: "now" as const }] as const,
  ),
]);

const before = lit("previous|former|old|prior|earlier|ex");
/** The words of a role, from the keys or the titles of the facts. */
const title: Reader<readonly string[]> = memo(
  alt(
    noun,
    map(seq(opt(lit("the|a|an|our|their|its")), value), ([, [stems = ""]]) => stems.split(" ")),
  ),
);
const described: Reader<Part> = alt(
  map(title, (words): Part => ({ role: words, at: "now" })),
  map(seq(opt(lit("the|its|their|a|an")), before, title), ([, , words]): Part => ({ role: words, at: "before" })),
);

const place = lit("of|at|for|on|with|to|in");
/** "the champion at Globex", "Globex's champion", "its champion", "the champion there". */
const standing: Reader<Part & { readonly ref: Ref }> = memo(
  alt(
    map(seq(described, place, ref), ([part, , whose]) => ({ ...part, ref: whose })),
    map(seq(owner, described), ([whose, part]) => ({ ...part, ref: whose })),
    map(seq(described, opt(lit("there"))), ([part]) => ({ ...part, ref: same })),
  ),
);

const is = lexical<RoleClaim["at"]>([
  ...["is", "remains", "is still", "is now", "acts as", "serves as", ":"].map(
    (word) => [word, "now" as const] as const,
  ),
  ...["was", "used to be", "was previously", "had been", "was formerly"].map(
    (word) => [word, "before" as const] as const,
  ),
]);

const claim = (person: Ref, part: Part, whose: Ref, topic: RoleClaim["topic"]): RoleClaim => ({
  is: "role",
  person,
  role: part.role,
  ref: whose,
  at: part.at,
  topic,
});
const at = (one: RoleClaim["at"], other: RoleClaim["at"]) => (one === "before" ? one : other);

/** Beside a name it may be of a time that is over. */
const ever = (when: RoleClaim["at"]): RoleClaim["at"] => (when === "now" ? "ever" : when);
const elided: Reader<Ref> = (_input, at) => [{ value: leftOut, end: at }];
const she = map(lit("she|he"), (): Ref => ({ is: "same", person: true }));

export const role: Reader<readonly Claim[]> = memo(
  alt(
    map(
      seq(
        named,
        owning,
        alt(
          names,
          map(ref, (one) => [one]),
        ),
      ),
      ([person, part, all]) => all.map((whose) => claim(person, part, whose, "person")),
    ),
    map(
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
    ),
    map(seq(alt(named, she, elided), is, standing), ([person, when, part]) => [
      claim(person, { role: part.role, at: at(when, part.at) }, part.ref, "person"),
    ]),
    // "Dario Conti is the CSM of Elder Wines and Ginger Spa".
    map(seq(named, is, described, place, namesOfSeveral), ([person, when, part, , all]) =>
      all.map((whose) => claim(person, { role: part.role, at: at(when, part.at) }, whose, "person")),
    ),
    map(
      seq(
        lit("before|previously|earlier|until then|before that|before her|before him|before them"),
        opt(lit(",")),
        lit("it was"),
        named,
      ),
      ([, , , person]) => [claim(person, { role: [], at: "before" }, same, "account")],
    ),
    map(seq(opt(lit("and")), lit("at|for"), ref, opt(lit(",")), lit("it is"), named), ([, , whose, , , person]) => [
      claim(person, { role: [], at: "now" }, whose, "account"),
    ]),
    // "No touch is recorded for Tomás Prado, a user at Açaí do Norte".
    map(seq(lit("a|an|the"), standing), ([, part]) => [
      claim(leftOut, { ...part, at: ever(part.at) }, part.ref, "person"),
    ]),
    map(seq(standing, is, named), ([part, when, person]) => [
      claim(person, { role: part.role, at: at(when, part.at) }, part.ref, "account"),
    ]),
    // "Maria Santos, the champion at Globex, was ..." and "Cyn Ward its champion".
    map(seq(named, opt(lit(",")), standing), ([person, , part]) => [
      claim(person, { ...part, at: ever(part.at) }, part.ref, "person"),
    ]),
    map(seq(standing, opt(lit(",")), named), ([part, , person]) => [
      claim(person, { ...part, at: ever(part.at) }, part.ref, "person"),
    ]),
  ),
);
