/** A sentence -> where its names, days and numbers stand, so that a lie changes one of them and nothing else. */
import type { FactsRead, Named } from "./facts-read.ts";

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface NumberSpan extends Place {
  readonly sign: string;
  readonly currency: string;
  readonly digits: string;
  /** "k", "M" or " million". */
  readonly scale: string;
  readonly percent: boolean;
}

export type NameSpan = Place & Named;

export interface Spans {
  readonly names: readonly NameSpan[];
  readonly dates: readonly Place[];
  readonly numbers: readonly NumberSpan[];
  /** The sentence with names, days and ids blanked, at the same offsets: words are looked for here. */
  readonly bare: string;
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const datePattern = new RegExp(
  `\\b(?:\\d{1,2} (?:${months}|[A-Z][a-z]{2})\\b(?: \\d{4})?|(?:${months})\\b(?: \\d{4})?|Q[1-4](?: \\d{4})?\\b|\\d{4}-\\d\\d-\\d\\d|20\\d\\d\\b)`,
  "g",
);
const numberPattern =
  /(?<![\p{L}\p{N}.,])([-+\u2212]?)([$€£¥]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(k|M| million)?(%)?(?![\p{L}\d])/gu;

export function spansOf(facts: FactsRead, text: string): Spans {
  const names = namesIn(facts, text);
  const withoutNames = blanked(text, names);
  const withoutIds = blanked(withoutNames, places(withoutNames, /\b[A-Z]{2,}-\d+\b|\{f\d+\}/g));
  const dates = places(withoutIds, datePattern);
  const bare = blanked(withoutIds, dates);
  return { names, dates, numbers: numbersIn(bare), bare };
}

function namesIn(facts: FactsRead, text: string): NameSpan[] {
  let left = text;
  const longestFirst = [...facts.names].sort((a, b) => b.name.length - a.name.length);
  return longestFirst.flatMap((named) => {
    const found = places(left, new RegExp(`(?<![\\p{L}\\d])${escaped(named.name)}(?![\\p{L}\\d])`, "gu"));
    left = blanked(left, found);
    return found.map((place) => ({ ...named, ...place }));
  });
}

function numbersIn(bare: string): NumberSpan[] {
  return [...bare.matchAll(numberPattern)].map((match) => {
    const [text, sign = "", currency = "", digits = "", scale = "", percent] = match;
    const place = { start: match.index, end: match.index + text.length, text };
    return { ...place, sign, currency, digits, scale, percent: percent !== undefined };
  });
}

function places(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

function blanked(text: string, found: readonly Place[]): string {
  return found.reduce((left, { start, end }) => left.slice(0, start) + "_".repeat(end - start) + left.slice(end), text);
}

export function replaced(text: string, place: Place, by: string): string {
  return text.slice(0, place.start) + by + text.slice(place.end);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
