/** What `holdfast doctor` says of an organisation's model: whether it may phrase, what it may read, and how its calls went. */
import { hoursBefore } from "../../core/instant.ts";
import type { Settings } from "../../core/settings.ts";
import { countModelCalls, type ModelCallCounts } from "../../store/model-call-days.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import type { Finding } from "../examine.ts";

/** A day: what went wrong before yesterday is found in the record. */
const lookedBackHours = 24;

/** @param now ISO instant. */
export async function wordFindings(tx: OrgTx, slug: string, now: string): Promise<Finding[]> {
  const settings = await readSettings(tx);
  const counts = await countModelCalls(tx, hoursBefore(now, lookedBackHours));
  return [{ what: `words of ${slug}`, ok: true, found: [allowed(settings), went(counts)].join("; ") }];
}

function allowed({ modelWords, modelFreeText }: Settings): string {
  if (!modelWords) return "a model phrases nothing here (model_words is off)";
  const freeText =
    modelFreeText === "no" ? "what people wrote stays here" : "a model may read what people wrote, masked";
  return `${freeText} (model_free_text is ${modelFreeText})`;
}

function went({ accepted, refused, failed, lastReason }: ModelCallCounts): string {
  const calls = accepted + refused + failed;
  if (calls === 0) return "no model was called in the last day";
  const share = Math.round((accepted / calls) * 100);
  const counted = `model calls of the last day: ${accepted} accepted, ${refused} refused, ${failed} failed, so ${share} % were shown`;
  return lastReason === null ? counted : `${counted}; the last one that was not: ${lastReason}`;
}
