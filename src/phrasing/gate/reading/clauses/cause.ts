/** "because usage declined", "over price", "after a failed payment": the reason of the clause before. */
import type { CauseClaim, Claim, Giver } from "../../claims.ts";
import { giftsOf } from "../../proof/gifts.ts";
import type { Ledger } from "../../proof/ledger.ts";
import { reasonsOf } from "../../proof/reasons.ts";
import { named, names, owner } from "../names.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { titleOf } from "../titles.ts";
import { lit } from "../words.ts";

const known = new WeakMap<Ledger, ReadonlySet<string>>();

function keysOf(ledger: Ledger): ReadonlySet<string> {
  const found =
    known.get(ledger) ??
    new Set([
      ...reasonsOf(ledger).flatMap(({ key, rest }) => (rest === null ? [key] : [key, rest.key])),
      ...giftsOf(ledger).flatMap(({ titles }) => [...titles]),
    ]);
  known.set(ledger, found);
  return found;
}

export const reasonTitle = titleOf(keysOf);

const because = lit(
  "because|because of|since|as|due to|owing to|thanks to|after|following|over|driven by|caused by|on the back of|on account of|as a result of|by|with|through|for|to|on|lost to|which was lost to|who was lost to",
);
const degree = lit("mainly|mostly|primarily|largely|chiefly|above all|in large part|partly|in part");
const partly = new Set(["partly", "in part"]);

interface Given {
  readonly key: string;
  readonly whose: ReturnType<typeof named>[number]["value"] | null;
}
const given: Reader<Given> = map(
  seq(opt(owner), reasonTitle, opt(seq(lit("at|of"), named)), opt(lit("reasons"))),
  ([whose, key, at]) => ({ key, whose: at?.[1] ?? whose }),
);

function claimOf(reasons: readonly Given[], givers: readonly Giver[], mainly: boolean): CauseClaim {
  const [whose] = reasons.flatMap((reason) => reason.whose ?? []);
  return {
    is: "cause",
    reasons: reasons.map(({ key }) => key),
    givers,
    mainly,
    ...(whose === undefined ? {} : { whose }),
  };
}

/** Two reasons of two accounts explain nothing of either. */
const reasons: Reader<readonly Given[]> = where(
  map(seq(given, many(seq(lit("and|and by|and because|as well as"), given), 3)), ([first, more]) => [
    first,
    ...more.map(([, reason]) => reason),
  ]),
  (all) => new Set(all.flatMap(({ whose }) => (whose?.is === "name" ? [whose.name] : []))).size <= 1,
);

const drivers = lit("because of|due to|driven by|owing to|thanks to|caused by|led by");

export const cause: Reader<readonly Claim[]> = memo(
  map(
    seq(
      opt(lit(",")),
      opt(degree),
      alt(
        map(seq(because, reasons), ([, all]) => ({ all, givers: [] as readonly Giver[], top: false })),
        map(
          seq(lit("with"), given, lit("as the top reason|as the main reason|as its top reason|as its main reason")),
          ([, one]) => ({
            all: [one],
            givers: [],
            top: true,
          }),
        ),
        map(seq(drivers, names), ([, who]) => ({
          all: [],
          givers: who.map((ref): Giver => ({ what: { ref, words: [] } })),
          top: false,
        })),
      ),
    ),
    ([, how, { all, givers, top }]) => [claimOf(all, givers, top || (how !== null && !partly.has(how)))],
  ),
);
