/** A text said word for word -> whether the facts say it of that subject. */
import type { VerbatimClaim } from "../claims.ts";
import type { Leaf } from "../facts/figure.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";

export function proveVerbatim(context: Context, { ref, text }: VerbatimClaim): Proof {
  const { plainWords } = context.ledger;
  const isText = ({ value }: Leaf) => value.is === "text" && value.text === text;
  // A whole sentence of our own stands under nobody: it names whom it is about.
  const own = [...subjectsOf(context, ref), null].flatMap((subject) => plainWords.get(subject) ?? []);
  const said = [
    ...entriesOf(context, ref, ({ leaf }) => isText(leaf) && isTelling(leaf)).map(({ leaf }) => leaf),
    ...own.filter(isText),
  ];
  if (said.length === 0) return refuted(`The facts do not say "${text}" of that subject.`);
  return { ok: true, context: speakingOf(context, ref), scopes: said.map(({ scope }) => scope) };
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
