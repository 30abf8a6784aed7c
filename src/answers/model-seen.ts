/** The recorded calls to a model for an answer -> what was sent, what came back and what became of it, to be read by an admin. */
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import type { Noun } from "./figures/nouns.ts";
import { circumstances, quoted, type SeenCall, subjectOf } from "./model-call-facts.ts";
import { type RequestPiece, replyPieces, requestPieces } from "./model-request-pieces.ts";
import { offerMore } from "./more.ts";
import { listLimit } from "./schema.ts";
import { sentence } from "./sentence.ts";

export interface ModelSeenInput {
  readonly context: AnswerContext;
  /** How the question was read whose answer they were for; null = none was ever phrased. */
  readonly about: string | null;
  /** In their order. */
  readonly calls: readonly SeenCall[];
  /** Pieces of text that earlier pages showed. */
  readonly from: number;
}

const calls: Noun = { one: "model call", other: "model calls" };

export function answerModelSeen({ context, about, calls: made, from }: ModelSeenInput): Answer {
  const draft = new Draft(context);
  const readAs = about === null ? "What the model saw" : `What the model saw for: ${about}`;
  const last = made.at(-1);
  if (last === undefined) {
    draft.say(`No model call is on record${about === null ? "" : " for this answer: its words are Holdfast's own"}.`);
    draft.say("A call is put on record before it is made.");
    return draft.answer(readAs);
  }
  sayWhere(draft, context, made.length, last);
  const pieces = made.flatMap((call, nth) => piecesOf(call).map((piece) => ({ ...piece, nth })));
  const page = pieces.slice(from, from + listLimit);
  for (const [nth, call] of made.entries()) {
    const shown = page.filter((piece) => piece.nth === nth);
    if (shown.length > 0 || (from === 0 && call.request === null))
      tellCall(draft, context, { call, name: nameOf(call, made[nth - 1]) }, shown);
  }
  offerMore(draft, from + page.length, pieces.length, context.id);
  return draft.answer(readAs);
}

/** To anybody but an admin. */
export function answerModelSeenRefused(context: AnswerContext): Answer {
  const draft = new Draft(context);
  draft.say("What was sent to a model is for admins to read. Ask one of them to ask this.");
  return draft.answer("What the model saw");
}

function sayWhere(draft: Draft, context: AnswerContext, count: number, { model, host, region }: SeenCall): void {
  const told = quoted(draft, context);
  const times = draft.fact(draft.figures.count(count, calls), { label: "Model calls", subject: subjectOf(context) });
  const where = region === null ? "where it runs is not configured" : `which runs in {${told("Region", region)}}`;
  draft.say(`{${times}}, the last to {${told("Model", model)}} on {${told("Host", host)}}, ${where}.`);
  draft.say("Below is the text as it left the house; names, addresses and the like are placeholders in it.");
}

/** @param before the call before it for the same answer. */
function nameOf({ attempt }: SeenCall, before: SeenCall | undefined): string {
  if (attempt === 1) return "The first request";
  // What failed is asked once more only where the server does not know the form of reply that was asked for.
  if (before?.verdict === "failed") return "The same request, in a form that the server knows";
  return "The retry, with the reasons of the refusal";
}

function tellCall(
  draft: Draft,
  context: AnswerContext,
  { call, name }: { readonly call: SeenCall; readonly name: string },
  pieces: readonly (RequestPiece & { readonly first: boolean })[],
): void {
  draft.section({ title: name, kind: "facts", facts: circumstances(draft, context, call) });
  for (const part of new Set(pieces.map((piece) => piece.part))) {
    const ofPart = pieces.filter((piece) => piece.part === part);
    const goesOn = ofPart[0]?.first === true ? "" : ", continued";
    const facts = ofPart.map(({ text }) => quoted(draft, context)(part, text));
    draft.section({
      title: `${name}: ${part}${goesOn}`,
      kind: "text",
      facts,
      sentences: facts.map((id) => sentence(`{${id}}`)),
    });
  }
}

function piecesOf({ request, reply }: SeenCall): readonly (RequestPiece & { readonly first: boolean })[] {
  const pieces = [...(request === null ? [] : requestPieces(request)), ...(reply === null ? [] : replyPieces(reply))];
  return pieces.map((piece, at) => ({ ...piece, first: pieces[at - 1]?.part !== piece.part }));
}
