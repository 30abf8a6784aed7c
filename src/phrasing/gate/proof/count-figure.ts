/** Things that a text counts -> whether a value of the facts is the count of them, or of the whole they are part of. */
import type { CountClaim } from "../claims.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { things } from "../lexicon/things.ts";
import { stem } from "../text/stem.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";

const thingWords: ReadonlySet<string> = new Set(things.flatMap((line) => conceptsOf([stem(line.split("|")[0] ?? "")])));
/** Along what they are told apart: {"bands": {"red": 9}}, {"by_severity": {"urgent": 1}}. */
const dimensions = new Set(
  "band status state severity count listed number kind by tier stage of movement priority digest report summary overview".split(
    " ",
  ),
);

export function isCountOf(entry: Entry, { noun, qualities }: CountClaim, base: ReadonlySet<string>): boolean {
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

export function sizeOf(entry: Entry): number | undefined {
  const reading = figureOf(entry)?.readings.find(({ unit }) => unit === "count");
  return reading === undefined || reading.value.den !== 1n ? undefined : Number(reading.value.num);
}

/** They say of a whole only that it is one. */
const whole = new Set("scored start total paying all looked active".split(" "));

export function isWholeOf(entry: Entry, { noun, ofWords = [] }: CountClaim): boolean {
  if (!isOfAll(entry)) return false;
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

/** As they are now, or those there were when it began: {"start_accounts": 200, "churned_accounts": 8}. */
function isOfAll(entry: Entry): boolean {
  const part = figureOf(entry)?.part;
  return part === "now" || (part === "before" && entry.leaf.key.some((word) => word === "start" || word === "opening"));
}
