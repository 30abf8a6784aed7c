/** A number in its clause -> how the text uses it: which end of a change, or the change itself, and which way. */
import type { Part } from "../facts/figure.ts";
import type { Term } from "../lexicon/term.ts";
import type { NumberToken, Token } from "../text/token.ts";
import type { Place, Placed } from "./placed.ts";

export interface NumberUse {
  readonly parts: readonly Part[];
  /** The word of direction it belongs to; null = none. */
  readonly direction: Place | null;
  /** "a change of": said of what was spoken of, whatever days the clause names. */
  readonly noun?: boolean;
}

/** @param place of a number */
export function usedAs(sentence: Placed, place: Place): NumberUse {
  const direction = directionOf(sentence, place);
  const led = partOfLead.get(leading(sentence, place));
  const moved = extremeMove(sentence, place);
  if (moved !== undefined && leading(sentence, place) === "at") return { parts: ["change"], direction: moved };
  if (led !== undefined && !isOpen(sentence, place, direction))
    return { parts: [led], direction, noun: leading(sentence, place) === "change" };
  if (isMoving(sentence, place, direction)) return { parts: ["change"], direction };
  if (isNumber(place) && place.token.number.sign !== null) return { parts: ["change", "now"], direction: null };
  if (saysBefore(sentence, place)) return { parts: ["before"], direction: null };
  return { parts: hasDays(sentence, place) ? ["now", "before"] : ["now"], direction: null };
}

const partOfLead: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...said("before", "from|against|versus|vs|compared with|compared to|instead of|than"),
  ...said("now", "to|at"),
  ...said("change", "by|change"),
]);

function said(part: Part, words: string): readonly (readonly [string, Part])[] {
  return words.split("|").map((word) => [word, part] as const);
}

/** "The biggest increase came from Northwind, at $31,200": how far the increase went. */
function extremeMove({ places }: Placed, place: Place): Place | undefined {
  const extreme = places.findLast(({ at, token }) => at < place.at && termOf(token)?.is === "extreme");
  if (extreme === undefined) return undefined;
  return places.slice(extreme.at + 1, extreme.at + 6).find(({ token, at }) => at < place.at && isDirection(token));
}

/** "In Q2 NRR stood at 104%": without a word of direction "at" names no end, and the days decide. */
function isOpen(sentence: Placed, place: Place, direction: Place | null): boolean {
  return leading(sentence, place) === "at" && direction === null && hasDays(sentence, place);
}

/** "NRR was 104.0% in Q2": which end it is the days decide. */
function hasDays({ places }: Placed, place: Place): boolean {
  return places.some(({ token }) => token.kind === "days") && place.at >= 0;
}

/** The word that introduces the number, looking past "about" and articles. */
function leading({ places }: Placed, place: Place): string {
  const before = places.slice(0, place.at).map(({ token }) => token);
  return leadOf(before.findLast((token) => !isSkipped(token)));
}

function isSkipped(token: Token): boolean {
  return termOf(token)?.is === "about" || (token.kind === "mark" && token.text === "~") || isArticle(token);
}

function leadOf(token: Token | undefined): string {
  const term = termOf(token);
  return term?.is === "preposition" ? term.word : (term?.is ?? "");
}

function isArticle(token: Token | undefined): boolean {
  return termOf(token)?.is === "ordinary" && /^(?:a|an|the|some|total|of)$/iu.test(token?.text ?? "");
}

/** Before it in the clause, else right behind it, else the last one said when the clause has none of its own. */
function directionOf({ places }: Placed, place: Place): Place | null {
  const own = places.filter(({ clause, token }) => clause === place.clause && isDirection(token));
  const [before] = own.filter(({ at }) => at < place.at).slice(-1);
  if (before !== undefined) return before;
  const behind = own.find(({ at }) => at > place.at && noNumberAround(places, place.at, at));
  if (behind !== undefined) return behind;
  return own.length > 0 ? null : (places.filter(({ at, token }) => at < place.at && isDirection(token)).at(-1) ?? null);
}

function noNumberAround(places: readonly Place[], number: number, direction: number): boolean {
  const inside = places.slice(number + 1, direction).some(({ token }) => token.kind === "number");
  const next = places.slice(direction + 1, direction + 3).some(({ token }) => token.kind === "number");
  return !(inside || next);
}

function isMoving(sentence: Placed, place: Place, direction: Place | null): boolean {
  if (direction === null) return false;
  if (direction.clause === place.clause) return true;
  // "Acme (-$12,000)", ", by 9.2 points": the number alone in its clause says how far.
  return isBare(sentence, place);
}

function isBare({ places }: Placed, place: Place): boolean {
  return places
    .filter(({ clause, at }) => clause === place.clause && at !== place.at)
    .every(
      ({ token }) =>
        token.kind === "mark" ||
        token.kind === "name" ||
        ["about", "metric", "change"].includes(termOf(token)?.is ?? ""),
    );
}

function saysBefore({ places }: Placed, place: Place): boolean {
  return places.some(({ clause, token }) => clause === place.clause && termOf(token)?.is === "part");
}

export function isDirection(token: Token): boolean {
  return termOf(token)?.is === "direction";
}

export function termOf(token: Token | undefined): Term | undefined {
  return token?.kind === "term" ? token.term : undefined;
}

export function isNumber(place: Place): place is Place & { readonly token: NumberToken } {
  return place.token.kind === "number";
}
