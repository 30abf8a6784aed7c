/** What a part is said to give or take -> whether the facts list it so: whose part, of what, which way, how much. */
import { polarityOf } from "../../../core/polarity.ts";
import type { GiftClaim, Giver, Said, What } from "../claims.ts";
import { isPer } from "./amount-of.ts";
import { type Context, type LastGift, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import { type Gift, giftsOf } from "./gifts.ts";
import { isScopeOfTime } from "./times.ts";
import { isWritten } from "./tolerance.ts";
import { isWholeOf, wholesOf } from "./wholes.ts";

export function proveGift(context: Context, claim: GiftClaim): Proof {
  const pull = claim.pull ?? context.gift?.pull;
  if (pull === undefined) return refuted("What is given or taken is not said.");
  const found = giversOf(context, claim)
    .filter((gift) => isOf(context, gift, claim.whole))
    .filter((gift) => hasUnit(context, claim, gift));
  if (found.length === 0) return refuted("The facts list no such part.");
  if (
    claim.moved === true &&
    !found.every(({ entry: { leaf } }) => leaf.key.some((word) => /^(?:change|delta)$/u.test(word)))
  )
    return refuted("The facts do not say that it changed.");
  const { time } = claim;
  if (time !== undefined && !found.every(({ item }) => isScopeOfTime(context.ledger, item, time, "now")))
    return refuted("It is of other days.");
  if (!found.every((gift) => isRight(context, claim, pull, gift)))
    return refuted("The facts do not have that part so.");
  const [first] = found;
  const giver = claim.giver ?? (isStill(context) ? (context.gift?.giver ?? null) : null);
  const spoken = claim.giver?.what.ref.is === "name" ? speakingOf(context, claim.giver.what.ref) : context;
  return {
    ok: true,
    context: { ...spoken, gift: { giver, pull, money: first?.unit === "money" } },
    scopes: found.map(({ item }) => item),
    way: pull.way,
  };
}

/** The parts that are spoken of. */
export function giversOf(context: Context, { giver }: Pick<GiftClaim, "giver">): readonly Gift[] {
  const all = giftsOf(context.ledger);
  if (giver !== null) return namedBy(context, all, giver);
  const { last, gift, ledger } = context;
  if (isStill(context) && gift !== undefined && gift.giver !== null) return namedBy(context, all, gift.giver);
  const ofLast = all.filter(({ item }) => last?.scopes.includes(item) ?? false);
  if (ofLast.length > 0) return ofLast;
  const inside = all.filter(
    ({ item, listed }) => !listed && item.parent !== null && (last?.scopes.includes(item.parent) ?? false),
  );
  if (inside.length > 0) return inside;
  if (context.named)
    return all.filter(
      ({ item, listed }) => item.subject === context.subject && (listed || item.subject === ledger.own),
    );
  return [];
}

/** The part last named is still spoken of. */
function isStill({ last }: Context): boolean {
  return last?.claims.every(({ is }) => is === "gift" || is === "part" || is === "cause") ?? false;
}

/** Beside a part they are no part. */
const people = new Set(["person", "contact", "owner", "csm", "member"]);

/** Those that are called so. */
export function namedBy(context: Context, all: readonly Gift[], { what, title }: Giver): readonly Gift[] {
  const { ref, words } = what;
  const own = new Set(subjectsOf(context, ref));
  if (title !== undefined) return all.filter((gift) => gift.titles.has(title) && isAmong(own, gift));
  if (words.length > 0)
    return all.filter((gift) => gift.words.some((title) => isSame(title, words)) && isAmong(own, gift));
  if (ref.is !== "name") return [];
  const named = all.filter(({ item }) => item.subject === ref.name && !people.has(item.kind ?? ""));
  return named.length > 0 || ref.name !== context.ledger.own
    ? named
    : all.filter(({ item, listed }) => item.subject === null && !listed);
}

/** A part of that account: listed below it, or named itself. */
function isAmong(own: ReadonlySet<string | null>, { item }: Gift): boolean {
  const around = item.parent;
  return own.has(item.subject) || (around !== null && own.has(around.subject)) || own.has(null);
}

function isSame(title: readonly string[], words: readonly string[]): boolean {
  return title.length === words.length && title.every((word) => words.includes(word));
}

/** Part of what it is said to be part of. */
export function isOf({ ledger, subject, named }: Context, gift: Gift, whole: What | undefined): boolean {
  if (whole === undefined) return true;
  const { ref, words } = whole;
  const around = gift.entry.list?.scope.subject ?? (gift.listed ? null : gift.item.subject) ?? ledger.own;
  if (ref.is === "name" && ref.name !== around) return false;
  if (ref.is === "same" && words.length === 0 && named && around !== null && around !== subject) return false;
  return words.length === 0 || isWholeOf(ledger, gift, words);
}

export function hasUnit(
  { gift: last }: Context,
  { by, pull }: Pick<GiftClaim, "by" | "pull">,
  { unit }: Gift,
): boolean {
  if (by === undefined) return true;
  const { num } = by;
  if (num.currency !== null) return unit === "money";
  if (num.unit === "points") return unit === "points";
  if (num.unit !== null) return false;
  return pull === null ? (last?.money ?? false) === (unit === "money") : true;
}

export function isRight(
  { ledger }: Context,
  { by }: Pick<GiftClaim, "by">,
  { way, judged }: LastGift["pull"],
  gift: Gift,
): boolean {
  const polarities = judged ? wholesOf(ledger, gift).map((words) => polarityOf(words.join("_"))) : [];
  const isTurned = polarities.length > 0 && polarities.every((polarity) => polarity === "up_bad");
  if (gift.way !== (isTurned ? -way : way)) return false;
  return by === undefined || isAmount(by, gift);
}

export function isAmount(by: Said, { value, currency, entry, unit }: Gift): boolean {
  const { num } = by;
  if (num.side !== null) return false;
  if (num.currency !== null && num.currency !== (currency ?? "USD")) return false;
  const sign = value.num < 0n ? -1 : 1;
  if (num.sign !== null && num.sign !== sign) return false;
  if (unit === "money" && !isPer(by, entry)) return false;
  return isWritten(num, value, num.about);
}
