/** A text said word for word -> whether the facts say it of that subject. */
import type { VerbatimClaim } from "../claims.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf } from "./context.ts";
import type { Entry } from "./ledger.ts";

export function proveVerbatim(context: Context, { ref, text }: VerbatimClaim): Proof {
  const isText = ({ leaf: { value } }: Entry) => value.is === "text" && value.text === text;
  const own = entriesOf(context, ref, isText);
  // What is said of the whole names whom it is about.
  const said = own.length > 0 ? own : (context.ledger.bySubject.get(null) ?? []).filter(isText);
  if (said.length === 0) return refuted(`The facts do not say "${text}" of that subject.`);
  return { ok: true, context: speakingOf(context, ref), scopes: said.map(({ leaf }) => leaf.scope) };
}
