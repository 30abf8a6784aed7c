/** A number and the days nearest to it -> whether the figure is of those days (masking.md §5, 3). */
import type { DayRange } from "../../../core/day.ts";
import type { FactBook, Figure, Part, Scope } from "../facts/figure.ts";
import { isPoint } from "../facts/points.ts";
import type { DaysToken } from "../text/token.ts";
import { termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";

type DaysPlace = Place & { readonly token: DaysToken };

export interface Span {
  readonly token: DaysToken;
  /** "up 3.5 points on Q2", "than in Q2": the days it is compared with. */
  readonly compared: boolean;
  /** Right behind the number: "from 104.0% in Q2". */
  readonly adjacent: boolean;
  /** Of the same clause. */
  readonly own: boolean;
}

/** Undefined = neither its clause nor a clause without a number of its own names any days. */
export function spanOf({ places }: Placed, place: Place): Span | undefined {
  const days = places.filter((other): other is DaysPlace => other.token.kind === "days");
  const own = days.filter(({ clause }) => clause === place.clause);
  const near = own.length > 0 ? own : days.filter((other) => isNear(places, other, place));
  const [first] = near.toSorted((a, b) => distance(a, place) - distance(b, place));
  if (first === undefined) return undefined;
  const adjacent = first.at > place.at && first.at - place.at <= 3;
  return {
    token: first.token,
    compared: first.at > place.at && isCompared(places, first),
    adjacent,
    own: own.length > 0,
  };
}

/** "It was 97% over Q3; in Q2, it was 95%": days in a clause of their own are of the numbers on their side of the turn. */
function isNear(places: readonly Place[], days: Place, number: Place): boolean {
  const between = places.slice(Math.min(days.at, number.at), Math.max(days.at, number.at));
  return !hasNumber(places, days.clause) && !between.some(({ token }) => turning.has(token.text.toLowerCase()));
}

const turning = new Set([";", "while", "whereas", "but"]);

function hasNumber(places: readonly Place[], clause: number): boolean {
  return places.some((place) => place.clause === clause && place.token.kind === "number");
}

/** What follows a number belongs to it rather than what stands before. */
function distance(span: Place, number: Place): number {
  return span.at > number.at ? span.at - number.at : number.at - span.at + 1;
}

const comparing = new Set("on|against|versus|vs|compared with|compared to|than|than in|than on|from".split("|"));

/** "From 1 April to 30 June" is when it was, "up from June" what it is compared with. */
const twoEnds = / to |until|through|[-\u2013]/iu;

function isCompared(places: readonly Place[], span: Place): boolean {
  const before = termOf(places[span.at - 1]?.token);
  if (before?.is !== "preposition" || !comparing.has(before.word)) return false;
  if (before.word === "from") return !twoEnds.test(span.token.text);
  return before.word !== "on" || isSpan(span.token);
}

export function isSpan(token: Place["token"]): boolean {
  return token.kind === "days" && token.ranges.every(({ from, to }) => from !== to);
}

/** `parts`: how the text uses the number. A figure whose days the facts leave out is of the only ones they name. */
export function isInSpan(book: FactBook, figure: Figure, parts: readonly Part[], span: Span | undefined): boolean {
  if (span === undefined && isPoint(figure)) return parts.length > 1 || parts[0] === "now";
  if (span === undefined) return figure.part !== "before" || parts.length === 1;
  const { token, compared, adjacent } = span;
  const isBefore = parts.length === 1 && parts[0] === "before" && !isPoint(figure);
  if (isBefore && !adjacent && !compared) return true;
  const part = compared && !isBefore ? "before" : figure.part;
  // "From 71 to 52 between 14 and 21 November": the span runs from the day of the one to the day of the other.
  if (token.ranges.some((range) => isBetweenEnds(book, range)) && parts.length === 1) return true;
  if (!isSpan(token)) return isOnDay(book, figure, token, part);
  const known = periodsOf(figure.scope, part);
  return token.ranges.some((range) => known.some((period) => isSame(period, range)));
}

/** The facts date both ends of a change. */
export function isBetweenEnds({ days }: FactBook, { from, to }: DayRange): boolean {
  const starts = days.filter(({ day, part, words }) => day === from && part === "before" && isEnd(words));
  return starts.some((start) =>
    days.some(({ day, part, words, scope }) => {
      const isOther = scope.subject === start.scope.subject && part === "now";
      return day === to && isOther && isEnd(words);
    }),
  );
}

function isSame(one: DayRange, other: DayRange): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Days of the facts that hold for the whole say which end of a change they are. */
function isOnDay(book: FactBook, { scope }: Figure, { ranges }: DaysToken, part: Part): boolean {
  const ofItsOwn = book.days.filter((fact) => fact.scope === scope && scope !== book.root && isEnd(fact.words));
  if (ofItsOwn.length > 0) return ofItsOwn.some(({ day }) => ranges.some(({ from }) => from === day));
  const end = endOfPeriod(scope, ranges);
  if (end !== undefined) return (end === "before") === (part === "before");
  const dated = book.days.filter(({ day }) => ranges.some(({ from }) => from === day));
  const known = dated.filter((fact) => isEnd(fact.words));
  return known.length === 0 || known.some((fact) => (fact.part === "before") === (part === "before"));
}

/** The first day of the period that the facts speak of is where a figure was, the last where it is. */
function endOfPeriod(scope: Scope, ranges: DaysToken["ranges"]): Part | undefined {
  const [period] = periodsOf(scope, "now");
  if (period === undefined || period.from === period.to) return undefined;
  if (ranges.some(({ from }) => from === period.from)) return "before";
  return ranges.some(({ from }) => from === period.to) ? "now" : undefined;
}

const ends = new Set("of|as|day|date|from|to|start|end|asof|baseline".split("|"));

function isEnd(words: ReadonlySet<string>): boolean {
  return [...words].some((word) => ends.has(word));
}

function periodsOf(scope: Scope, part: Part): readonly DayRange[] {
  const own = scope.periods.filter((period) => (period.part === "before") === (part === "before"));
  if (own.length > 0 || scope.parent === null) return own.map(({ range }) => range);
  return periodsOf(scope.parent, part);
}
