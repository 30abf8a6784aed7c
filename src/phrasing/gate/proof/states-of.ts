/** A state said of a subject -> the attributes of the facts that could say it, and whether one does. */
import { groupBy } from "../../../core/group-by.ts";
import type { StateClaim } from "../claims.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { type Attribute, attributeOf, isNamed, valueStems } from "./attributes.ts";
import { conceptKey } from "./concept-key.ts";
import { type Context, entriesOf } from "./context.ts";

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

export function statesNamed(context: Context, { ref, key, how, state }: StateClaim): readonly Attribute[] {
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

export function isInState(attribute: Attribute, state: readonly string[], not: boolean): boolean {
  const { value, key } = attribute.entry.leaf;
  if (value.is === "text") return !not && state.includes(valueStems(value.text));
  if (value.is !== "flag" || value.on === not) return false;
  const held = flagOf(key);
  const own = conceptsOf(held.split(" "));
  return state.includes(held) && [...attribute.hard].every((word) => own.includes(word) || deals.has(word));
}

/** {"contract": {"auto_renews": true}}: what renews goes without saying. */
const deals = new Set("contract subscription".split(" "));

/** One attribute has one value. */
export function isOne(all: readonly Attribute[]): boolean {
  const groups = groupBy(all, ({ hard }) => conceptKey(hard));
  return [...groups.values()].every((group) => new Set(group.map(textOf)).size <= 1);
}

function textOf({ entry: { leaf } }: Attribute): string {
  return leaf.value.is === "text" ? valueStems(leaf.value.text) : "";
}

/** "was escalated", "was paid": what is done stays so. */
export function isPast({ entry: { leaf } }: Attribute): boolean {
  const text = leaf.value.is === "text" ? valueStems(leaf.value.text) : leaf.key.join(" ");
  return /(?:..ed|paid|lost|done|sent)$/u.test(text);
}

/** "still open" says nothing of a turn. */
export function isOpen({ hard }: Attribute): boolean {
  return hard.has("status") || hard.has("state") || hard.has("plan");
}
