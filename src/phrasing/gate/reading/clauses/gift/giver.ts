/** What gives, how much, and to which whole. */
import type { GiftClaim, Giver, Said, What } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import { named, same } from "../../names.ts";
import { what } from "../../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { whoever } from "../../subjects.ts";
import { title } from "../../titles.ts";
import { lit } from "../../words.ts";

export type Pull = NonNullable<GiftClaim["pull"]>;

export const giver: Reader<Giver | null> = memo(
  alt<Reader<Giver | null>[]>(
    map(named, (who): Giver => ({ what: { ref: who, words: [] } })),
    map(
      seq(title, opt(seq(lit("at|for|of"), named))),
      ([key, whose]): Giver => ({
        what: { ref: whose?.[1] ?? same, words: [] },
        title: key,
      }),
    ),
    map(what, (said): Giver => ({ what: said })),
    map(lit("it|that|this|which"), () => null),
  ),
);

/** "another 5", "7 of them". */
export const much: Reader<Said> = map(
  seq(opt(lit("another|a further|the other")), amount, opt(lit("of them|of it|back|off|away|out|more"))),
  ([, by]) => by,
);

/** "off the score", "of MRR with it", "to NRR"; null = not said. */
export const ofWhole: Reader<What | null> = memo(
  map(
    seq(
      opt(map(seq(lit("off|from|of|in|to|on|for|out of|away from|back to"), whoever), ([, said]) => said)),
      opt(lit("with it|with them")),
    ),
    ([said]) => said,
  ),
);

export function claimOf(giver: Giver | null, pull: Pull | null, by: Said | null, of: What | null): GiftClaim {
  return { is: "gift", giver, pull, ...(by === null ? {} : { by }), ...(of === null ? {} : { whole: of }) };
}
