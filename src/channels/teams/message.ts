/** What is said to whoever asked: as Teams shows it, and what is kept of it while Teams takes nothing. */
import type { Answer } from "../../answers/answer.ts";
import type { LetterContent } from "../../app/outbox/courier.ts";
import type { Outgoing } from "../../app/send.ts";
import type { Desk } from "./desk.ts";

export interface Message {
  readonly shown: Outgoing;
  /** null = an offer beside what is said, of no use by itself. */
  readonly kept: LetterContent | null;
}

export function ofAnswer({ rendering }: Pick<Desk, "rendering">, answer: Answer): Message {
  return { shown: rendering.renderTeams(answer), kept: { kind: "answer", answerId: answer.id } };
}

export function ofWords(shown: Outgoing): Message {
  return { shown, kept: { kind: "words", text: shown.whole ?? shown.text } };
}
