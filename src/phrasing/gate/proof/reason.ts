/** A reason said to be the one, or the main one -> whether the facts give it of that subject, alone or before all others. */
import type { ReasonClaim } from "../claims.ts";
import { type Context, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import { hasUnit, isAmount } from "./gift.ts";
import { giftsOf } from "./gifts.ts";
import { isAtEnd, isBeside } from "./part.ts";
import { reasonsOf } from "./reasons.ts";

export function proveReason(context: Context, { ref, key, main, by }: ReasonClaim): Proof {
  const { ledger } = context;
  const subjects = new Set(subjectsOf(context, ref));
  const own = reasonsOf(ledger).filter(({ scope }) => subjects.has(scope.subject));
  const keys = new Set(own.map((reason) => reason.key));
  const given = own.filter((reason) => reason.key === key && (main ? reason.main : keys.size === 1));
  if (given.length > 0 && by === undefined && keys.size === 1)
    return { ok: true, context: speakingOf(context, ref), scopes: given.map(({ scope }) => scope) };
  const all = giftsOf(ledger);
  const parts = all.filter(
    (gift) => gift.titles.has(key) && gift.listed && subjects.has(gift.entry.list?.scope.subject ?? null),
  );
  const isMain = parts.every((gift) =>
    isAtEnd(
      gift,
      { way: 0, end: "most" },
      all.filter((other) => isBeside(gift, other)),
    ),
  );
  if (!main || parts.length === 0 || !isMain) return refuted("The facts do not give that as the reason.");
  if (by !== undefined && !parts.every((gift) => hasUnit(context, { by, pull: null }, gift) && isAmount(by, gift)))
    return refuted(`The facts do not have "${by.num.text}" of it.`);
  return { ok: true, context: speakingOf(context, ref), scopes: parts.map(({ item }) => item) };
}
