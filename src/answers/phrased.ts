/** An answer and a model's words for it -> a document of its own: the same facts, sections and receipts, said otherwise. */
import type { Answer } from "./answer.ts";
import { sharedAs } from "./shared-as.ts";

export interface Phrasing {
  /** Of the phrased document: an answer once given is never rewritten. */
  readonly id: string;
  readonly words: NonNullable<Answer["words"]>;
  readonly model: { readonly name: string; readonly region: string | null };
}

/** The headline stays as it was computed; who phrased it, and where, is said beside. */
export function phrasedAnswer(answer: Answer, { id, words, model }: Phrasing): Answer {
  return {
    ...answer,
    id,
    words,
    actions: answer.actions.map(sharedAs(answer.id, id)),
    notes: [...answer.notes, { code: "phrased", text: phrasedBy(model) }],
  };
}

function phrasedBy({ name, region }: Phrasing["model"]): string {
  return `Phrased by ${name}${region === null ? "" : `, ${region}`}; every figure by Holdfast.`;
}
