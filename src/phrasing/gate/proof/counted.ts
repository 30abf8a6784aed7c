/** A count as it is said -> the count of the facts that it describes, and whether it is that many. */
import { compare, fraction } from "../../../core/fraction.ts";
import type { CountClaim, Quality } from "../claims.ts";
import type { Figure, Scope } from "../facts/figure.ts";
import { signBetween } from "../facts/signs.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { things } from "../lexicon/things.ts";
import type { Ref } from "../reading/names.ts";
import type { Num } from "../reading/numbers.ts";
import { folded, stem } from "../text/stem.ts";
import { type Context, subjectsOf } from "./context.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { listsOf } from "./members.ts";
import { isOfTime } from "./times.ts";

export type Counted =
  | { readonly ok: true; readonly scopes: readonly Scope[] }
  /** said: the facts count it, and say otherwise. */
  | { readonly ok: false; readonly said: boolean; readonly why: string };

export function counted(context: Context, claim: CountClaim): Counted {
  if (claim.person !== undefined && !isBookOf(context, claim.person)) return { ok: false, said: false, why: "" };
  const base = baseOf(context, claim);
  const found = subjects(context, claim)
    .map((subject) =>
      (context.ledger.bySubject.get(subject) ?? []).filter((entry) => isCountOf(entry, claim, claim.qualities, base)),
    )
    .find((entries) => entries.length > 0);
  if (found === undefined) return { ok: false, said: false, why: "" };
  const parts = (part: Figure["part"]) => found.filter((entry) => figureOf(entry)?.part === part);
  const [nows, befores] = [parts("now"), parts("before")];
  const [now] = nows;
  if (now === undefined) return { ok: false, said: false, why: "" };
  const wrong = (why: string): Counted => ({ ok: false, said: true, why });
  if (new Set(nows.map(({ leaf }) => leaf.scope)).size > 1 || nows.length > 1)
    return wrong("Several counts of the facts may be meant.");
  if (!isAsMany(context, claim, now)) return wrong("The facts count another number of them.");
  if (!isOfTime(context.ledger, now, claim.time, "now")) return wrong("It was counted on other days.");
  const { before, move } = claim;
  if (before === undefined && move === undefined) return { ok: true, scopes: [now.leaf.scope] };
  const [earlier, other] = befores;
  if (earlier === undefined || other !== undefined) return wrong("The facts do not count how many it was before.");
  if (before !== undefined && !isSize(before, earlier)) return wrong("It was another number before.");
  const [one, two] = [figureOf(earlier), figureOf(now)];
  if (
    move !== undefined &&
    (move.judged || one === undefined || two === undefined || signBetween(one, two) !== move.way)
  )
    return wrong("It did not go that way.");
  return { ok: true, scopes: [now.leaf.scope] };
}

const caring = /\b(?:owner|csm|manager|assignee|account manager)\b/u;

/** {"csm": "Elena Rossi", "accounts": 41}: the facts as a whole are of what one looks after. */
function isBookOf({ ledger }: Context, person: Ref): boolean {
  const root = ledger.byScope.get(ledger.book.root) ?? [];
  return (
    person.is === "name" &&
    (ledger.own === null || ledger.own === person.name) &&
    root.some(
      ({ leaf }) =>
        leaf.value.is === "text" && folded(leaf.value.text) === person.name && caring.test(leaf.key.join(" ")),
    )
  );
}

/** Those of whom it is said; else of the last spoken of, else of the facts as a whole. */
function subjects(context: Context, { ref }: CountClaim): readonly (string | null)[] {
  const own = subjectsOf(context, ref);
  return ref.is === "name" ? own : [...own, null];
}

/** What was said of them before. */
function baseOf({ counted, words }: Context, { base, of }: CountClaim): ReadonlySet<string> {
  if (base !== true && of === undefined) return new Set();
  return new Set([
    ...(counted?.claim.noun ?? words),
    ...(counted?.claim.qualities ?? []).flatMap((quality) => quality.flatMap((code) => conceptsOf(code.split(" ")))),
  ]);
}

const thingWords: ReadonlySet<string> = new Set(things.flatMap((line) => conceptsOf([stem(line.split("|")[0] ?? "")])));
/** Along what they are told apart: {"bands": {"red": 9}}, {"by_severity": {"urgent": 1}}. */
const dimensions = new Set(
  "band status state severity count listed number kind by tier stage of movement priority digest report summary overview".split(
    " ",
  ),
);

