/** The part said to pull most -> whether it does among all of its list, that way and so much. */
import { compare } from "../../../core/fraction.ts";
import type { PartClaim } from "../claims.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { giversOf, hasUnit, isAmount, isOf } from "./gift.ts";
import { type Gift, giftsOf } from "./gifts.ts";
import { magnitude } from "./tolerance.ts";

export function provePart(context: Context, claim: PartClaim): Proof {
  const { giver, way, by, whole } = claim;
  const all = giftsOf(context.ledger);
  const found = giversOf(context, { giver }).filter(
    (gift) => isOf(context, gift, whole) && (by === undefined || hasUnit(context, { by, pull: null }, gift)),
  );
  if (found.length === 0) return refuted("The facts list no such part.");
  const isRight = (gift: Gift) =>
    (way === 0 || gift.way === way) &&
    isAtEnd(
      gift,
      claim,
      all.filter((other) => isBeside(gift, other)),
    ) &&
    (by === undefined || isAmount(by, gift));
  if (!found.every(isRight)) return refuted("Another part of the facts is further that way.");
  const [first] = found;
  const spoken = giver?.what.ref.is === "name" ? speakingOf(context, giver.what.ref) : context;
  const last = giver ?? context.gift?.giver ?? null;
  if (first === undefined || first.way === 0) return refuted("It pulled neither way.");
  const pull = { way: first.way, judged: false };
  return {
    ok: true,
    context: { ...spoken, gift: { giver: last, pull, money: first.unit === "money" } },
    scopes: found.map(({ item }) => item),
    way: first.way,
  };
}

/** Of the same list and in the same unit. */
export function isBeside({ entry, item, unit }: Gift, other: Gift): boolean {
  if (other.unit !== unit || other.entry.list !== entry.list) return false;
  const isSameKey = other.entry.leaf.key.join(" ") === entry.leaf.key.join(" ");
  return entry.list === null ? other.item === item : isSameKey;
}

export function isAtEnd(gift: Gift, { way, end }: Pick<PartClaim, "way" | "end">, all: readonly Gift[]): boolean {
  const others = all.filter((other) => other !== gift && (way === 0 || other.way === way));
  const wanted = end === "most" ? -1 : 1;
  return (
    all.length > 1 &&
    // "top_drivers" leaves out the small ones.
    (end === "most" || gift.entry.list?.complete !== false) &&
    others.every((other) => Math.sign(compare(magnitude(other.value), magnitude(gift.value))) === wanted)
  );
}
