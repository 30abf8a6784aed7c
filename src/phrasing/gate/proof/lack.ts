/** What a subject is said to be without -> whether the facts keep a place for it and have nothing there. */
import type { LackClaim } from "../claims.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { type Attribute, attributeOf, isNamed } from "./attributes.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";

/** A figure's unit and the last time of it go without saying. */
const implied: ReadonlySet<string> = new Set(
  "last count number value amount date day on at total currency pct percent is has score".split(" "),
);

export function proveLack(context: Context, { ref, words }: LackClaim): Proof {
  const said = new Set(words);
  const found = entriesOf(context, ref, (entry) => isNamed(attributeOf(entry), said, implied)).map(attributeOf);
  const now = found.filter(({ part }) => part === "now");
  const what = words.join(" ");
  if (now.length === 0)
    return isEmptyList(context, ref, said)
      ? done(context, ref)
      : refuted(`The facts have no place for "${what}" there.`);
  if (!now.every(isEmpty)) return refuted(`The facts have "${what}" there.`);
  return done(context, ref, now);
}

function done(context: Context, ref: LackClaim["ref"], found: readonly Attribute[] = []): Proof {
  return { ok: true, context: speakingOf(context, ref), scopes: found.map(({ entry }) => entry.leaf.scope) };
}

/** null, 0 and false; what stands beside a null ("reason": "no answers") is of it. */
function isEmpty({ entry: { leaf } }: Attribute): boolean {
  const { value } = leaf;
  if (value.is === "nothing") return true;
  if (value.is === "flag") return !value.on;
  return (
    value.is === "figure" &&
    value.figure.part !== "change" &&
    value.figure.readings.every((one) => one.value.num === 0n)
  );
}

/** {"escalations": []} */
function isEmptyList(context: Context, ref: LackClaim["ref"], said: ReadonlySet<string>): boolean {
  const subjects = subjectsOf(context, ref);
  return context.ledger.book.lists.some(({ items, words, complete, scope }) => {
    const own = conceptsOf([...words]);
    return (
      complete &&
      items.length === 0 &&
      subjects.includes(scope.subject) &&
      own.length === said.size &&
      own.every((word) => said.has(word))
    );
  });
}