export function isCountOf(
  entry: Entry,
  { noun }: Pick<CountClaim, "noun">,
  qualities: readonly Quality[],
  base: ReadonlySet<string>,
): boolean {
  const figure = figureOf(entry);
  if (figure === undefined || !figure.readings.some(({ unit }) => unit === "count")) return false;
  if (figure.part !== "now" && figure.part !== "before") return false;
  const left = new Set([...entry.hard].filter((word) => !dimensions.has(word)));
  const all = new Set(left);
  for (const quality of qualities) {
    const code = quality.map((one) => conceptsOf(one.split(" "))).find((words) => words.every((word) => all.has(word)));
    if (code === undefined) return false;
    for (const word of code) left.delete(word);
  }
  for (const word of noun) {
    const isImplied = word === "account" && ![...all].some((other) => thingWords.has(other));
    if (!left.delete(word) && !all.has(word) && !entry.soft.has(word) && !base.has(word) && !isImplied) return false;
  }
  for (const word of base) left.delete(word);
  return left.size === 0;
}

function isAsMany(context: Context, claim: CountClaim, entry: Entry): boolean {
  const { how, of } = claim;
  const part = sizeOf(entry);
  if (part === undefined) return false;
  if (of !== undefined && !wholes(context, claim, entry).some((size) => isWhole(of, size))) return false;
  if (typeof how !== "string") return isWhole(how, part);
  if (how === "none") return part === 0;
  const all = of === undefined ? undefined : wholes(context, claim, entry).find((size) => isWhole(of, size));
  if (all === undefined) return false;
  if (how === "most") return part * 2 > all;
  if (how === "half") return part * 2 === all;
  return part === all && (how === "all" ? all > 1 : all === 2);
}

/** How many there are in all: counted by the facts, or their list. */
function wholes(context: Context, claim: CountClaim, { leaf }: Entry): readonly number[] {
  const around = subjects(context, claim).flatMap((subject) => context.ledger.bySubject.get(subject) ?? []);
  const named = around.filter((entry) => isOfAll(entry) && entry.leaf !== leaf && isWholeOf(entry, claim));
  const lists =
    (claim.ofWords ?? []).length > 0 ? [] : listsOf(context.ledger, claim.noun).map(({ items }) => items.length);
  return [...named.flatMap((entry) => sizeOf(entry) ?? []), ...lists];
}

/** As they are now, or those there were when it began: {"start_accounts": 200, "churned_accounts": 8}. */
function isOfAll(entry: Entry): boolean {
  const part = figureOf(entry)?.part;
  return part === "now" || (part === "before" && entry.leaf.key.some((word) => word === "start" || word === "opening"));
}

/** They say of a whole only that it is one. */
const whole = new Set("scored start total paying all looked active".split(" "));

function isWholeOf(entry: Entry, { noun, ofWords = [] }: CountClaim): boolean {
  const said = ofWords.flatMap((word) => conceptsOf(word.split(" ")));
  if (!said.every((word) => entry.hard.has(word))) return false;
  // {"metric": "logo_churn", "customers_start": 258}: the label says nothing of them.
  const label = conceptsOf(entry.leaf.label);
  const left = [...entry.hard].filter((word) => !dimensions.has(word) && !whole.has(word) && !label.includes(word));
  const isUnit = figureOf(entry)?.readings.some(({ unit }) => unit === "count") === true;
  return (
    isUnit &&
    entry.leaf.key.length > 0 &&
    left.every((word) => noun.includes(word)) &&
    noun.some((word) => entry.hard.has(word) || entry.soft.has(word))
  );
}

function sizeOf(entry: Entry): number | undefined {
  const reading = figureOf(entry)?.readings.find(({ unit }) => unit === "count");
  return reading === undefined || reading.value.den !== 1n ? undefined : Number(reading.value.num);
}

function isSize(said: Num, entry: Entry): boolean {
  const size = sizeOf(entry);
  return size !== undefined && isWhole(said, size);
}

function isWhole({ values, about }: Num, count: number): boolean {
  return !about && values.some((value) => compare(value, fraction(BigInt(count))) === 0);
}
