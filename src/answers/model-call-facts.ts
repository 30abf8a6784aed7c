/** One recorded call to a model -> what is told of it beside its texts: when, by which prompt, what became of it, what it hid. */
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { hiddenEntities } from "./hidden-entities.ts";
import { requestPieces } from "./model-request-pieces.ts";

/** As it was recorded; `request` and `reasons` are null when its words were erased, and what came of it as long as it has not ended. */
export interface SeenCall {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly attempt: number;
  readonly promptVersion: string;
  readonly model: string;
  readonly host: string;
  readonly region: string | null;
  readonly request: string | null;
  readonly reply: string | null;
  readonly verdict: "accepted" | "refused" | "failed" | "begun";
  readonly reasons: readonly string[] | null;
  readonly latencyMs: number | null;
  readonly tokens: { readonly sent: number | null; readonly received: number | null };
}

const verdicts: Readonly<Record<SeenCall["verdict"], string>> = {
  accepted: "accepted: its sentences were shown",
  refused: "refused: none of it was shown",
  failed: "failed: no answer that could be read",
  begun: "begun: its end is not on record, so it is under way or the program ended before it",
};

/** @returns the facts, in order. */
export function circumstances(draft: Draft, context: AnswerContext, call: SeenCall): readonly string[] {
  const told = quoted(draft, context);
  const counted = (label: string, value: number | null) =>
    value === null
      ? [told(label, "not said by the server")]
      : [draft.fact(draft.figures.bareCount(value), { label, subject: subjectOf(context) })];
  return [
    told("Call", call.id),
    told("Sent at", call.at),
    told("Prompt", call.promptVersion),
    told("Verdict", verdicts[call.verdict]),
    ...(call.reasons ?? []).map((reason) => told("Reason", reason)),
    ...(call.verdict === "begun"
      ? []
      : [
          ...counted("Milliseconds to the reply", call.latencyMs),
          ...counted("Tokens sent", call.tokens.sent),
          ...counted("Tokens received", call.tokens.received),
        ]),
    ...(call.request === null
      ? [told("Words", "erased: they were kept as long as this organisation keeps them")]
      : hidden(call.request).flatMap(({ words, count }) => counted(`Hidden: ${words}`, count))),
    ...(call.request !== null && call.reply === null ? [told("Reply", replyMissing(call))] : []),
  ];
}

function replyMissing({ verdict }: SeenCall): string {
  return verdict === "begun" ? "none is on record" : "none came";
}

/** What the instructions themselves say about placeholders hides nobody. */
function hidden(request: string) {
  const material = requestPieces(request).filter(({ part }) => part !== "system message" && part !== "settings");
  return hiddenEntities(material.map(({ text }) => text).join(""));
}

/** Text that is quoted; an empty one could not be shown. */
export function quoted(draft: Draft, context: AnswerContext) {
  return (label: string, text: string): string =>
    draft.fact(draft.figures.text(text === "" ? "(empty)" : text), { label, subject: subjectOf(context) });
}

export function subjectOf({ org, orgName }: AnswerContext) {
  return { type: "org", id: org, name: orgName } as const;
}
