/** A word said of a subject -> whether the facts say it of that subject, in a code or word for word. */
import type { FactBook, Statement } from "../facts/figure.ts";

/** `codes`: any of them, whole: "champion_left" does not say that the account left. */
export function isStated(book: FactBook, subject: string | null, codes: readonly string[], before = false): boolean {
  const said = statementsOf(book, subject).some(
    (statement) => isBefore(statement) === before && codes.some((code) => isCode(statement, code)),
  );
  return said || (!before && isDated(book, subject, codes));
}

export function statementsOf(book: FactBook, subject: string | null): readonly Statement[] {
  return book.statements.filter(({ scope }) => scope.subject === subject);
}

function isCode({ stems }: Statement, code: string): boolean {
  return stems.join(" ") === code.replaceAll("_", " ");
}

/** "left_on": a day on which it happened says that it did. */
function isDated(book: FactBook, subject: string | null, codes: readonly string[]): boolean {
  return book.days.some(
    ({ scope, words }) => scope.subject === subject && codes.some((code) => done.has(code) && words.has(code)),
  );
}

const done = new Set("left churned lost cancelled stopped paid joined renewed paused".split(" "));
const earlier = new Set("before|previous|prev|prior|from|old|was|ago|baseline".split("|"));

export function isBefore({ words }: Statement): boolean {
  return [...words].some((word) => earlier.has(word));
}
