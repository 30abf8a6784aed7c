/** A value of the facts -> the concepts that a text must say to speak of it, and those that it may. */
import type { FactList, Leaf, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { partWords, unitWords } from "../lexicon/key-terms.ts";
import { metricTerms } from "../lexicon/metrics.ts";

export interface Entry {
  readonly leaf: Leaf;
  /** Concepts that a text must name to speak of this value. */
  readonly hard: ReadonlySet<string>;
  /** Those that it may name. */
  readonly soft: ReadonlySet<string>;
  /** What an item of a list gives to the whole: a driver, a component. */
  readonly gives: boolean;
  readonly list: FactList | null;
  /** "30d": the days behind it that a count is of. */
  readonly window: string | null;
}

/** They say in which unit or writing a value stands, and name nothing. */
const silent = new Set(
  "value amount level actual current period quarter it this then number of in the a by per for at on and to is as currently name text code label display series".split(
    " ",
  ),
);
/** A reader misses nothing when they are left out. */
const mild = new Set(
  "total overall weekly monthly metric account current figure data last term component driver dimension breakdown pillar bridge waterfall".split(
    " ",
  ),
);

/** Groups of keys that name no quantity of their own: {"tickets": {"csat": 3.8}}. */
const groups = new Set(
  "ticket support metric kpi summary stat snapshot survey usage data commercial financial onboarding engagement detail band count portfolio book".split(
    " ",
  ),
);

/** Those beside which an amount says itself what it is: {"renewal": {"arr": 26400}}. */
const deals = new Set("renewal contract subscription billing commercial deal".split(" "));

const parts = new Set([...partWords.keys()].filter((word) => word !== "new" && word !== "part"));

export function entryOf(leaf: Leaf, list: FactList | null): Entry {
  const { key, scope, value } = leaf;
  const gives = isGift(leaf, list);
  // {"metric": "response_time", "median": 38, "tickets": 214}: the tickets are none of the response time.
  const label = value.is === "figure" && (gives || !isNamed(key)) ? leaf.label : [];
  const words = withoutScore(conceptsOf([...label, ...leaf.path, ...key]));
  const spare = new Set(words.filter((word) => !isTelling(leaf, word)));
  for (const word of groupOf(leaf)) spare.add(word);
  // What is measured as an average is meant where nobody says so.
  if (words.includes("csat")) spare.add("average");
  const telling = words.filter((word) => !spare.has(word));
  // {"components": [{"component": "usage", "score": 39}]}: its score is what a part is spoken of by.
  if (gives && label.length > 0 && telling.length > 1) spare.add("health_score");
  const own = telling.filter((word) => !spare.has(word));
  const around = [...(list?.words ?? []), ...(scope.kind?.split(" ") ?? [])];
  const metric = scope.metric === null ? [] : conceptsOf(scope.metric.split("_"));
  return {
    leaf,
    hard: new Set(own.length === 0 && value.is === "figure" ? metricAround(scope, list) : own),
    soft: new Set([
      ...conceptsOf(around),
      ...[...spare].filter((word) => !silent.has(word)),
      ...metric,
      ...ofCount(leaf),
      ...ofTime(leaf),
      ...ofRevenue(leaf),
    ]),
    gives,
    list,
    window: words.find((word) => windowed.test(word)) ?? null,
  };
}

/** Whether the value is another one without the word. */
function isTelling({ key, value: { is } }: Leaf, word: string): boolean {
  if (silent.has(word) || mild.has(word) || parts.has(word) || windowed.test(word)) return false;
  if (is === "day" && (word === "day" || word === "date")) return false;
  if (is === "figure" && (unitWords.has(word) || (word === "net" && key.includes("change")))) return false;
  return true;
}

/** {"tickets": {"csat": 3.8}}, {"previous_bands": {"red": 6}}: the first key above that is a group of others, and "reason" of "by_reason". */
function groupOf({ path, key, value }: Leaf): readonly string[] {
  const by = path.indexOf("by");
  const sorted = by < 0 ? [] : conceptsOf(path.slice(by + 1, by + 2));
  const [group = "", ...inside] = path.filter((word) => !parts.has(word));
  return isGroup(group, value) && isNoun([...inside, ...key]) ? [...conceptsOf([group]), ...sorted] : sorted;
}

/** {"mrr_at_stake": 21350}: what is at stake is MRR. */
function ofRevenue({ key, value }: Leaf): readonly string[] {
  return value.is === "figure" ? key.filter((word) => word === "mrr" || word === "arr") : [];
}

/** {"bands": {"red": 9}}: so many accounts. */
function ofCount({ path, value }: Leaf): readonly string[] {
  const isCount = value.is === "figure" && value.figure.readings.some(({ unit }) => unit === "count");
  return isCount && path.some((word) => counted.has(word)) ? ["account"] : [];
}

/** A "lead time" of days, whether the key says "time" or "days". */
function ofTime({ value }: Leaf): readonly string[] {
  const isTime =
    value.is === "figure" && value.figure.readings.some(({ unit }) => /^(?:minute|hour|day|month)$/u.test(unit));
  return isTime ? ["time"] : [];
}

const counted = new Set("band status count".split(" "));

export function isGroupWord(word: string): boolean {
  return groups.has(word);
}

function isGroup(word: string, { is }: Leaf["value"]): boolean {
  return groups.has(word) || (is === "figure" && deals.has(word));
}

/** {"health_drops": [{"account": "Acme", "from": 74, "to": 61}]}: what the list is about, where nothing nearer says it. */
function metricAround(scope: Scope, list: FactList | null): readonly string[] {
  if (scope.metric !== null) return conceptsOf(scope.metric.split("_"));
  return conceptsOf([...(list?.words ?? [])]).filter((word) => metricIds.has(word));
}

const metricIds: ReadonlySet<string> = new Set(metricTerms.map(({ id }) => id));

const windowed = /^\d+d$/u;

/** {"nps": {"score": 25}}: the score of something else is no health score. */
function withoutScore(words: readonly string[]): readonly string[] {
  const isOther = words.some((word) => word === "nps" || word === "csat" || word === "ces");
  return isOther ? words.filter((word) => word !== "health_score") : words;
}

const statistics = new Set("median average p90 p95 p99 target benchmark goal".split(" "));

/** A key that names a quantity of its own. */
function isNamed(key: readonly string[]): boolean {
  return isNoun(conceptsOf(key).filter((word) => !statistics.has(word)));
}

/** "day" of an onboarding names nothing without it. */
function isNoun(key: readonly string[]): boolean {
  return conceptsOf(key).some(
    (word) => !silent.has(word) && !mild.has(word) && !parts.has(word) && !unitWords.has(word),
  );
}

const giving = new Set(
  "driver component contribution contributor factor signal mover cause reason dimension impact".split(" "),
);

function isGift({ labelKey, value }: Leaf, list: FactList | null): boolean {
  if (value.is !== "figure") return false;
  const isListed = list !== null && [...list.words].some((word) => giving.has(word));
  return isListed || (value.figure.part === "change" && giving.has(labelKey ?? ""));
}
