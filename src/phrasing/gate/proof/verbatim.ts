/** A text said word for word -> whether the facts say it of that subject. */
import type { VerbatimClaim } from "../claims.ts";
import { type Context, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import { isPlainWords } from "./ledger.ts";

export function proveVerbatim(context: Context, { ref, said }: VerbatimClaim): Proof {
  const subjects = subjectsOf(context, ref);
  // A whole sentence of an answer's own stands under nobody: it names whom it is about.
  const own = said.filter(
    (leaf) => subjects.includes(leaf.scope.subject) || (leaf.scope.subject === null && isPlainWords(leaf)),
  );
  if (own.length === 0) return refuted("The facts do not say that of that subject.");
  return { ok: true, context: speakingOf(context, ref), scopes: own.map(({ scope }) => scope) };
}
