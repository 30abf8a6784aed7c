/** How many parts are said to pull one way -> whether so many of the facts' whole list do, and the named ones are they. */
import { groupBy } from "../../../core/group-by.ts";
import type { PullersClaim } from "../claims.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { isOf, isRight, namedBy } from "./gift.ts";
import { type Gift, giftsOf } from "./gifts.ts";
import { isHowMany, isNumber } from "./how-many.ts";
import { isScopeOfTime } from "./times.ts";

export function provePullers(context: Context, claim: PullersClaim): Proof {
  const { how, of, pull, whole, givers } = claim;
  const parts = giftsOf(context.ledger).filter(
    (gift) => gift.entry.list?.complete === true && isOf(context, gift, whole),
  );
  const lists = [...groupBy(parts, ({ entry }) => entry.list).values()].map(oneEach);
  const [all] = lists;
  if (all === undefined || lists.length > 1 || all.length === 0) return refuted("Which list is meant is not clear.");
  if (all.length < (all[0]?.entry.list?.items.length ?? 0)) return refuted("Not every part says what it gives.");
  const { time } = claim;
  const [first] = all;
  if (time !== undefined && (first === undefined || !isScopeOfTime(context.ledger, first.item, time, "now")))
    return refuted("It is of other days.");
  const so = all.filter((gift) => isRight(context, {}, pull, gift));
  const named = givers.map((giver) => namedBy(context, so, giver));
  const isNamed = givers.length === 0 || (givers.length === so.length && new Set(named.flat()).size === so.length);
  if (!isHowMany(how, so.length, all.length) || (of !== undefined && !isNumber(of, all.length)) || !isNamed)
    return refuted("Not so many parts of the facts pull that way.");
  return {
    ok: true,
    context: { ...context, gift: { giver: null, pull, money: false } },
    scopes: so.map(({ item }) => item),
    way: pull.way,
  };
}

/** One of each object: {"delta_pp": -1.2, "delta_mrr": -6200} is said once. */
function oneEach(gifts: readonly Gift[]): readonly Gift[] {
  return [...groupBy(gifts, ({ item }) => item).values()].flatMap((own) =>
    new Set(own.map(({ way }) => way)).size === 1 ? own.slice(0, 1) : [],
  );
}
