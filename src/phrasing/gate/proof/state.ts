/** A state said of a subject -> whether the facts have it in that state, now or before. */
import { groupBy } from "../../../core/group-by.ts";
import type { StateClaim } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { type Attribute, attributeOf, isNamed, valueStems } from "./attributes.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import type { Ledger } from "./ledger.ts";
import { isOfTime } from "./times.ts";

/** Keys that go without saying: "is red" is of a band, "on Plus" of a plan. */
const words = (line: string): ReadonlySet<string> => new Set(line.split(" "));
const implied: Readonly<Record<StateClaim["how"], ReadonlySet<string>>> = {
  is: words(
    "band status state health_score rating color colour stage lifecycle grade phase condition severity priority urgency outcome",
  ),
  on: words("plan tier subscription package product edition health_score"),
  in: words("segment region band country market industry territory stage status health_score group"),
  kind: words("segment tier industry plan type kind size category region health_score"),
};
const generic = words("health_score status state band stage phase lifecycle");

export function proveState(context: Context, claim: StateClaim): Proof {
  const { ref, state, at, not } = claim;
  const known = namedBy(context, claim);
  const nows = known.filter(({ part }) => part === "now");
  const befores = known.filter(({ part }) => part === "before");
  const isSo = (one: Attribute) => isIn(one, state, not === true);
  const done = (all: readonly Attribute[], listed: readonly Scope[] = []): Proof => ({
    ok: true,
    context: {
      ...speakingOf(context, ref, claim.key.length > 0 ? claim.key : undefined),
      ...(ref.is === "same" && ref.leftOut === true ? { person: context.person ?? null } : {}),
    },
    scopes: [...all.map(({ entry }) => entry.leaf.scope), ...listed],
  });
  const wrong = refuted(`The facts do not say "${state[0] ?? ""}" of that subject.`);
  if (at === "before") {
    const right = befores.filter(isSo).filter(({ entry }) => isOfTime(context.ledger, entry, claim.time, "before"));
    // "Acme was red on 21 November", the day of the facts.
    const dated = claim.time === undefined ? [] : nows.filter(isSo).filter((one) => isThen(context, claim, one));
    if (dated.length > 0 && isOne(nows)) return done(dated);
    const late = known.filter((one) => isSo(one) && isPast(one));
    if (isOne(befores) && right.length > 0) return done(right);
    return claim.time === undefined && right.length === 0 && late.length > 0 && isOne(nows) ? done(late) : wrong;
  }
  const right = nows
    .filter(isSo)
    .filter(({ entry }) => claim.time === undefined || isOfTime(context.ledger, entry, claim.time, "now"));
  if (right.length === 0) {
    const scopes = listed(context, claim);
    return scopes.length > 0 ? done([], scopes) : wrong;
  }
  if (!isOne(nows.filter(({ entry }) => entry.leaf.value.is === "text")))
    return refuted("It may be in several states.");
  const earlier = befores.filter((one) => right.some((other) => sameKey(one, other)));
  if (at === "still" && !(earlier.length === 0 ? right.every(isOpen) : earlier.every(isSo))) return wrong;
  if (at === "fresh" && earlier.some(isSo)) return wrong;
  return done(right);
}

function isThen({ ledger }: Context, { time }: StateClaim, { entry }: Attribute): boolean {
  return isOfTime(ledger, entry, time, "now");
}

function namedBy(context: Context, { ref, key, how, state }: StateClaim): readonly Attribute[] {
  const said = new Set(key);
  const unsaid = said.size === 0 ? implied[how] : generic;
  const isMeant = (one: Attribute) => {
    const { value, key: held } = one.entry.leaf;
    return value.is === "flag" ? state.includes(flagOf(held)) : value.is === "text" && isNamed(one, said, unsaid);
  };
  return entriesOf(context, ref, (entry) => isMeant(attributeOf(entry))).map(attributeOf);
}

/** "is_overdue" -> "overdue". */
function flagOf(key: readonly string[]): string {
  return key.filter((word) => word !== "is" && word !== "has").join(" ");
}

/** One attribute has one value. */
function isOne(all: readonly Attribute[]): boolean {
  const groups = groupBy(all, ({ hard }) => [...hard].sort().join(" "));
  return [...groups.values()].every((group) => new Set(group.map(textOf)).size <= 1);
}

function textOf({ entry: { leaf } }: Attribute): string {
  return leaf.value.is === "text" ? valueStems(leaf.value.text) : "";
}

function sameKey(one: Attribute, other: Attribute): boolean {
  return [...one.hard].sort().join(" ") === [...other.hard].sort().join(" ");
}

function isIn(attribute: Attribute, state: readonly string[], not: boolean): boolean {
  const { value, key } = attribute.entry.leaf;
  if (value.is === "text") return !not && state.includes(valueStems(value.text));
  if (value.is !== "flag" || value.on === not) return false;
  const held = flagOf(key);
  const own = conceptsOf(held.split(" "));
  return state.includes(held) && [...attribute.hard].every((word) => own.includes(word) || deals.has(word));
}

/** {"contract": {"auto_renews": true}}: what renews goes without saying. */
const deals = new Set("contract subscription".split(" "));

/** "was escalated", "was paid": what is done stays so. */
function isPast({ entry: { leaf } }: Attribute): boolean {
  const text = leaf.value.is === "text" ? valueStems(leaf.value.text) : leaf.key.join(" ");
  return /(?:..ed|paid|lost|done|sent)$/u.test(text);
}

/** "still open" says nothing of a turn. */
function isOpen({ hard }: Attribute): boolean {
  return hard.has("status") || hard.has("state") || hard.has("plan");
}

const things = new Set("account customer client list item contact".split(" "));

/** {"at_risk": [{"account": "Acme"}]}: who is in the list is so. */
function listed(context: Context, { ref, state, key, how, at, not, time }: StateClaim): readonly Scope[] {
  const isPlain = key.length === 0 && how === "is" && at === "now" && not !== true && time === undefined;
  if (context.counting === true || !isPlain) return [];
  const subjects = subjectsOf(context, ref);
  return listsOf(context.ledger)
    .filter(({ words }) => state.some((one) => isSaying(words, one)))
    .flatMap(({ items }) =>
      items.flatMap((item) => (item?.subject != null && subjects.includes(item.subject) ? [item] : [])),
    );
}

function isSaying(listed: FactList["words"], state: string): boolean {
  const said = conceptsOf(state.split(" "));
  const own = conceptsOf([...listed]).filter((word) => !things.has(word));
  return own.length === said.length && own.every((word) => said.includes(word));
}

function listsOf({ book }: Ledger): readonly FactList[] {
  return book.lists;
}
