/** How many of which things something is said of -> whether a count of the facts, or their own list counted again, says so. */
import { compare, fraction } from "../../../core/fraction.ts";
import type { CountClaim, HowMany } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import type { Num } from "../reading/numbers.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { counted } from "./counted.ts";
import { holding } from "./holding.ts";
import { listsOf, type Verdict, verdicts } from "./members.ts";
import { isScopeOfTime } from "./times.ts";

export function proveCount(context: Context, claim: CountClaim): Proof {
  const noun = claim.noun.length > 0 ? claim.noun : nounOf(context);
  const full = { ...claim, noun };
  const byFigure = claim.holds === undefined ? counted(context, full) : null;
  const after = { ...context, words: noun, counted: full };
  if (byFigure?.ok === true && claim.names === undefined) return { ...byFigure, context: after };
  if (byFigure?.ok === false && byFigure.said) return refuted(byFigure.why);
  if (claim.before !== undefined || claim.move !== undefined)
    return refuted("The facts do not count how many it was before.");
  const scopes = byLists(context, full);
  return scopes === null
    ? refuted(`Not so many ${noun.join(" ")} of the facts are so.`)
    : { ok: true, context: after, scopes };
}

function nounOf({ counted, words }: Context): readonly string[] {
  return counted?.noun ?? words;
}

/** null = no list of the facts bears it out. */
function byLists(context: Context, claim: CountClaim): readonly Scope[] | null {
  const { ledger } = context;
  const { noun, time, ref } = claim;
  if (ref.is === "name" && ref.name !== ledger.own && !isListed(context, ref.name)) return null;
  const lists = listsOf(ledger, noun).filter(
    (list) =>
      (ref.is === "same" ||
        list.scope.subject === ref.name ||
        (list.scope.subject === null && ref.name === ledger.own)) &&
      (time === undefined || isScopeOfTime(ledger, list.scope, time, "now")),
  );
  if (noun.length === 0 && claim.of === undefined) return null;
  const sets =
    claim.qualities.length === 0 && claim.holds === undefined
      ? lists.map((list) => [list])
      : [lists, ...lists.map((list) => [list])];
  for (const set of sets) {
    const found = membersOf(context, claim, set);
    if (found !== null && isSo(claim, found)) return found.yes;
  }
  return null;
}

function isListed({ ledger }: Context, name: string): boolean {
  return ledger.book.lists.some(({ scope }) => scope.subject === name);
}

interface Found {
  readonly yes: readonly Scope[];
  readonly all: number;
}

function membersOf(context: Context, claim: CountClaim, lists: readonly FactList[]): Found | null {
  const items = [...new Set(lists.flatMap((list) => list.items.flatMap((item) => item ?? [])))];
  const subjects = new Set(items.map(({ subject }) => subject));
  if (items.length === 0 || subjects.size < items.length) return null;
  const asked: ReadonlyMap<Scope, Verdict>[] = claim.qualities.map((quality) =>
    verdicts(context.ledger, lists, quality),
  );
  if (claim.holds !== undefined) asked.push(holding(context, items, claim.holds));
  const own = items.map((item) => ({ item, said: asked.map((verdict) => verdict.get(item) ?? "unsaid") }));
  if (own.some(({ said }) => said.includes("unsaid") && !said.includes("no"))) return null;
  const yes = own.filter(({ said }) => said.every((verdict) => verdict === "yes")).map(({ item }) => item);
  return { yes, all: items.length };
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

export function isHowMany(how: HowMany, part: number, all: number): boolean {
  switch (how) {
    case "all":
      return part === all && all > 1;
    case "both":
      return part === all && all === 2;
    case "none":
      return part === 0;
    case "most":
      return part * 2 > all;
    case "half":
      return part * 2 === all;
    default:
      return isNumber(how, part);
  }
}

export function isNumber({ values, about }: Num, count: number): boolean {
  return !about && values.some((value) => compare(value, fraction(BigInt(count))) === 0);
}
