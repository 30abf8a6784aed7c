/** What is said to be the first of which things -> the list of the facts that it is one of, and by what they would be compared. */
import type { ExtremeClaim, Ranked } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import type { Context } from "./context.ts";
import { isNumber } from "./how-many.ts";
import { isOfList } from "./members.ts";
import { entriesIn } from "./ranking.ts";

/** Those that are compared, and the one said to be first among them. */
export interface Field {
  readonly item: Scope;
  readonly list: FactList;
  readonly items: readonly Scope[];
  readonly by: readonly string[];
}

export function fieldsOf(context: Context, claim: ExtremeClaim): readonly Field[] {
  return context.ledger.book.lists.flatMap((list) => fieldOf(context, claim, list) ?? []);
}

/** null = that list is not the one spoken of. */
function fieldOf(context: Context, { who, noun, of, ofTwo, by, owner }: ExtremeClaim, list: FactList): Field | null {
  const { ledger } = context;
  const all = list.items.flatMap((item) => item ?? []);
  const item = all.find((one) => isIt(context, one, who));
  if (item === undefined || all.length < 2) return null;
  const isSize = (of === undefined || isNumber(of, all.length)) && (ofTwo !== true || all.length === 2);
  const isOwn = owner?.is !== "name" || (list.scope.subject ?? ledger.own) === owner.name;
  if (!isSize || !isOwn) return null;
  const rest = noun.filter((word) => !isOfList(ledger, list, word));
  if (rest.length > 0 && by.length > 0) return null;
  const items = of === undefined && ofTwo === undefined ? alike(ledger.book.lists, item, all) : all;
  return { item, list, items, by: by.length > 0 ? by : rest };
}

/** Accounts that slip and accounts that recover are accounts. */
function alike(lists: readonly FactList[], item: Scope, own: readonly Scope[]): readonly Scope[] {
  if (item.kind === null || item.subject === item.parent?.subject) return own;
  const others = lists.flatMap(({ items }) => items.flatMap((one) => (one?.kind === item.kind ? one : [])));
  return [...new Set([...own, ...others])];
}

function isIt({ ledger, subject, named }: Context, item: Scope, who: Ranked): boolean {
  if (who.as === "ref") {
    const name = who.ref.is === "name" ? who.ref.name : named ? subject : null;
    return name !== null && item.subject === name && item.parent?.subject !== name;
  }
  if (who.as === "days")
    return item.periods.some(({ range }) =>
      who.time.ranges.some(({ from, to }) => from === range.from && to === range.to),
    );
  const label = entriesIn(ledger, item).map(({ leaf }) => conceptsOf(leaf.label))[0] ?? [];
  return label.length > 0 && label.length === who.words.length && label.every((word) => who.words.includes(word));
}
