/** Two beside one another -> whether the facts have the one above the other. */
import { compare } from "../../../core/fraction.ts";
import { polarityOf } from "../../../core/polarity.ts";
import type { CompareClaim, Said } from "../claims.ts";
import type { Ref } from "../reading/names.ts";
import { isPer } from "./amount-of.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { describedBy } from "./described.ts";
import { severalNames } from "./each.ts";
import { isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { keyOf } from "./ranking.ts";
import { isOfTime } from "./times.ts";

export function proveCompare(context: Context, claim: CompareClaim): Proof {
  const by = claim.by.length > 0 ? claim.by : context.words;
  if (by.length === 0) return refuted("By what they are compared is not said.");
  const [one, other] = [levelOf(context, claim, claim.who, by), levelOf(context, claim, claim.other, by)];
  if (one === null || other === null) return refuted(`The facts do not have one ${by.join(" ")} of each of them.`);
  if (keyOf(one) !== keyOf(other)) return refuted("Different figures are compared.");
  const [reading, beside] = [figureOf(one)?.readings[0], figureOf(other)?.readings[0]];
  if (
    reading === undefined ||
    beside === undefined ||
    reading.currency !== beside.currency ||
    reading.unit !== beside.unit
  )
    return refuted("They are measured in different units.");
  const polarity = claim.way.judged ? polarityOf(figureOf(one)?.metric ?? by.join(" ")) : "up_good";
  // "Ahead of" is "more than" where nobody has said which is better.
  if (polarity === "none") return refuted("Nobody has said whether more of it is better.");
  const way = compare(reading.value, beside.value) * (polarity === "up_good" ? 1 : -1);
  if (way !== claim.way.way) return refuted("It is the other way round.");
  if (!isSaid(claim.now, one) || !isSaid(claim.otherNow, other)) return refuted("The figures are others.");
  // "which" behind two names is the one as well as the other.
  const spoken = { ...speakingOf(context, claim.who, by), subject: severalNames, named: true };
  return { ok: true, context: spoken, scopes: [one.leaf.scope, other.leaf.scope] };
}

function isSaid(said: Said | undefined, entry: Entry): boolean {
  const figure = figureOf(entry);
  return said === undefined || (figure !== undefined && isLevel(said, figure) && isPer(said, entry));
}

/** null = none, or several. */
function levelOf(context: Context, { time }: CompareClaim, ref: Ref, words: readonly string[]): Entry | null {
  const found = describedBy(context, { ref, words }).filter(
    (entry) => figureOf(entry)?.part === "now" && isOfTime(context.ledger, entry, time, "now"),
  );
  const [only, more] = found;
  return only === undefined || more !== undefined ? null : only;
}
