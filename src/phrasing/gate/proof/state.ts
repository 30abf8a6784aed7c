/** A state said of a subject -> whether the facts have it in that state, now or before. */
import type { StateClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import type { Attribute } from "./attributes.ts";
import { conceptKey } from "./concept-key.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { listed } from "./list-membership.ts";
import { isInState, isOne, isOpen, isPast, statesNamed } from "./states-of.ts";
import { isOfTime } from "./times.ts";

export function proveState(context: Context, claim: StateClaim): Proof {
  const known = statesNamed(context, claim);
  const parts: Parts = {
    known,
    nows: known.filter(({ part }) => part === "now"),
    befores: known.filter(({ part }) => part === "before"),
  };
  return claim.at === "before" ? provedBefore(context, claim, parts) : provedNow(context, claim, parts);
}

interface Parts {
  readonly known: readonly Attribute[];
  readonly nows: readonly Attribute[];
  readonly befores: readonly Attribute[];
}

function provedBefore(context: Context, claim: StateClaim, { known, nows, befores }: Parts): Proof {
  const { time } = claim;
  const so = (all: readonly Attribute[], part: Attribute["part"]) =>
    all.filter((one) => isSo(claim, one) && isOfTime(context.ledger, one.entry, time, part));
  // "Acme was red on 21 November", the day of the facts.
  const dated = time === undefined ? [] : so(nows, "now");
  if (dated.length > 0 && isOne(nows)) return proved(context, claim, scopesOf(dated));
  const right = so(befores, "before");
  if (right.length > 0 && isOne(befores)) return proved(context, claim, scopesOf(right));
  if (time !== undefined || right.length > 0) return unsaid(claim);
  const late = known.filter((one) => isSo(claim, one) && isPast(one));
  return late.length > 0 && isOne(nows) ? proved(context, claim, scopesOf(late)) : unsaid(claim);
}

function provedNow(context: Context, claim: StateClaim, { nows, befores }: Parts): Proof {
  const { time, at } = claim;
  const right = nows.filter(
    (one) => isSo(claim, one) && (time === undefined || isOfTime(context.ledger, one.entry, time, "now")),
  );
  if (right.length === 0) {
    const scopes = listed(context, claim);
    return scopes.length > 0 ? proved(context, claim, scopes) : unsaid(claim);
  }
  if (!isOne(nows.filter(({ entry }) => entry.leaf.value.is === "text")))
    return refuted("It may be in several states.");
  const earlier = befores.filter((one) => right.some((other) => conceptKey(one.hard) === conceptKey(other.hard)));
  const wasSo = earlier.length === 0 ? right.every(isOpen) : earlier.every((one) => isSo(claim, one));
  if (at === "still" && !wasSo) return unsaid(claim);
  if (at === "fresh" && earlier.some((one) => isSo(claim, one))) return unsaid(claim);
  return proved(context, claim, scopesOf(right));
}

function isSo({ state, not }: StateClaim, one: Attribute): boolean {
  return isInState(one, state, not === true);
}

function scopesOf(all: readonly Attribute[]): readonly Scope[] {
  return all.map(({ entry }) => entry.leaf.scope);
}

function proved(context: Context, { ref, key }: StateClaim, scopes: readonly Scope[]): Proof {
  const spoken = speakingOf(context, ref, key.length > 0 ? key : undefined);
  const isLeftOut = ref.is === "same" && ref.leftOut === true;
  return { ok: true, context: { ...spoken, ...(isLeftOut ? { person: context.person ?? null } : {}) }, scopes };
}

function unsaid({ state }: StateClaim): Proof {
  return refuted(`The facts do not say "${state[0] ?? ""}" of that subject.`);
}
