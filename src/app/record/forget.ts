/** What of the record has been kept as long as the organisation wants -> forgotten; the links of the chain stay. */
import { hoursBefore } from "../../core/instant.ts";
import { eraseModelCalls } from "../../store/model-calls.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";

const hoursOfDay = 24;

/** @param now ISO instant. */
export async function forgetOldCalls(tx: OrgTx, now: string): Promise<void> {
  const { modelRecordDays } = await readSettings(tx);
  await eraseModelCalls(tx, { before: hoursBefore(now, modelRecordDays * hoursOfDay) });
}
