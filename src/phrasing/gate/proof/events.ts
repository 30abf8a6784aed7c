/** A value of the facts -> the event it dates or counts the days to, in words that a text must say. */
import type { Day } from "../../../core/day.ts";
import type { Figure } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { eventWord, type Tense } from "../lexicon/event-words.ts";
import type { Entry, Ledger } from "./ledger.ts";

export interface Happening {
  readonly entry: Entry;
  readonly hard: ReadonlySet<string>;
  readonly soft: ReadonlySet<string>;
  readonly day: Day | null;
  readonly figure: Figure | null;
  /** Which side of today the key puts it on. */
  readonly side: Tense;
}

const durations = new Set(["day", "week", "month", "year"]);
const wordless = new Set(
  "on at in is the of a by to date day week month year until since ago left remaining from now and value fact".split(
    " ",
  ),
);
/** They may be said, and change nothing. */
const soft = new Set("last next date day due deadline timeline key account customer".split(" "));
/** The last one is not the next. */
const opposite = new Map([
  ["last", "next"],
  ["next", "last"],
]);
const pastWords = new Set("since ago overdue late past".split(" "));
const happened = new Set("last lost left paid sent done given held met previous former".split(" "));
const aheadWords = new Set("in to until till left remaining before".split(" "));

const known = new WeakMap<Entry, Happening | null>();

/** null = neither a day nor days to or since one. */
export function happeningOf(entry: Entry): Happening | null {
  const found = known.get(entry);
  if (found !== undefined) return found;
  const read = readHappening(entry);
  known.set(entry, read);
  return read;
}

function readHappening(entry: Entry): Happening | null {
  const { leaf } = entry;
  const figure = leaf.value.is === "figure" && isDuration(leaf.value.figure) ? leaf.value.figure : null;
  const day = leaf.value.is === "day" ? leaf.value.day : null;
  if (figure === null && day === null) return null;
  const raw = [...leaf.label, ...leaf.path, ...leaf.key];
  const words = conceptsOf(raw)
    .map(eventWord)
    .filter((word) => !wordless.has(word) || (word === "left" && !raw.includes("day")));
  const hard = new Set(words.filter((word) => !isSoft(word, words)));
  if (hard.size === 0 || isNameless(entry)) for (const word of listedAs(entry)) hard.add(word);
  return {
    entry,
    hard,
    soft: new Set([
      ...words,
      ...entry.soft,
      ...conceptsOf([...(leaf.scope.under ?? [])]),
      ...[...soft].filter((word) => !words.includes(opposite.get(word) ?? "")),
    ]),
    day,
    figure,
    side: sideOf(raw, day !== null),
  };
}

const plain = new Set("item list entry row record".split(" "));

/** {"renewals": {"items": [{"account": "Acme", "date": ...}]}}: what the list is of. */
function listedAs({ list }: Entry): readonly string[] {
  const words = conceptsOf([...(list?.words ?? [])]).filter((word) => !plain.has(word));
  return words.length > 0 ? words : conceptsOf([...(list?.scope.under ?? [])]);
}

/** An item of a list without a name of its own: it must be said what it is. */
function isNameless({ leaf, list }: Entry): boolean {
  return list !== null && leaf.scope.subject === leaf.scope.parent?.subject;
}

function isSoft(word: string, words: readonly string[]): boolean {
  if (word === "renewal") return words.includes("notice");
  if (word === "next") return words.includes("renewal");
  if (word === "due" || word === "window") return words.includes("notice");
  return soft.has(word) && word !== "next" && words.some((other) => other !== word && !soft.has(other));
}

function isDuration({ readings, part }: Figure): boolean {
  return part !== "change" && readings.some(({ unit }) => durations.has(unit));
}

function sideOf(raw: readonly string[], isDay: boolean): Tense {
  if (isDay) return raw.some((word) => word.endsWith("ed") || happened.has(word)) ? "past" : "any";
  const past = raw.some((word) => pastWords.has(word));
  const ahead = raw.some((word) => aheadWords.has(word));
  if (past === ahead) return "any";
  return past ? "past" : "ahead";
}

const dating = new Set("as of asof today now current on date snapshot generated at day".split(" "));

/** The day the facts are of; null = they do not say, or say several. */
export function todayOf({ book }: Ledger): Day | null {
  const days = book.leaves.flatMap(({ value, key, path, scope }) =>
    value.is === "day" && scope === book.root && path.length === 0 && isDating(key) ? [value.day] : [],
  );
  const [today] = days;
  return new Set(days).size === 1 && today !== undefined ? today : null;
}

function isDating(key: readonly string[]): boolean {
  return key.every((word) => dating.has(word)) && key.some((word) => word !== "on" && word !== "at");
}
