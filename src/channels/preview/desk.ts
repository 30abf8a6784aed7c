/** A question or a press from the page -> the answer, asked by the member it names and rendered as each platform would show it. */
import type { Logger } from "pino";
import type { Answer } from "../../answers/answer.ts";
import { type Asker, reach } from "../../app/authorise.ts";
import { pressedAction } from "../../app/pressed.ts";
import { HoldfastError } from "../../core/error.ts";
import { renderSlack } from "../../presentation/slack/render.ts";
import { renderTeams } from "../../presentation/teams/render.ts";
import { suggestedOn, suggestedPrompts } from "../suggested-questions.ts";
import { readTyped, type Typed } from "../typed.ts";
import type { PreviewHello, PreviewPress, PreviewQuestion, PreviewReply } from "./api.ts";
import { deeds } from "./deeds.ts";
import type { PreviewFlows } from "./flows.ts";
import { slackRendering } from "./rendering.ts";

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

/** The press says only ids: the answer comes from the store, under the presser's scope, and names its own actions. */
export async function answerPress(desk: PreviewDesk, press: PreviewPress): Promise<PreviewReply> {
  const asker = await desk.flows.asker(press.as);
  const found = await pressedAction(desk.flows, asker, press);
  const deed = found ? deeds[found.action.kind] : undefined;
  if (!found || !deed) throw unknownButton();
  return deed({ desk, asker, ...found, ask: (text) => answerAs(desk, asker, press, { text, entry: "message" }) });
}

async function answerAs(
  { flows, start, clock }: PreviewDesk,
  asker: Asker,
  { conversation }: { readonly conversation: string },
  typed: Typed,
): Promise<PreviewReply> {
  const who = asker.email ?? asker.scope.memberId;
  const threadKeys = [`preview:${start}:${conversation}:${who}`];
  return rendered(await flows.ask(asker, { ...typed, threadKeys, now: clock() }), asker);
}

/** As in a channel that nobody opened for answers: the one place where Share is offered. */
function rendered(answer: Answer, { role }: Asker): PreviewReply {
  const share = reach("share", role) !== "none";
  const slack = slackRendering(renderSlack(answer, { share }));
  return { kind: "answer", answer, slack, teams: renderTeams(answer, { share }) };
}

function unknownButton(): HoldfastError {
  return new HoldfastError("unknown_button", "This answer has no such button.", "Ask again and press its button.");
}
