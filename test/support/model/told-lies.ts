/** Answers and seeds -> the lies of every kind that were taken for a right reply; empty as it should be. */
import type { Answer } from "../../../src/answers/answer.ts";
import { phrasingTask } from "../../../src/phrasing/request/task-of.ts";
import { lyingSentences } from "./adversary.ts";
import { goodSentences } from "./good-model.ts";
import { offered, reading } from "./offered.ts";

export interface ToldLies {
  readonly told: number;
  readonly taken: readonly { readonly kind: string; readonly answer: string; readonly text: string }[];
}

/** A reply that reads as the right one does is no lie: the lie found nothing to change, or changed like for like. */
export function toldLies(
  answers: readonly (readonly [name: string, answer: Answer])[],
  kinds: readonly string[],
  seeds: readonly number[],
): ToldLies {
  const replies = answers.flatMap(([name, answer]) => {
    if (phrasingTask(answer) === null) return [];
    const { offer, seen } = offered(answer);
    const right = reading(goodSentences(seen), offer);
    return kinds.flatMap((kind) =>
      seeds.map((seed) => {
        const read = reading(lyingSentences(seen, kind, seed), offer);
        const text = "text" in read && "text" in right && read.text !== right.text ? read.text : null;
        return { kind, answer: name, text, lied: "faults" in read || text !== null };
      }),
    );
  });
  return {
    told: replies.filter(({ lied }) => lied).length,
    taken: replies.flatMap(({ kind, answer, text }) => (text === null ? [] : [{ kind, answer, text }])),
  };
}
