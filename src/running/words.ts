/** The configured model -> what phrases answers in this process, bound to the store; or plain words. */
import type { Logger } from "pino";
import { namesReader } from "../app/known-names.ts";
import { newAnswerId } from "../app/new-id.ts";
import { type RunningWords, startAsking } from "../app/words/asking.ts";
import { dictionaryReader } from "../app/words/dictionary.ts";
import { phraseAnswer, type WordsDeps } from "../app/words/phrase-answer.ts";
import type { Database } from "../store/database.ts";

export interface WordsRun extends Pick<WordsDeps, "phraser" | "openMasking"> {
  readonly db: Database;
  readonly log: Logger;
}

export function runWords({ log, ...run }: WordsRun): RunningWords {
  const deps = { ...run, readDictionary: dictionaryReader(namesReader()), newId: newAnswerId };
  return startAsking({
    phrases: (answer) => run.phraser.phrases(answer),
    phrase: (scope, answerId, stop) => phraseAnswer(deps, scope, answerId, stop),
    log,
  });
}
