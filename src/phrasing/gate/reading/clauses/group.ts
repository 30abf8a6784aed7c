/** "Five accounts left over price", "price was the most common reason": how many left for what. */
import type { Claim, GroupClaim } from "../../claims.ts";
import type { Ledger } from "../../proof/ledger.ts";
import { reasonGroups } from "../../proof/reason-groups.ts";
import { reasonsOf } from "../../proof/reasons.ts";
import { amount } from "../amounts.ts";
import { num } from "../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { type Time, time } from "../times.ts";
import { titleOf } from "../titles.ts";
import { lexical, lit } from "../words.ts";

const known = new WeakMap<Ledger, ReadonlySet<string>>();

const title = titleOf((ledger) => {
  const found = known.get(ledger) ?? new Set([...reasonGroups(ledger), ...reasonsOf(ledger)].map(({ key }) => key));
  known.set(ledger, found);
  return found;
});

const count = where(num, ({ unit, currency }) => unit === null && currency === null);
const things = opt(lit("accounts|account|customers|customer|logos|of them|more"));
/** "of the twelve", "of the twelve accounts". */
const outOf = opt(map(seq(lit("of the|of|out of"), opt(lit("the")), count), ([, , all]) => all));
const left = lit("left|churned|were lost|was lost|cancelled|have left|have churned|went");
const because = lit("because of|because of the|over|due to|for|after|through|to|from|on account of|owing to|citing");
/** How they left, as the facts code it. */
const freely = lexical<string>([
  ["voluntarily", "voluntary"],
  ["by choice", "voluntary"],
  ["by their own decision", "voluntary"],
  ["of their own accord", "voluntary"],
  ["involuntarily", "involuntary"],
]);
const money = where(amount, ({ num: { currency } }) => currency !== null);
const rank = lexical<NonNullable<GroupClaim["most"]>>([
  ...["most common", "most frequent", "most often named", "commonest"].map((word) => [word, "accounts"] as const),
]);
const ofMoney = opt(lit("of mrr|in mrr|of revenue|in revenue"));

type Numbers = Pick<GroupClaim, "how" | "of">;
const numbers: Reader<Numbers> = memo(
  map(seq(count, things, outOf, things), ([how, , of]) => ({ how, ...(of === null ? {} : { of }) })),
);
const named: Reader<Numbers> = map(
  seq(opt(lit(",|(|:")), opt(lit("with|named by|at|from|given by")), numbers, opt(lit(")"))),
  ([, , said]) => said,
);

function timed(when: Time | null): Pick<GroupClaim, "time"> {
  return when === null ? {} : { time: when };
}

function claimOf(key: string | null, rest: Partial<GroupClaim>): readonly Claim[] {
  return [{ is: "group", key, ...rest } satisfies GroupClaim];
}

export const group: Reader<readonly Claim[]> = memo(
  alt(
    map(
      seq(numbers, left, opt(time), because, title, opt(lit("reasons")), opt(time)),
      ([said, , first, , key, , second]) => claimOf(key, { ...said, ...timed(first ?? second) }),
    ),
    map(seq(numbers, left, freely), ([said, , key]) => claimOf(key, said)),
    map(
      seq(
        lit("for"),
        numbers,
        opt(map(seq(lit(", with|with"), money, ofMoney, opt(lit(","))), ([, by]) => by)),
        opt(lit(",")),
        lit(
          "the reason is unknown|the reason is not known|no reason is known|the reason was unknown|the reason is not recorded",
        ),
      ),
      ([, said, by]) => claimOf(null, { ...said, ...(by === null ? {} : { worth: by }) }),
    ),
    map(
      seq(title, lit("is|was"), lit("the"), rank, lit("reason|cause|reason given"), opt(named)),
      ([key, , , most, , said]) => claimOf(key, { most, ...(said ?? {}) }),
    ),
    map(
      seq(
        title,
        lit("cost the most|took the most"),
        lit("mrr|revenue"),
        opt(lit(",|:|, at|, with")),
        money,
        ofMoney,
        opt(named),
      ),
      ([key, , , , worth, , said]) => claimOf(key, { most: "money", worth, ...(said ?? {}) }),
    ),
  ),
);
