/** "Four tickets are about login, two about billing": what tickets are about, and how many of them. */
import type { Claim, QuantityClaim, What } from "../../claims.ts";
import { named, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { num } from "../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { lit } from "../words.ts";

const count = where(num, ({ unit, currency, about }) => unit === null && currency === null && !about);
const things = opt(lit("tickets|ticket|support tickets|of the tickets|of them|of these|of its tickets"));

const kinds = /^(?:theme|topic|category|issue)$/u;

/** No account: it is not what its tickets are about. */
const theme: Reader<What> = (input, at) =>
  named(input, at).flatMap(({ value: ref, end }) => {
    const own = ref.is === "name" ? input.ledger.bySubject.get(ref.name) : undefined;
    const isOne = own?.every(({ leaf }) => kinds.test(leaf.scope.kind ?? "")) === true;
    return isOne ? [{ value: { ref, words: ["ticket"] }, end }] : [];
  });

/** A theme that is listed by its name, or a key under "topics". */
const topic: Reader<What> = alt(
  map(seq(opt(lit("a|an")), theme), ([, what]) => what),
  map(seq(opt(lit("a|an")), noun), ([, words]): What => ({ ref: same, words: ["topic", ...words] })),
);

export const topics: Reader<readonly Claim[]> = memo(
  map(
    seq(count, things, opt(lit("is|are|were|was")), lit("about|concern|concerns|on"), topic),
    ([said, , , , what]) => [{ is: "quantity", what, now: { num: said } } satisfies QuantityClaim],
  ),
);
