/** "The largest of the three" -> ranked again over the lists of the facts. */
import type { ExtremeClaim, Said } from "../claims.ts";
import type { Ref } from "../reading/names.ts";
import { isPer } from "./amount-of.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { isDistance, isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { type Field, fieldsOf } from "./ranked-field.ts";
import { hasFigure, keysOf } from "./ranked-keys.ts";
import { isAhead } from "./ranked-order.ts";
import { entriesIn, keyOf } from "./ranking.ts";

export function proveExtreme(context: Context, claim: ExtremeClaim): Proof {
  const fields = fieldsOf(context, claim);
  const [field] = fields;
  if (field === undefined) return refuted("The facts have no list in which that could be seen.");
  for (const one of fields) {
    const why = notFirst(context, claim, one);
    if (why !== null) return refuted(why);
  }
  const { item } = field;
  const by = measuredBy(claim, field, entriesIn(context.ledger, item));
  const ref: Ref = claim.who.as === "ref" ? claim.who.ref : { is: "same" };
  return { ok: true, context: speakingOf(context, ref, by.length > 0 ? by : context.words), scopes: [item] };
}

/** Concepts of what they were compared by. */
function measuredBy(claim: ExtremeClaim, field: Field, own: readonly Entry[]): readonly string[] {
  const [key, other] = keysOf(claim, field, own);
  const entry = own.find((one) => keyOf(one) === key);
  return key === undefined || other !== undefined || entry === undefined ? field.by : [...entry.hard];
}

/** null = it is the first, and its figures are as they are said. */
function notFirst(context: Context, claim: ExtremeClaim, field: Field): string | null {
  const { ledger } = context;
  const own = entriesIn(ledger, field.item);
  const keys = keysOf(claim, field, own);
  if (keys.length === 0) return "The facts do not say by what it would be the first.";
  const isOrdered = keys.every((key) => isAhead(ledger, claim, field, key));
  if (!isOrdered) return "A look over the list of the facts gives another one.";
  if (keys.length > 1 && (claim.sign !== 0 || hasFigure(claim))) return "It may be the first by several figures.";
  return hasFigure(claim) && !keys.some((key) => isAsSaid(claim, own, key)) ? "Its figure is another one." : null;
}

function isAsSaid({ value, before, distance, sign }: ExtremeClaim, own: readonly Entry[], key: string): boolean {
  const entries = own.filter((entry) => keyOf(entry) === key);
  const parts = (part: "now" | "before" | "change") => entries.filter((entry) => figureOf(entry)?.part === part);
  if (before !== undefined && !isAny(parts("before"), before, isLevel)) return false;
  if (distance !== undefined && !isAny(parts("change"), distance, isDistance)) return false;
  if (value === undefined) return true;
  if (sign === undefined || before !== undefined || parts("change").length === 0)
    return isAny(parts("now"), value, isLevel);
  return isAny(parts("change"), value, isDistance);
}

function isAny(entries: readonly Entry[], said: Said, is: typeof isLevel): boolean {
  return entries.some((entry) => {
    const figure = figureOf(entry);
    return figure !== undefined && isPer(said, entry) && is(said, figure);
  });
}
