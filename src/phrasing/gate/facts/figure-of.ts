/** A number of the facts and where it stands -> a figure, with its metric, its part of a change and its readings. */
import { type Fraction, fromNumber } from "../../../core/fraction.ts";
import type { KeyUnit } from "../lexicon/key-terms.ts";
import { things } from "../lexicon/things.ts";
import { keyWords } from "../text/stem.ts";
import type { Displayed } from "./displayed.ts";
import type { Figure, Part, Reading } from "./figure.ts";
import { measured, metricBook, unitOfMetric } from "./measured.ts";
import { isCode, isMeasure } from "./name-like.ts";
import { looksOfOne, type Raw, readingsOf, unitSaid } from "./readings.ts";
import { currencyOfWords, measuresIn, partLists, type Surroundings } from "./scope.ts";

export function figureOf(raw: Raw | Displayed, at: Surroundings): Figure {
  const label = labelWords(at);
  const shown = "words" in raw ? raw.words : [];
  const own = measured(at.words);
  const beside = measured(label);
  const above = measured(at.path);
  const metric = joined(at, own.metric) ?? beside.metric ?? above.metric ?? measured(shown).metric ?? at.scope.metric;
  const said = own.metric === null ? (beside.part ?? own.part) : own.part;
  const around = isCounting(at) ? "now" : above.part;
  const part = said ?? beside.part ?? around ?? partUnsaid(at, label);
  const all = [...at.path, ...label, ...at.words];
  const unit = "currency" in raw ? (raw.unit ?? (shown.length > 0 ? "count" : null)) : null;
  const plain = "currency" in raw && unit !== null ? [seen(raw, unit)] : derived(raw, all, at, metric, part);
  const readings = part === "change" && isOfScore(at) ? plain.flatMap(asPoints) : plain;
  const words = new Set([...all, ...shown]);
  return { readings, part, metric, words, scope: at.scope };
}

/** {"movement_counts": {"churn": 8}}: how many there were, and no change. */
function isCounting({ path }: Surroundings): boolean {
  return path.at(-1) === "count";
}

/** {"tickets": {"open": 7}}: two keys may name a metric together. */
function joined({ words, path, beside }: Surroundings, own: string | null): string | null {
  // {"movements": {"expansion": 7400, "churn": -7700}}: an amount, and no rate.
  if (own === "churn" && path.at(-1) !== "count" && ("expansion" in beside || "contraction" in beside))
    return "churned_mrr";
  if (own === null || unitOfMetric(own) !== undefined || thingIds.has(own)) return own;
  const together = measured([...words, ...path]).metric;
  return together !== null && unitOfMetric(together) !== undefined ? together : own;
}

function partUnsaid(at: Surroundings, label: readonly string[]): Part {
  return isShare(at, label) ? "change" : "now";
}

/** {"churn_by_reason": {"voluntary": {"accounts": 5}}} counts accounts: it is no rate of churn. */
const thingIds: ReadonlySet<string> = new Set(things.flatMap((line) => line.split("|")));

/** {"signal": "NPS", "points": 3}: what a part gives or takes, never its level. */
function isShare({ words, listed, scope }: Surroundings, label: readonly string[]): boolean {
  const [only, ...more] = words;
  return (listed || scope.parent !== null) && label.length > 0 && more.length === 0 && giving.has(only ?? "");
}

/** {"component": "support", "change": -9}: what a part of a score gives is in points of it. */
function isOfScore({ beside, listed, scope }: Surroundings): boolean {
  return (
    (listed || scope.parent !== null) && (typeof beside.component === "string" || typeof beside.signal === "string")
  );
}

function asPoints(reading: Reading): readonly Reading[] {
  if (reading.unit !== "count" && reading.unit !== "points" && reading.unit !== "score") return [reading];
  return [{ ...reading, unit: "points" }];
}

const giving = new Set(["point", "bp", "pp"]);

