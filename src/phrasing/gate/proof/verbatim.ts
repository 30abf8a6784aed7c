/** A text said word for word -> whether the facts say it of that subject. */
import type { VerbatimClaim } from "../claims.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf } from "./context.ts";

export function proveVerbatim(context: Context, { ref, text }: VerbatimClaim): Proof {
  const said = entriesOf(context, ref, ({ leaf: { value } }) => value.is === "text" && value.text === text);
  if (said.length === 0) return refuted(`The facts do not say "${text}" of that subject.`);
  return { ok: true, context: speakingOf(context, ref), scopes: said.map(({ leaf }) => leaf.scope) };
}
