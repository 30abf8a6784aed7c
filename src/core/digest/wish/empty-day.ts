/** "say nothing when nothing slipped", "say so" -> what an empty day gets. */
import { type Clause, phraseLength, textAt } from "./clause.ts";
import type { Term } from "./terms.ts";

const nothing = ["say nothing", "silent"];
const line = ["say so", "say it", "say one line"];
const when = [
  "when nothing slipped",
  "when nothing slips",
  "when nothing is slipping",
  "if nothing slipped",
  "if nothing slips",
  "when empty",
  "on empty days",
];

export function readEmptyDay(terms: readonly Term[], at: number): Clause {
  const quiet = phraseLength(terms, at, nothing);
  const length = quiet || phraseLength(terms, at, line);
  if (length === 0) return { word: textAt(terms, at + 1), problem: "does not say what an empty day gets" };
  const next = at + length;
  return { wish: { emptyDay: quiet > 0 ? "nothing" : "line" }, next: next + phraseLength(terms, next, when) };
}