function seen({ value, currency }: Displayed, unit: Reading["unit"]): Reading {
  return { value, unit, ...(unit === "money" ? { currency } : {}) };
}

function derived(
  raw: Raw,
  words: readonly string[],
  at: Surroundings,
  metric: string | null,
  part: Part | null,
): readonly Reading[] {
  const beside = typeof at.beside.unit === "string" ? keyWords(at.beside.unit) : [];
  const known = metric === null ? undefined : unitIn(at, metric);
  // {"metric": "churn", "unit": "percent", "value": 1.2, "failed_payments": 4}: what is counted has no unit beside it.
  const besides = isCounted(at) ? undefined : unitSaid(beside);
  const own =
    unitSaid(at.words.length === 0 ? words : outsideMetric(at.words)) ??
    unitSaid(outsideMetric(at.path.filter((_, place) => at.path[place + 1] !== "ago"))) ??
    unitSaid(outsideMetric(statistic.has(at.words.at(-1) ?? "") ? labelWords(at) : []));
  const said = own === undefined || own === "rate" || own === "count" ? (besidesOf(besides, part) ?? own) : own;
  const currency = currencyOfWords([...at.words, ...beside]) ?? at.scope.currency;
  return readingsOf(raw, {
    part: part ?? "now",
    unit: known,
    said,
    currency,
    sharesOfOne: looksOfOne(ratesBeside(at)),
  });
}

/** {"components": {"usage": {"value": 39}}}: a part of a score is scored. */
function unitIn({ path, beside }: Surroundings, metric: string): ReturnType<typeof unitOfMetric> {
  const unit = unitOfMetric(metric);
  // {"csat": {"average": 4.4, "scale": "1-5"}}: a mark, and no percentage.
  if (metric === "csat" && ("scale" in beside || "average" in beside)) return "score";
  return unit === "rate" && scored.has(path[0] ?? "") ? "score" : unit;
}

const scored = new Set(["component", "dimension", "pillar"]);

/** {"metric": "first_response_minutes", "median": 38}: what the label is in. */
const statistic = new Set("value actual median mean average avg p50 p90 p95 p99 previous current".split(" "));

function isCounted({ words }: Surroundings): boolean {
  const { metric } = measured(words);
  return metric !== null && unitOfMetric(metric) === "count";
}

/** A change of what is measured in percent is one of points. */
function besidesOf(said: KeyUnit | undefined, part: Part | null): KeyUnit | undefined {
  return said === "percent" && part === "change" ? "points" : said;
}

/** "days since last touch" and "score" are in their metric's name; the unit is what stands outside it. */
function outsideMetric(words: readonly string[]): readonly string[] {
  for (let start = 0; start < words.length; start++) {
    const match = metricBook.longestAt(words, start);
    if (match !== undefined && match.length > 1)
      return [...words.slice(0, start), ...words.slice(start + match.length)];
  }
  return words;
}

export function labelWords({ beside, scope, words }: Surroundings): readonly string[] {
  const { name } = beside;
  if (typeof name === "string" && isNaming(name, scope.under ?? [])) return keyWords(name);
  // {"survey": "CES", "score": 5.4}
  const { survey } = beside;
  if (typeof survey === "string" && isMeasure(survey) && !words.includes("survey")) return keyWords(survey);
  return measuresIn(beside).flatMap((text) => keyWords(text));
}

function isNaming(name: string, list: readonly string[]): boolean {
  return isCode(name) || isMeasure(name) || list.some((word) => partLists.has(word));
}

/** Levels only: a change of a rate is small in either writing. */
function ratesBeside({ beside }: Surroundings): readonly Fraction[] {
  return Object.entries(beside).flatMap(([key, value]) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return [];
    const words = keyWords(key);
    const { metric, part } = measured(words);
    const isLevel = part !== "change" && (metric === null || unitOfMetric(metric) === "rate");
    return isLevel && unitSaid(words) === undefined ? [fromNumber(value)] : [];
  });
}
