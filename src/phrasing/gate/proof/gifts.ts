/** The facts -> what each part of a whole gave to it or took from it: drivers, components, movements, lost accounts. */
import type { Fraction } from "../../../core/fraction.ts";
import type { Way } from "../claims.ts";
import type { Figure, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { type Flow, flowIn, flowOfKey, wayOfFlow } from "../lexicon/flows.ts";
import { reasonKey } from "../lexicon/reason-words.ts";
import { folded, keyWords } from "../text/stem.ts";
import type { Entry, Ledger } from "./ledger.ts";

export interface Gift {
  readonly entry: Entry;
  /** The object of the part. */
  readonly item: Scope;
  /** A listed object, its name or its label says whose part it is. */
  readonly listed: boolean;
  /** Keys of its label, its reason or its kind. */
  readonly titles: ReadonlySet<string>;
  readonly words: readonly (readonly string[])[];
  readonly flow: Flow | null;
  readonly way: Way;
  readonly value: Fraction;
  readonly unit: "points" | "money";
  readonly currency: string | null;
}

const known = new WeakMap<Ledger, readonly Gift[]>();

export function giftsOf(ledger: Ledger): readonly Gift[] {
  const found = known.get(ledger) ?? ledger.entries.flatMap((entry) => giftIn(ledger, entry) ?? []);
  known.set(ledger, found);
  return found;
}

function giftIn(ledger: Ledger, entry: Entry): Gift | undefined {
  const { leaf } = entry;
  if (leaf.value.is !== "figure") return undefined;
  const { figure } = leaf.value;
  const amount = amountOf(entry, figure);
  const flow = flowHere(ledger, entry, amount?.unit);
  if (amount === undefined || (flow === null && !isShare(entry, figure))) return undefined;
  const sign = amount.value.num === 0n ? 0 : amount.value.num < 0n ? -1 : 1;
  // An expansion below nothing is none that we understand.
  if (flow !== null && wayOfFlow(flow) === 1 && sign < 0) return undefined;
  const way: Way = flow === null || sign === 0 ? sign : wayOfFlow(flow);
  return { entry, item: leaf.scope, listed: entry.list !== null, flow, way, ...amount, ...titlesOf(ledger, entry) };
}

function amountOf({ leaf }: Entry, { readings }: Figure): Pick<Gift, "value" | "unit" | "currency"> | undefined {
  const money = readings.find(({ unit }) => unit === "money");
  if (money !== undefined) return { value: money.value, unit: "money", currency: money.currency ?? null };
  const isPoints = leaf.key.some((word) => pointed.has(word));
  const plain = readings.find(({ unit }) => isPoints || unit === "points" || unit === "score" || unit === "count");
  if (plain === undefined) return undefined;
  // {"movements": {"churn": -7700}} in facts that are about money.
  const isMoney = leaf.path.includes("movement") && leaf.scope.currency !== null && !leaf.path.includes("count");
  return isMoney
    ? { value: plain.value, unit: "money", currency: leaf.scope.currency }
    : { value: plain.value, unit: "points", currency: null };
}

/** Never in the unit of what is measured. */
const pointed = new Set("point pp impact contribution".split(" "));
const shares = new Set("delta change impact contribution effect part point pp lost".split(" "));
const besideShares = new Set(
  "mrr arr cent minor health score usd eur gbp chf jpy dkk sek nok cad aud amount value on of to".split(" "),
);

/** A key that says how much, and nothing of what. */
function isShare({ leaf, list }: Entry, { part }: Figure): boolean {
  const { key, path, label, scope } = leaf;
  if (part === "before" || (list === null && label.length === 0 && scope.parent === null)) return false;
  const words = [...path, ...key];
  if (label[0] === "part" && label[1] === "of") return path.length === 0 && key.join(" ") === "value";
  const own = words.filter((word) => !label.includes(word));
  return own.some((word) => shares.has(word)) && own.every((word) => shares.has(word) || besideShares.has(word));
}

/** By its key, by the code beside it, or by the list it stands in. */
function flowHere(ledger: Ledger, { leaf, list }: Entry, unit: Gift["unit"] | undefined): Flow | null {
  if (unit !== "money") return null;
  const { key, path, scope } = leaf;
  const own = flowOfKey([...path, ...key]);
  if (own !== null) return own;
  const isAmount = key.every((word) => besideShares.has(word) || shares.has(word)) && path.length === 0;
  if (!isAmount || list === null || ledger.listOf.get(scope) !== list) return null;
  const kind = (ledger.byScope.get(scope) ?? []).find(({ leaf: { value, key } }) => value.is === "text" && isKind(key));
  if (kind?.leaf.value.is === "text" && !key.includes("mrr")) return flowIn(keyWords(kind.leaf.value.text));
  return isLost([...list.words]) && key.includes("mrr") && !key.some((word) => shares.has(word)) ? "churn" : null;
}

function isKind(key: readonly string[]): boolean {
  return key.length === 1 && /^(?:type|kind|movement)$/u.test(key[0] ?? "");
}

/** "churned": [...], "lost_accounts": [...]. */
function isLost(words: readonly string[]): boolean {
  return flowOfKey(words) === "churn";
}

const flowNames: Readonly<Record<Flow, readonly (readonly string[])[]>> = {
  churn: [["churn"], ["churned", "mrr"]],
  contraction: [["contraction"]],
  expansion: [["expansion"]],
  new: [["new"], ["new", "mrr"]],
  reactivation: [["reactivation"]],
};
const naming = /^(?:driver|name|code|reason|cause|type|kind|movement|title|what)$/u;

function titlesOf({ byScope, book }: Ledger, { leaf }: Entry): Pick<Gift, "titles" | "words"> {
  const { label, scope, key } = leaf;
  const said = (byScope.get(scope) ?? []).flatMap(({ leaf: { value, key } }) =>
    value.is === "text" && key.some((word) => naming.test(word)) ? [keyWords(value.text)] : [],
  );
  const name = scope.subject === null ? undefined : book.names.get(scope.subject);
  const own = name === undefined || name.text !== folded(name.text) ? [] : [keyWords(name.text)];
  const flow = flowOfKey([...leaf.path, ...key]);
  const all = [label, ...said, ...own].filter((words) => words.length > 0);
  return {
    titles: new Set(all.map(reasonKey)),
    words: [...all.map((words) => conceptsOf(words)), ...(flow === null ? [] : flowNames[flow])],
  };
}
