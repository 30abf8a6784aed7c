/** An answer's id -> the calls that were made to a model for it, whichever of its two documents the id is of. */
import { parseAnswer } from "../../answers/read-back.ts";
import { readAnswer } from "../../store/answers.ts";
import { callOf, listModelCalls, type StoredModelCall } from "../../store/model-call-reading.ts";
import type { OrgTx } from "../../store/scope.ts";

/** More would be read by nobody at once; those of an answer are two at most. */
const mostListed = 20;

/** In their order. @param answerId null = the last ones of the organisation. */
export async function callsFor(tx: OrgTx, answerId: string | null): Promise<StoredModelCall[]> {
  return listModelCalls(tx, answerId === null ? null : await phrasedFrom(tx, answerId), mostListed);
}

/** A document in a model's words names its call, and the call the document that was to be phrased; any other is its own. */
export async function phrasedFrom(tx: OrgTx, answerId: string): Promise<string> {
  const stored = await readAnswer(tx, answerId);
  const callId = stored && parseAnswer(stored.document).words?.model_call;
  const call = callId == null ? null : await callOf(tx, callId);
  return call?.answerId ?? answerId;
}
