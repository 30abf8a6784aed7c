/** "the champion at Globex", "Globex's former CSM" -> a role, when, and at whom. */
import type { RoleClaim } from "../../../claims.ts";
import { owner, type Ref, ref, same } from "../../names.ts";
import { noun } from "../../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { value } from "../../values.ts";
import { lit } from "../../words.ts";

export type Part = Pick<RoleClaim, "role" | "at">;

const before = lit("previous|former|old|prior|earlier|ex");

/** The words of a role, from the keys or the titles of the facts. */
const title: Reader<readonly string[]> = memo(
  alt(
    noun,
    map(seq(opt(lit("the|a|an|our|their|its")), value), ([, [stems = ""]]) => stems.split(" ")),
  ),
);

export const described: Reader<Part> = alt(
  map(title, (words): Part => ({ role: words, at: "now" })),
  map(seq(opt(lit("the|its|their|a|an")), before, title), ([, , words]): Part => ({ role: words, at: "before" })),
);

export const place = lit("of|at|for|on|with|to|in");

/** "the champion at Globex", "Globex's champion", "its champion", "the champion there". */
export const standing: Reader<Part & { readonly ref: Ref }> = memo(
  alt(
    map(seq(described, place, ref), ([part, , whose]) => ({ ...part, ref: whose })),
    map(seq(owner, described), ([whose, part]) => ({ ...part, ref: whose })),
    map(seq(described, opt(lit("there"))), ([part]) => ({ ...part, ref: same })),
  ),
);
