/** "here at 8:30am Europe/Berlin on weekdays for enterprise" -> a wish, or the word that could not be read and why. */
import type { Clause, ReadClause } from "./clause.ts";
import { keyAt, textAt } from "./clause.ts";
import { readEmptyDay } from "./empty-day.ts";
import { readFigures } from "./figures.ts";
import { type Term, termsOf } from "./terms.ts";
import { readTime } from "./time.ts";
import { namesWeekdays, readWeekdays } from "./weekdays.ts";
import { readAll, readMine, readWhose } from "./whose.ts";
import type { DigestWish, WishReading } from "./wish.ts";
import { looksLikeZone, readZone } from "./zone.ts";

/** The word a clause begins with; in any order, each at most once. */
const clauses: ReadonlyMap<string, ReadClause> = new Map<string, ReadClause>([
  ["here", place("here")],
  ["me", place("me")],
  ["at", readTime],
  ["in", readZone],
  ["timezone", readZone],
  ["on", readWeekdays],
  ["every", readWeekdays],
  ["each", readWeekdays],
  ["for", readWhose(isKeyword)],
  ["of", readWhose(isKeyword)],
  ["mine", readMine],
  ["my", readMine],
  ["everything", readAll],
  ["all", readAll],
  ["whole", readAll],
  ["numbers", readFigures],
  ["dates", readFigures],
  ["locale", readFigures],
  ["say", readEmptyDay],
  ["silent", readEmptyDay],
]);

const fillers = new Set(["please", "and", "to", ","]);

export function readWish(text: string): WishReading {
  const terms = termsOf(text);
  let wish: DigestWish = {};
  for (let at = 0; at < terms.length; ) {
    if (fillers.has(keyAt(terms, at))) {
      at += 1;
      continue;
    }
    const clause = clauseAt(terms, at);
    if ("problem" in clause)
      return { kind: "unreadable", word: clause.word || textAt(terms, at), problem: clause.problem };
    const twice = Object.keys(clause.wish).find((key) => key in wish);
    if (twice !== undefined) return { kind: "unreadable", word: textAt(terms, at), problem: saidTwice };
    wish = { ...wish, ...clause.wish };
    at = clause.next;
  }
  return { kind: "wish", wish };
}

const saidTwice = "says for a second time what was said before";

function clauseAt(terms: readonly Term[], at: number): Clause {
  const word = keyAt(terms, at);
  const read = clauses.get(word) ?? (looksLikeZone(word) ? readZone : namesWeekdays(word) ? readWeekdays : undefined);
  return read?.(terms, at) ?? { word: textAt(terms, at), problem: "is a word I do not know here" };
}

function isKeyword(word: string): boolean {
  return clauses.has(word) || looksLikeZone(word) || namesWeekdays(word);
}

function place(here: "here" | "me"): ReadClause {
  return (_: readonly Term[], at: number) => ({ wish: { place: here }, next: at + 1 });
}
