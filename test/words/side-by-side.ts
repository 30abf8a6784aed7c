/** One of the forty -> its answer in plain words, in a model's, and what the gate says of either. */
import type { Answer, Sentence } from "../../src/answers/answer.ts";
import { factsById, fill } from "../../src/answers/sentence.ts";
import { checkText } from "../../src/phrasing/gate/check.ts";
import { answerFacts } from "../../src/phrasing/gate/of-answer.ts";
import type { Verdict } from "../../src/phrasing/gate/verdict.ts";
import { openMasking } from "../../src/phrasing/mask/open-masking.ts";
import type { Phraser } from "../../src/phrasing/phraser.ts";
import { dictionaryOf } from "../support/model/dictionary-of.ts";
import { offRecord } from "../support/model/off-record.ts";
import type { BookName } from "./books.ts";
import type { Asked } from "./forty.ts";

export interface Said {
  readonly text: string;
  readonly verdict: Verdict;
}

export interface SideBySide {
  readonly asked: Asked;
  readonly plain: Said;
  readonly phrased: (Said & { readonly promptVersion: string }) | Unphrased;
}

/** Why the plain words stay. */
export interface Unphrased {
  readonly stays: string;
}

/** A book that can be asked. */
export interface Desk {
  ask(text: string, options: { readonly threadKeys: readonly string[] }): Promise<Answer>;
}

/** Asked in a thread of its own. */
export async function answerTo({ book, said }: Asked, desks: Readonly<Record<BookName, Desk>>): Promise<Answer> {
  const [first, ...later] = said;
  const say = (text: string) => desks[book].ask(text, { threadKeys: [said.join(" / ")] });
  let answer = await say(first);
  for (const text of later) answer = await say(text);
  return answer;
}

export function gated(answer: Answer, sentences: readonly Sentence[]): Said {
  const facts = factsById(answer.facts);
  const text = sentences.map((sentence) => fill(sentence.text, facts)).join(" ");
  return { text, verdict: checkText(answerFacts(answer), text) };
}

export async function sideBySide(asked: Asked, answer: Answer, phraser: Phraser): Promise<SideBySide> {
  return { asked, plain: gated(answer, answer.headline), phrased: await phrasedBy(phraser, answer) };
}

async function phrasedBy(phraser: Phraser, answer: Answer): Promise<SideBySide["phrased"]> {
  if (!phraser.phrases(answer)) return { stays: "an answer of this kind is not phrased" };
  const masking = openMasking(dictionaryOf(answer));
  const { words, calls } = await phraser.phrase(
    { answer, masking, untrusted: [], begin: offRecord },
    new AbortController().signal,
  );
  if (words === null) return { stays: calls.at(-1)?.reasons.join(" ") ?? "nothing was sent" };
  return { ...gated(answer, words.sentences), promptVersion: words.prompt_version ?? "not said" };
}
