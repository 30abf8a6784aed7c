/** One value of the facts -> the figure, day, name or text it is. */
import type { Day, DayRange } from "../../../core/day.ts";
import { parseDay } from "../../../core/day.ts";
import { type Fraction, fraction, fromNumber, parseDecimal } from "../../../core/fraction.ts";
import { causeKeys, foreignKeys, measureKeys, subjectKeys } from "../lexicon/key-terms.ts";
import { dayAt } from "../text/day-text.ts";
import { normal } from "../text/normal.ts";
import { keyWords } from "../text/stem.ts";
import { displayed } from "./displayed.ts";
import type { FactBook, Figure, LeafValue } from "./figure.ts";
import { figureOf, labelWords } from "./figure-of.ts";
import { measured } from "./measured.ts";
import { isMeasure, looksLikeName } from "./name-like.ts";
import type { Raw } from "./readings.ts";
import { noteName, type Surroundings } from "./scope.ts";

export function readLeaf(book: FactBook, value: unknown, at: Surroundings): void {
  const read = leafValueOf(book, value, at);
  if (read === undefined) return;
  const { scope, words: key, path } = at;
  book.leaves.push({ scope, key, path, label: labelWords(at), labelKey: labelKeyOf(at), value: read });
}

function leafValueOf(book: FactBook, value: unknown, at: Surroundings): LeafValue | undefined {
  if (typeof value === "number" && Number.isFinite(value))
    return figureLeaf(figureOf({ value: fromNumber(value), ofOne: false }, at));
  if (typeof value === "string") return readText(book, value.trim(), at);
  if (value === null) return { is: "nothing" };
  if (typeof value === "boolean") return { is: "flag", on: value };
  const share = typeof value === "object" ? fractionIn(value) : undefined;
  return share === undefined ? undefined : figureLeaf(figureOf({ value: share, ofOne: true }, at));
}

function labelKeyOf({ beside }: Surroundings): string | null {
  return measureKeys.find((key) => typeof beside[key] === "string") ?? null;
}

function figureLeaf(figure: Figure): LeafValue {
  return { is: "figure", figure };
}

function fractionIn(value: object): Fraction | undefined {
  const [num, den] = ["num" in value ? value.num : null, "den" in value ? value.den : null].map(integer);
  return num === undefined || den === undefined || den === 0n ? undefined : fraction(num, den);
}

function integer(value: unknown): bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  return typeof value === "string" && /^-?\d{1,40}$/u.test(value) ? BigInt(value) : undefined;
}

const longest = 300;

function readText(book: FactBook, text: string, at: Surroundings): LeafValue | undefined {
  if (text === "" || text.length > longest || isHidden(text, at)) return undefined;
  // Sentences of an answer's own, and their parts: figures are looked up elsewhere.
  if (at.scope.under?.includes("plain") === true) return { is: "text", text };
  const figure = plainNumber(text);
  if (figure !== undefined) return figureLeaf(figureOf(figure, at));
  return readDays(text, at) ?? readShown(book, text, at);
}

function plainNumber(text: string): Raw | undefined {
  const value = /^[-+]?\d{1,40}(?:\.\d{1,20})?$/u.test(text) ? parseDecimal(text) : undefined;
  return value === undefined ? undefined : { value, ofOne: false };
}

function readShown(book: FactBook, text: string, at: Surroundings): LeafValue {
  const shown = displayed(normal(text));
  const ofSubject = subjectKeys.includes(at.words.join(" "));
  if (shown !== undefined) return figureLeaf(figureOf(shown, at));
  if (!isSaid(at, text) && (looksLikeName(text) || ofSubject)) {
    const name = noteName(book, text, [...at.words, ...roles(at)], { scope: at.scope, subject: false });
    if (ofSubject) at.scope.names.add(name);
  }
  return { is: "text", text };
}

/** What others wrote is no evidence; addresses, links and ids are nothing that an answer says. */
function isHidden(text: string, at: Surroundings): boolean {
  const [last = ""] = at.words.slice(-1);
  return (
    foreignKeys.has(last) || last === "id" || last === "url" || /@|:\/\//u.test(text) || at.words.includes("currency")
  );
}

/** A band, a status, a code: said of the subject, whatever its capitals. */
function isSaid({ words }: Surroundings, text: string): boolean {
  const key = words.join(" ");
  if (subjectKeys.includes(key)) return isMeasure(text);
  return words.some((word) => saying.has(word) || causeKeys.has(word)) || measureKeys.includes(key);
}

const saying = new Set(
  "band status state trend kind type label sign signal stage lifecycle direction health risk unit role title action step".split(
    " ",
  ),
);

function roles({ beside }: Surroundings): readonly string[] {
  const said = [beside.role, beside.title].filter((role) => typeof role === "string");
  return said.flatMap((role) => keyWords(role));
}

/** Undefined = the text is no day and no span of days. */
function readDays(text: string, at: Surroundings): LeafValue | undefined {
  const instant = parseDay(/^(\d{4}-\d\d-\d\d)T\d\d:\d\d/u.exec(text)?.[1] ?? "");
  const range = instant === undefined ? wholeRange(text) : { from: instant, to: instant };
  if (range === undefined) return undefined;
  const { part } = measured([...at.path, ...at.words]);
  // {"label": "period", "value": "1 Jul - 30 Sep 2026"}: of the list it stands in.
  const holder = at.beside.label === "period" ? (at.scope.parent ?? at.scope) : at.scope;
  if (range.from !== range.to) holder.periods.push({ range, part: part ?? "now" });
  else if (isEnd(at)) readPeriod(range.from, at);
  return range.from === range.to ? { is: "day", day: range.from } : { is: "span", range };
}

function wholeRange(text: string): DayRange | undefined {
  const found = dayAt(normal(text), 0, []);
  return found?.end === normal(text).length ? found.ranges[0] : undefined;
}

const ends = new Set("from|to|start|end".split("|"));

function isEnd({ words, beside }: Surroundings): boolean {
  return words.length === 1 && ends.has(words[0] ?? "") && typeof (beside.to ?? beside.end) === "string";
}

/** {from, to}: noted once, at its end, for the object around it. */
function readPeriod(day: Day, at: Surroundings): void {
  const from = parseDay(String(at.beside.from ?? at.beside.start ?? ""));
  if (at.key !== "to" && at.key !== "end") return;
  if (from === undefined || from > day) return;
  const { part } = measured(at.path);
  const holder = at.scope.parent !== null && at.scope.subject === at.scope.parent.subject ? at.scope.parent : at.scope;
  holder.periods.push({ range: { from, to: day }, part: part ?? "now" });
}
