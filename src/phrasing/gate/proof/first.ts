/** "A renews first" -> whether its day is before that of every other of the list. */
import type { FirstClaim } from "../claims.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { type DayOf, dayOf, isBefore } from "./days-of.ts";
import { isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import { isNumber } from "./how-many.ts";
import { entriesIn } from "./ranking.ts";

export function proveFirst(context: Context, claim: FirstClaim): Proof {
  const { ledger, subject } = context;
  const name = claim.who.is === "name" ? claim.who.name : subject;
  const lists = ledger.book.lists.filter(
    ({ items, complete }) =>
      complete &&
      items.length > 1 &&
      (claim.of === undefined || isNumber(claim.of, items.length)) &&
      items.some((item) => item?.subject === name && item?.parent?.subject !== name),
  );
  const [list, other] = lists;
  if (list === undefined || other !== undefined) return refuted("The facts have no list in which that could be seen.");
  const days = list.items.map((item) => (item === null ? undefined : dayOf(ledger, item, claim.event)));
  const own = list.items.find((item) => item?.subject === name);
  const day = own == null ? undefined : dayOf(ledger, own, claim.event);
  if (own == null || day === undefined) return refuted("The facts do not say when.");
  const others = days.filter((one) => one?.entry !== day.entry);
  const isFirst = others.every(
    (one) => one !== undefined && (claim.end === "first" ? isBefore(day, one) : isBefore(one, day)),
  );
  if (!isFirst) return refuted("Another one comes before it.");
  const spans = entriesIn(ledger, own).filter(
    ({ hard }) => hard.size === claim.event.length && claim.event.every((word) => hard.has(word)),
  );
  if (!isOn(claim, day) || !isIn(claim, spans)) return refuted("It is another day.");
  return { ok: true, context: speakingOf(context, claim.who), scopes: [own] };
}

function isOn({ day }: FirstClaim, { entry }: DayOf): boolean {
  const { value } = entry.leaf;
  if (day === undefined) return true;
  return value.is === "day" && day.ranges.some(({ from, to }) => from <= value.day && value.day <= to);
}

function isIn({ span }: FirstClaim, entries: readonly DayOf["entry"][]): boolean {
  if (span === undefined) return true;
  return entries.some((entry) => {
    const figure = figureOf(entry);
    return figure !== undefined && isLevel({ num: span }, figure);
  });
}
