/** Every band, status and phrase of the facts in a sentence -> whether it is said of the right subject. */
import { subjectsAt } from "./about.ts";
import { termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";
import { isBefore, isStated } from "./stated.ts";

export function stateReason(sentence: Placed, place: Place): string | null {
  const { token } = place;
  const subjects = subjectsAt(sentence, place);
  const wrong = `"${token.text}" is not what the facts say of it.`;
  if (token.kind === "said") {
    const holds = subjects.every((subject) =>
      token.statements.some((statement) => statement.scope.subject === subject && !isBefore(statement)),
    );
    return holds ? null : wrong;
  }
  const state = termOf(token);
  if (state?.is !== "state") return null;
  const before = isAfterFrom(sentence, place);
  return subjects.every((subject) => isStated(sentence.book, subject, state.stems, before)) ? null : wrong;
}

/** "went from green to red": the first is what it was. */
function isAfterFrom({ places }: Placed, { at }: Place): boolean {
  const before = termOf(places[at - 1]?.token);
  return before?.is === "part" || (before?.is === "preposition" && /^from$/u.test(before.word));
}
