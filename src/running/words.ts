/** The configured model -> what phrases answers in this process, bound to the store; or plain words. */
import type { Logger } from "pino";
import type { ReadNames } from "../app/known-names.ts";
import { newAnswerId } from "../app/new-id.ts";
import { type RunningWords, startAsking } from "../app/words/asking.ts";
import { dictionaryReader } from "../app/words/dictionary.ts";
import { phraseAnswer } from "../app/words/phrase-answer.ts";
import { plainWords } from "../app/words/words.ts";
import { checkText } from "../phrasing/gate/check.ts";
import { answerFacts } from "../phrasing/gate/of-answer.ts";
import { openMasking } from "../phrasing/mask/open-masking.ts";
import type { LlmConfig } from "../phrasing/model/llm-config.ts";
import { openPhraser } from "../phrasing/open-phraser.ts";
import type { Phraser } from "../phrasing/phraser.ts";
import type { Database } from "../store/database.ts";

export interface WordsRun {
  readonly db: Database;
  readonly readNames: ReadNames;
  readonly log: Logger;
  /** Words for the person who started it. */
  readonly tell: (text: string) => void;
}

/** @throws HoldfastError `bad_prompt` when a prompt's file is missing or altered beyond use. */
export function runWords(llm: LlmConfig | null, { db, readNames, log, tell }: WordsRun): RunningWords {
  if (llm === null) return { ...plainWords, stop: async () => {} };
  const phraser = openPhraser({
    llm,
    check: (answer, text) => checkText(answerFacts(answer), text),
    newId: newAnswerId,
    clock: () => new Date().toISOString(),
  });
  const readDictionary = dictionaryReader(readNames);
  const deps = { db, phraser, openMasking, readDictionary, newId: newAnswerId };
  tell(phrasedBy(phraser.model));
  return startAsking({
    phrases: (answer) => phraser.phrases(answer),
    phrase: (scope, answerId, stop) => phraseAnswer(deps, scope, answerId, stop),
    log,
  });
}

function phrasedBy({ name, host, region }: Phraser["model"]): string {
  return `Answers are phrased by ${name} at ${host}${region === null ? "" : `, ${region}`}; every figure is Holdfast's.`;
}
