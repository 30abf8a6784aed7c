/** What a subject is said to be without -> whether the facts keep a place for it and have nothing there. */
import type { LackClaim } from "../claims.ts";
import type { Unit } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { things } from "../lexicon/things.ts";
import { stem } from "../text/stem.ts";
import { type Attribute, attributeOf, isNamed } from "./attributes.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";

/** A figure's unit and the last time of it go without saying. */
const implied: ReadonlySet<string> = new Set(
  "last count number value amount date day on at total currency pct percent is has score".split(" "),
);

export function proveLack(context: Context, { ref, words, how }: LackClaim): Proof {
  const said = new Set(words);
  const found = entriesOf(context, ref, (entry) => isNamed(attributeOf(entry), said, implied)).map(attributeOf);
  const now = found.filter(({ part }) => part === "now");
  const what = words.join(" ");
  if (now.length === 0)
    return how !== "unknown" && isEmptyList(context, ref, said)
      ? done(context, ref)
      : refuted(`The facts have no place for "${what}" there.`);
  if (!now.every((one) => isEmpty(one, how))) return refuted(`The facts have "${what}" there.`);
  return done(context, ref, now);
}

function done(context: Context, ref: LackClaim["ref"], found: readonly Attribute[] = []): Proof {
  return { ok: true, context: speakingOf(context, ref), scopes: found.map(({ entry }) => entry.leaf.scope) };
}

/** null, 0 and false; what stands beside a null ("reason": "no answers") is of it. */
function isEmpty({ entry: { leaf }, hard }: Attribute, how: LackClaim["how"]): boolean {
  const { value } = leaf;
  // How many there are is not known: that is not none.
  if (value.is === "nothing") return how !== "none" || ![...hard].some((word) => counted.has(word));
  if (how === "unknown") return false;
  if (value.is === "flag") return !value.on;
  return (
    value.is === "figure" &&
    value.figure.part !== "change" &&
    ![...hard].some((word) => scored.has(word)) &&
    value.figure.readings.every((one) => one.value.num === 0n && amounts.has(one.unit))
  );
}

/** Of which none is as much as 0; a score of 0 is a score. */
const amounts: ReadonlySet<Unit> = new Set<Unit>(["count", "money"]);
const scored = new Set("nps csat ces health_score pulse rank day rating".split(" "));
const counted: ReadonlySet<string> = new Set(
  things
    .flatMap((line) => conceptsOf([stem(line.split("|")[0] ?? "")]))
    .concat("mrr", "arr", "revenue", "login", "session", "escalated", "escalation"),
);

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
