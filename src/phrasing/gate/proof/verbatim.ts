/** A text said word for word -> whether the facts say it of that subject. */
import type { VerbatimClaim } from "../claims.ts";
import type { Leaf } from "../facts/figure.ts";
import { type Context, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import { isPlainWords } from "./ledger.ts";

export function proveVerbatim(context: Context, { ref, said }: VerbatimClaim): Proof {
  const subjects = subjectsOf(context, ref);
  const own = said.filter((leaf) => (subjects.includes(leaf.scope.subject) && isTelling(leaf)) || isWhole(leaf));
  const [first] = own;
  if (first === undefined) return refuted("The facts do not say that of that subject.");
  const { subject } = first.scope;
  const spoken = isWhole(first) && subject !== null ? { ...context, subject, named: true } : speakingOf(context, ref);
  return { ok: true, context: spoken, scopes: own.map(({ scope }) => scope) };
}

/** A whole sentence of an answer's own names whom it is about. */
function isWhole(leaf: Leaf): boolean {
  return isPlainWords(leaf) && leaf.key[0] === "sentence";
}

function isTelling({ key, path }: Leaf): boolean {
  return [...path, ...key].every((word) => telling.has(word));
}

/** Keys under which facts say what is so: not what was ruled out, what would be, or what somebody wrote. */
const telling = new Set(
  "sentence part evidence finding headline summary statement detail reason cause why explanation signal driver next step action suggested recommended series text line point highlight".split(
    " ",
  ),
);
