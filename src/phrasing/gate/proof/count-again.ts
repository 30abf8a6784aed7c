/** How many of which things something is said of -> the items of the facts' lists that it is so of, counted again. */
import type { CountClaim } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import type { Ref } from "../reading/names.ts";
import type { Context } from "./context.ts";
import { dayOf } from "./days-of.ts";
import { holding } from "./holding.ts";
import { isHowMany, isNumber } from "./how-many.ts";
import { isCut, listsOf } from "./members.ts";
import { isScopeOfTime } from "./times.ts";
import { type Verdict, verdicts } from "./verdicts.ts";
import { isScopeInWindow } from "./windows.ts";

export interface Found {
  /** Those it is so of. */
  readonly yes: readonly Scope[];
  /** How many there are of them. */
  readonly all: number;
}

/** null = no list of the facts bears it out. */
export function countAgain(context: Context, claim: CountClaim): Found | null {
  const { ledger } = context;
  const { noun, time, ref, of, names } = claim;
  if (ref.is === "name" && ref.name !== ledger.own && !isListed(context, ref.name)) return null;
  if (noun.length === 0 && of === undefined && names === undefined) return null;
  const lists = listsOf(ledger, noun).filter(
    (list) =>
      (ref.is === "same" ||
        list.scope.subject === ref.name ||
        (list.scope.subject === null && ref.name === ledger.own)) &&
      (time === undefined || isScopeOfTime(ledger, list.scope, time, "now")) &&
      (noun.length > 0 || names === undefined || names.every((name) => isIn(list, name))),
  );
  // "Two of the four": the list that holds so many.
  if (of === undefined && lists.some((list) => isCut(ledger, list))) return null;
  const sets =
    of === undefined ? [lists] : lists.filter(({ items }) => isNumber(of, items.length)).map((list) => [list]);
  const found = sets.map((set) => membersOf(context, claim, set));
  const right = found.flatMap((one) => (one !== null && isSo(claim, one) ? [one] : []));
  return right.length === found.length ? (right[0] ?? null) : null;
}

function isIn({ items }: FactList, name: Ref): boolean {
  return name.is === "name" && items.some((item) => item?.subject === name.name);
}

function isListed({ ledger }: Context, name: string): boolean {
  return ledger.book.lists.some(({ scope }) => scope.subject === name);
}

function membersOf(context: Context, claim: CountClaim, lists: readonly FactList[]): Found | null {
  const base = claim.base === true ? (context.counted?.members ?? null) : null;
  const listed = [...new Set(lists.flatMap((list) => list.items.flatMap((item) => item ?? [])))];
  const items = base === null ? listed : listed.filter((item) => base.includes(item));
  const subjects = new Set(items.map(({ subject }) => subject));
  const isOfNames = claim.holds !== undefined || claim.names !== undefined;
  if (items.length === 0 || (isOfNames && subjects.size < items.length)) return null;
  const asked: ReadonlyMap<Scope, Verdict>[] = claim.qualities.map((quality) =>
    verdicts(context.ledger, lists, quality),
  );
  const { holds, within } = claim;
  if (holds !== undefined) asked.push(holding(context, items, holds));
  if (within !== undefined) asked.push(new Map(items.map((item) => [item, falls(context, item, within)])));
  const own = items.map((item) => ({ item, said: asked.map((verdict) => verdict.get(item) ?? "unsaid") }));
  if (own.some(({ said }) => said.includes("unsaid") && !said.includes("no"))) return null;
  const yes = own.filter(({ said }) => said.every((verdict) => verdict === "yes")).map(({ item }) => item);
  return { yes, all: items.length };
}

function falls({ ledger }: Context, item: Scope, { event, time }: NonNullable<CountClaim["within"]>): Verdict {
  const { value } = dayOf(ledger, item, event)?.entry.leaf ?? {};
  if (value?.is !== "day") return "unsaid";
  if (time.window !== undefined) return isScopeInWindow(ledger, item, time.window) ? "yes" : "unsaid";
  return time.ranges.some(({ from, to }) => from <= value.day && value.day <= to) ? "yes" : "no";
}

function isSo({ how, of, names }: CountClaim, { yes, all }: Found): boolean {
  if (of !== undefined && !isNumber(of, all)) return false;
  if (!isHowMany(how, yes.length, all)) return false;
  if (names === undefined) return true;
  const subjects = new Set(yes.map(({ subject }) => subject));
  const named = names.flatMap((ref) => (ref.is === "name" ? [ref.name] : []));
  return (
    named.length === names.length && new Set(named).size === yes.length && named.every((name) => subjects.has(name))
  );
}
