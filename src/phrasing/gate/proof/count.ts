/** How many of which things something is said of -> whether a count of the facts, or their own list counted again, says so. */
import { compare, fraction } from "../../../core/fraction.ts";
import type { CountClaim, HowMany } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import type { Ref } from "../reading/names.ts";
import type { Num } from "../reading/numbers.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { counted } from "./counted.ts";
import { dayOf } from "./days-of.ts";
import { severalNames } from "./each.ts";
import { holding } from "./holding.ts";
import { isCut, listsOf, type Verdict, verdicts } from "./members.ts";
import { isScopeOfTime } from "./times.ts";
import { isScopeInWindow } from "./windows.ts";

export function proveCount(context: Context, claim: CountClaim): Proof {
  const full = inherited(context, claim);
  const byFigure =
    (claim.holds === undefined && claim.within === undefined) || claim.person !== undefined
      ? counted(context, full)
      : null;
  if (byFigure?.ok === true && claim.names === undefined)
    return { ...byFigure, context: after(context, full, null, byFigure.scopes[0] ?? null) };
  if (byFigure?.ok === false && byFigure.said) return refuted(byFigure.why);
  if (claim.before !== undefined || claim.move !== undefined)
    return refuted("The facts do not count how many it was before.");
  const found = byLists(context, full);
  return found === null
    ? refuted(`Not so many ${full.noun.join(" ")} of the facts are so.`)
    : { ok: true, context: after(context, full, found, null), scopes: found.yes };
}

/** What is left out is as it was said before: "Two of the four are green, one is red". */
function inherited({ counted, words }: Context, claim: CountClaim): CountClaim {
  if (claim.noun.length > 0 || claim.of !== undefined) return claim;
  const happened = counted?.claim.holds?.flatMap((held) => (held.is === "dated" ? held.event : [])) ?? [];
  const event = counted?.claim.within?.event ?? happened;
  const within = claim.within === undefined ? {} : { within: { ...claim.within, event } };
  const of = counted?.claim.noun.length === 0 ? counted.claim.of : undefined;
  return { ...claim, noun: counted?.claim.noun ?? words, ...within, ...(of === undefined ? {} : { of }) };
}

function after(context: Context, claim: CountClaim, found: Found | null, scope: Scope | null): Context {
  const members = found === null ? null : found.yes;
  const whole = found === null ? claim.qualities.length === 0 : found.yes.length === found.all;
  // Things that a list holds are no quantity that could rise.
  const words = found === null ? claim.noun : [];
  return { ...speakingOfThem(context, claim), words, counted: { claim, members, whole, scope, fresh: true } };
}

/** "One account is red: Acme. It ...": those that are named, and nobody spoken of before them. */
function speakingOfThem(context: Context, { ref, names, how }: CountClaim): Context {
  const [only, ...others] = names ?? [];
  if (only !== undefined) return others.length === 0 ? speakingOf(context, only) : spokenOfSeveral(context);
  const isOne = typeof how !== "string" && isNumber(how, 1);
  return isOne && ref.is === "same" ? spokenOfSeveral(context) : speakingOf(context, ref);
}

function spokenOfSeveral(context: Context): Context {
  return { ...context, subject: severalNames, named: true };
}

/** null = no list of the facts bears it out. */
function byLists(context: Context, claim: CountClaim): Found | null {
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

interface Found {
  readonly yes: readonly Scope[];
  readonly all: number;
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
