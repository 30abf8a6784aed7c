/** The day and the knowledge a question asked for -> said back in the headline and in `read_as`, and kept by its buttons. */
import { isoDay } from "../core/day.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";

/** "As of {f1}, as known on {f2}, " before a headline; nothing of today. */
export function standingOn(draft: Draft, { standpoint, org, orgName }: AnswerContext): string {
  const subject = { type: "org", id: org, name: orgName } as const;
  const said = [
    { words: "as of", day: standpoint?.asOf },
    { words: "as known on", day: standpoint?.knownOn },
  ].flatMap(({ words, day }) =>
    day == null ? [] : [`${words} {${draft.fact(draft.figures.date(day), { label: words, subject })}}`],
  );
  const opening = said.join(", ");
  return opening === "" ? "" : `A${opening.slice(1)}, `;
}

/** ", as known on 1 Oct 2026" behind what was read; the day asked about is said with what is measured. */
export function knownInWords(draft: Draft, { standpoint }: AnswerContext): string {
  return standpoint?.knownOn == null ? "" : `, as known on ${draft.figures.date(standpoint.knownOn).display}`;
}

/** A button's question, asked from the same day with the same knowledge; a follow-up has them from the answer it hangs on. */
export function askedFromThere(question: string, { standpoint }: AnswerContext): string {
  if (question === ask.why) return question;
  const asOf = standpoint?.asOf == null ? "" : ` as of ${isoDay(standpoint.asOf)}`;
  const knownOn = standpoint?.knownOn == null ? "" : ` as known on ${isoDay(standpoint.knownOn)}`;
  return `${question}${asOf}${knownOn}`;
}
