/** A number of accounts of the whole book -> its slot in a sentence. */
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";

export function countIn(draft: Draft, { org, orgName }: AnswerContext): (value: number, label: string) => string {
  const subject = { type: "org", id: org, name: orgName } as const;
  return (value, label) => `{${draft.fact(draft.figures.bareCount(value), { label, subject })}}`;
}
