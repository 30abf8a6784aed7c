/** How many of which things something is said of -> whether a count of the facts, or their own list counted again, says so. */
import type { CountClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { countAgain, type Found } from "./count-again.ts";
import { counted } from "./counted.ts";
import { severalNames } from "./each.ts";
import { isNumber } from "./how-many.ts";

export function proveCount(context: Context, claim: CountClaim): Proof {
  const full = inherited(context, claim);
  const byFigure =
    (claim.holds === undefined && claim.within === undefined) || claim.person !== undefined
      ? counted(context, full)
      : null;
  if (byFigure?.ok === true && claim.names === undefined)
    return { ...byFigure, context: after(context, full, null, byFigure.scopes[0] ?? null) };
  if (byFigure?.ok === false && byFigure.said) return refuted(byFigure.why);
  if (claim.before !== undefined || claim.move !== undefined)
    return refuted("The facts do not count how many it was before.");
  const found = countAgain(context, full);
  return found === null
    ? refuted(`Not so many ${full.noun.join(" ")} of the facts are so.`)
    : { ok: true, context: after(context, full, found, null), scopes: found.yes };
}

/** What is left out is as it was said before: "Two of the four are green, one is red". */
function inherited({ counted, words }: Context, claim: CountClaim): CountClaim {
  if (claim.noun.length > 0 || claim.of !== undefined) return claim;
  const happened = counted?.claim.holds?.flatMap((held) => (held.is === "dated" ? held.event : [])) ?? [];
  const event = counted?.claim.within?.event ?? happened;
  const within = claim.within === undefined ? {} : { within: { ...claim.within, event } };
  const of = counted?.claim.noun.length === 0 ? counted.claim.of : undefined;
  return { ...claim, noun: counted?.claim.noun ?? words, ...within, ...(of === undefined ? {} : { of }) };
}

function after(context: Context, claim: CountClaim, found: Found | null, scope: Scope | null): Context {
  const members = found === null ? null : found.yes;
  const whole = found === null ? claim.qualities.length === 0 : found.yes.length === found.all;
  // Things that a list holds are no quantity that could rise.
  const words = found === null ? claim.noun : [];
  return { ...speakingOfThem(context, claim), words, counted: { claim, members, whole, scope, fresh: true } };
}

/** "One account is red: Acme. It ...": those that are named, and nobody spoken of before them. */
function speakingOfThem(context: Context, { ref, names, how }: CountClaim): Context {
  const [only, ...others] = names ?? [];
  if (only !== undefined) return others.length === 0 ? speakingOf(context, only) : spokenOfSeveral(context);
  const isOne = typeof how !== "string" && isNumber(how, 1);
  return isOne && ref.is === "same" ? spokenOfSeveral(context) : speakingOf(context, ref);
}

function spokenOfSeveral(context: Context): Context {
  return { ...context, subject: severalNames, named: true };
}
