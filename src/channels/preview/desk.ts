/** A question or a press from the page -> the answer, asked by the member it names and drawn as each platform would show it. */
import type { Logger } from "pino";
import type { Answer } from "../../answers/answer.ts";
import { type Asker, reach } from "../../app/authorise.ts";
import { deedOf } from "../../app/deeds.ts";
import { digestWithoutPlace } from "../../app/digests/without-place.ts";
import { suggestedOn, suggestedPrompts } from "../suggested-questions.ts";
import { readTyped, type Typed } from "../typed.ts";
import type {
  DrawnAnswer,
  PreviewHello,
  PreviewPress,
  PreviewQuestion,
  PreviewReply,
  PreviewWish,
  PreviewWords,
} from "./api.ts";
import { doDeed } from "./deeds.ts";
import type { PreviewFlows } from "./flows.ts";
import { drawAnswer } from "./rendering.ts";

export interface PreviewDesk {
  readonly flows: PreviewFlows;
  readonly log: Logger;
  /** The present as an ISO instant. */
  readonly clock: () => string;
  /** Names this start in what is remembered: a conversation never goes on in the next. */
  readonly start: string;
}

export async function hello({ flows }: PreviewDesk): Promise<PreviewHello> {
  const { account, ...book } = await flows.book();
  return { ...book, suggestions: book.org.kind === "demo" ? suggestedPrompts : suggestedOn(account) };
}

export async function answerQuestion(desk: PreviewDesk, question: PreviewQuestion): Promise<PreviewReply> {
  return answerAs(desk, await desk.flows.asker(question.as), question, readTyped(question.text));
}

export async function answerPress(desk: PreviewDesk, press: PreviewPress): Promise<PreviewReply> {
  const { flows, log, clock } = desk;
  const asker = await flows.asker(press.as);
  const deed = await deedOf(flows, asker, { kind: null, button: press }, log);
  const ask = (text: string) => answerAs(desk, asker, press, { text, entry: "message" });
  return doDeed({ flows, now: clock(), asker, ask }, deed);
}

/** What there is no model for, or no words of it, is no fault. @throws HoldfastError when the answer is not theirs to see. */
export async function answerWish({ flows }: PreviewDesk, { as, answerId }: PreviewWish): Promise<PreviewWords> {
  const asker = await flows.asker(as);
  const phrased = await flows.words.phrased(asker.scope, await flows.replay(asker, answerId));
  return { phrased: phrased && drawnFor(asker, phrased) };
}

async function answerAs(
  { flows, start, clock }: PreviewDesk,
  asker: Asker,
  { conversation }: { readonly conversation: string },
  typed: Typed,
): Promise<PreviewReply> {
  const elsewhere = digestWithoutPlace(typed.text);
  if (elsewhere !== null) return { kind: "words", text: elsewhere };
  const who = asker.email ?? asker.scope.memberId;
  const threadKeys = [`preview:${start}:${conversation}:${who}`];
  const answer = await flows.ask(asker, { ...typed, threadKeys, now: clock() });
  return { kind: "answer", ...drawnFor(asker, answer), ...(flows.words.phrases(answer) && { phrasing: true }) };
}

function drawnFor({ role }: Asker, answer: Answer): DrawnAnswer {
  return { answer, ...drawAnswer(answer, { share: reach("share", role) !== "none" }) };
}
