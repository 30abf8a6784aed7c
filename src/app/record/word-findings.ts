/** What `holdfast doctor` says of an organisation's model: whether it may phrase, what it may read, and how its calls went. */
import { hoursBefore } from "../../core/instant.ts";
import type { Settings } from "../../core/settings.ts";
import { modelLimits } from "../../phrasing/model/limits.ts";
import { countModelCalls, type ModelCallCounts } from "../../store/model-call-days.ts";
import { countUnended } from "../../store/model-call-unended.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import type { Finding } from "../examine.ts";
import { longestCallSeconds } from "./longest-call.ts";

const remedy =
  "Every answer is there in plain words, and the last calls all failed: ask the server with holdfast doctor --model, or take LLM_BASE_URL away.";

/** A day: what went wrong before yesterday is found in the record. */
const lookedBackHours = 24;

/** A model that is asked and never answers is a fault; one that says what is not taken does what it is there for. @param now ISO instant. */
export async function wordFindings(tx: OrgTx, slug: string, now: string): Promise<Finding[]> {
  const settings = await readSettings(tx);
  const since = hoursBefore(now, lookedBackHours);
  const { neverEnded } = await countUnended(tx, now, longestCallSeconds, since);
  const counts = await countModelCalls(tx, since);
  const found = [allowed(settings), went(counts, neverEnded)].join("; ");
  const fails = settings.modelWords && counts.failedLast >= modelLimits.failuresInRow;
  return [{ what: `words of ${slug}`, ok: !fails, found, ...(fails && { remedy }) }];
}

function allowed({ modelWords, modelFreeText }: Settings): string {
  if (!modelWords) return "a model phrases nothing here (model_words is off)";
  const freeText =
    modelFreeText === "no" ? "what people wrote stays here" : "a model may read what people wrote, masked";
  return `${freeText} (model_free_text is ${modelFreeText})`;
}

function went({ accepted, refused, failed, lastReason }: ModelCallCounts, neverEnded: number): string {
  const calls = accepted + refused + failed + neverEnded;
  if (calls === 0) return "no model was called in the last day";
  const others = neverEnded === 0 ? "" : `, ${neverEnded} never ended`;
  const share = Math.round((accepted / calls) * 100);
  const counted = `model calls of the last day: ${accepted} accepted, ${refused} refused, ${failed} failed${others}, so ${share} % were shown`;
  return lastReason === null ? counted : `${counted}; the last one that was not: ${lastReason}`;
}
