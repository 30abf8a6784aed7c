/** A reason said of the clause before it -> whether the facts give it for that very thing, or list it as a part that pulled that way. */

import { compare } from "../../../core/fraction.ts";
import type { CauseClaim, Giver } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { kinOf } from "../lexicon/kin.ts";
import { conceptKey } from "./concept-key.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { type Effect, effectOf } from "./effects.ts";
import { namedBy } from "./gift.ts";
import { type Gift, giftsOf } from "./gifts.ts";
import type { Ledger } from "./ledger.ts";
import { isNear } from "./near.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import { magnitude } from "./tolerance.ts";
import { isWholeOf } from "./wholes.ts";

export function proveCause(context: Context, claim: CauseClaim): Proof {
  const { last } = context;
  if (last === undefined) return refuted("What the reason is of is not said.");
  const effects = last.proofs.map(effectOf);
  if (effects.length === 0 || !effects.every((effect) => effect !== null && isExplained(context, claim, effect)))
    return refuted("The facts do not give that reason.");
  return { ok: true, context, scopes: last.scopes };
}

/** Every reason said, for every one it is said of. */
function isExplained(context: Context, claim: CauseClaim, effect: Effect): boolean {
  const { whose } = claim;
  const subjects = [...new Set(effect.scopes.map(({ subject }) => subject))];
  if (whose?.is === "name" && !subjects.every((subject) => (subject ?? context.ledger.own) === whose.name))
    return false;
  return subjects.every((subject) => {
    const own = { ...effect, scopes: effect.scopes.filter((scope) => scope.subject === subject) };
    return (
      claim.reasons.every(
        (reason) => isGiven(context.ledger, claim, own, reason) || isOfPart(context, claim, own, reason),
      ) && claim.givers.every((giver) => isOfPart(context, claim, own, giver))
    );
  });
}

function isGiven(ledger: Ledger, { mainly }: CauseClaim, effect: Effect, said: string): boolean {
  return reasonsOf(ledger).some((reason) => {
    const isSaid = reason.key === said || (reason.rest?.key === said && reason.rest.flow === effect.flow);
    const isHere = effect.scopes.some((scope) => isNear(ledger, reason.scope, scope));
    return isSaid && isHere && (!mainly || reason.main) && isReasonOf(ledger, reason, effect);
  });
}

const leaving = new Set("churn cancel cancellation end left leave loss lost exit termination".split(" "));

/** A reason of cancelling is none of a fall; one beside several movements is of the health or of the metric alone. */
function isReasonOf(ledger: Ledger, { of, scope }: Reason, { kin, words, way, flow, needs }: Effect): boolean {
  if (needs !== null) return of.includes(needs);
  if (of.includes("risk") && way !== -1) return false;
  const named = of.filter((word) => word !== "risk");
  if (named.length > 0) return named.every((word) => (leaving.has(word) ? flow === "churn" : kin.has(kinOf(word))));
  return words === null || words.length === 0 || isOnlyMove(ledger, scope, words);
}

function isOnlyMove({ entries }: Ledger, scope: Scope, words: readonly string[]): boolean {
  const said = conceptKey(words);
  if (said === "health_score" || said === conceptsOf((scope.metric ?? "").split("_")).join(" ")) return true;
  const moved = entries.filter(
    ({ leaf, hard }) =>
      (leaf.scope === scope || leaf.scope.parent === scope) &&
      leaf.value.is === "figure" &&
      leaf.value.figure.part !== "now" &&
      hard.size > 0,
  );
  return new Set(moved.map(({ hard }) => conceptKey(hard))).size <= 1;
}

/** The part that is named so, of the whole that moved, pulled the way it went; "mainly": none pulled more. */
function isOfPart(context: Context, { mainly }: CauseClaim, effect: Effect, said: string | Giver): boolean {
  const { ledger } = context;
  const whole = effect.words ?? ["health_score"];
  if (effect.flow !== null || whole.length === 0) return false;
  const parts = giftsOf(ledger).filter(
    (gift) =>
      gift.listed &&
      gift.way === effect.way &&
      isWholeOf(ledger, gift, whole) &&
      effect.scopes.some((scope) => isNear(ledger, gift.entry.list?.scope ?? null, scope)),
  );
  const named =
    typeof said === "string" ? parts.filter(({ titles }) => titles.has(said)) : namedBy(context, parts, said);
  return named.length > 0 && (!mainly || named.some((gift) => isMost(gift, parts)));
}

function isMost(gift: Gift, parts: readonly Gift[]): boolean {
  return parts.every(
    (other) => other === gift || other.unit !== gift.unit || compare(magnitude(other.value), magnitude(gift.value)) < 0,
  );
}
