/** An answer that was given -> the same in a model's words, recorded and kept as a document of its own; or nothing. */
import type { Answer } from "../../answers/answer.ts";
import { phrasedAnswer } from "../../answers/phrased.ts";
import { parseAnswer } from "../../answers/read-back.ts";
import { answerJson } from "../../answers/schema.ts";
import type { MaskDictionary, Masking } from "../../phrasing/mask/masking.ts";
import type { BegunCall } from "../../phrasing/model/model-call.ts";
import type { Phrased, Phraser, UntrustedText } from "../../phrasing/phraser.ts";
import { readAnswer, saveAnswer } from "../../store/answers.ts";
import type { Database } from "../../store/database.ts";
import { beginModelCall, endModelCalls } from "../../store/model-calls.ts";
import { originOf, saveOrigin } from "../../store/posted-answers.ts";
import type { OrgScope, OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import type { ReadDictionary } from "./dictionary.ts";
import { readUntrusted } from "./untrusted.ts";

export interface WordsDeps {
  readonly db: Database;
  readonly phraser: Phraser;
  readonly openMasking: (dictionary: MaskDictionary) => Masking;
  readonly readDictionary: ReadDictionary;
  readonly newId: () => string;
}

/**
 * No connection is held while the model is asked. null = plain words stay.
 * Each call is on record before its first byte leaves; what cannot be recorded is not sent.
 * @throws what the database throws, and `masking_failed`; then nothing was sent, or nothing of it is shown.
 */
export async function phraseAnswer(
  deps: WordsDeps,
  scope: OrgScope,
  answerId: string,
  stop: AbortSignal,
): Promise<Answer | null> {
  const asked = await withOrg(deps.db, scope, (tx) => readRequest(deps, tx, answerId), "read");
  if (asked === null) return null;
  const masking = deps.openMasking(asked.dictionary);
  const { answer, untrusted } = asked;
  const record = recordOf(deps, scope);
  const phrased = await deps.phraser.phrase({ answer, masking, untrusted, begin: record.begin }, stop);
  const shown = await withOrg(deps.db, scope, (tx) => keep(deps, tx, answer, phrased));
  record.orThrow();
  return shown;
}

/** The phraser ends in plain words whatever is thrown; that a call could not be recorded is for the log. */
function recordOf({ db }: WordsDeps, scope: OrgScope) {
  const failed: unknown[] = [];
  return {
    begin: (call: BegunCall) =>
      withOrg(db, scope, (tx) => beginModelCall(tx, call)).catch((error: unknown) => {
        failed.push(error);
        throw error;
      }),
    orThrow(): void {
      if (failed.length > 0) throw failed[0];
    },
  };
}

interface Request {
  readonly answer: Answer;
  readonly dictionary: MaskDictionary;
  readonly untrusted: readonly UntrustedText[];
}

async function readRequest({ phraser, readDictionary }: WordsDeps, tx: OrgTx, id: string): Promise<Request | null> {
  const stored = await readAnswer(tx, id);
  const answer = stored && parseAnswer(stored.document);
  if (answer === null || !phraser.phrases(answer)) return null;
  const settings = await readSettings(tx);
  if (!settings.modelWords) return null;
  const untrusted = await readUntrusted(tx, answer, settings);
  return { answer, dictionary: await readDictionary(tx, settings), untrusted };
}

/** What came of each call is kept before a word is shown: what is not on record is not said. */
async function keep(
  { phraser, newId }: WordsDeps,
  tx: OrgTx,
  answer: Answer,
  { words, calls }: Phrased,
): Promise<Answer | null> {
  await endModelCalls(tx, calls);
  if (words === null) return null;
  const phrased = phrasedAnswer(answer, { id: newId(), words, model: phraser.model });
  await saveAnswer(tx, phrased.id, answerJson(phrased));
  // What is pressed on it leads to the message that the answer led to.
  const origin = await originOf(tx, answer.id);
  if (origin !== null) await saveOrigin(tx, phrased.id, origin);
  return phrased;
}
