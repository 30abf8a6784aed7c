/** Answers -> by kind, how many the stand-in phrases so that the product's gate takes them, what it objected to, and how many plain words it takes by themselves. */
import type { Answer } from "../../../src/answers/answer.ts";
import { factsById, fill } from "../../../src/answers/sentence.ts";
import { checkText } from "../../../src/phrasing/gate/check.ts";
import { answerFacts } from "../../../src/phrasing/gate/of-answer.ts";
import { type Check, objections } from "../../../src/phrasing/objections.ts";
import { readReply } from "../../../src/phrasing/reply/read-reply.ts";
import { phrasingTask } from "../../../src/phrasing/request/task-of.ts";
import { goodSentences } from "./good-model.ts";
import { saying } from "./material.ts";
import { offered } from "./offered.ts";

export interface TakenOfKind {
  readonly kind: Answer["intent"];
  readonly phrased: number;
  readonly taken: number;
  readonly plainTaken: number;
  readonly reasons: readonly string[];
}

const check: Check = (answer, text) => checkText(answerFacts(answer), text);

export function takenByKind(answers: readonly Answer[]): readonly TakenOfKind[] {
  const tried = answers.filter((answer) => phrasingTask(answer) !== null);
  return [...new Set(tried.map(({ intent }) => intent))].map((kind) => {
    const ofKind = tried.filter(({ intent }) => intent === kind);
    const refused = ofKind.map(faultsIn).filter((faults) => faults.length > 0);
    return {
      kind,
      phrased: ofKind.length,
      taken: ofKind.length - refused.length,
      plainTaken: ofKind.filter((answer) => check(answer, plainText(answer)).ok).length,
      reasons: refused.flat(),
    };
  });
}

function faultsIn(answer: Answer): readonly string[] {
  const { offer, seen } = offered(answer);
  const read = readReply(JSON.stringify(saying(goodSentences(seen))), offer);
  return "faults" in read ? read.faults : objections(check, answer, read.sentences);
}

function plainText({ headline, facts }: Answer): string {
  const byId = factsById(facts);
  return headline.map(({ text }) => fill(text, byId)).join(" ");
}

/** For the record of a run. */
export function lineOf({ kind, phrased, taken, plainTaken, reasons }: TakenOfKind): string {
  const why = reasons.length > 0 ? ` (${reasons.join(" ")})` : "";
  return `${kind}: the gate takes ${taken} of ${phrased} in the stand-in's words, ${plainTaken} in plain words${why}\n`;
}
