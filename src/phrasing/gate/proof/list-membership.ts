/** A state said of a subject -> the items of lists that are so called and name that subject: {"at_risk": [{"account": "Acme"}]}. */
import type { StateClaim } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { type Context, subjectsOf } from "./context.ts";

const things = new Set("account customer client list item contact".split(" "));

/** Who is in the list is so. */
export function listed(context: Context, { ref, state, key, how, at, not, time }: StateClaim): readonly Scope[] {
  const isPlain = key.length === 0 && how === "is" && at === "now" && not !== true && time === undefined;
  if (context.counting === true || !isPlain) return [];
  const subjects = subjectsOf(context, ref);
  return context.ledger.book.lists
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
