/** `holdfast doctor --audit`: the record of an organisation's model calls -> that it holds, or each place where it does not; and what never ended. */
import { auditModelCalls, type RecordAudit } from "../../store/model-call-audit.ts";
import { countUnended, type UnendedCalls } from "../../store/model-call-unended.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Finding } from "../examine.ts";
import { longestCallSeconds } from "./longest-call.ts";

const remedy =
  "No request of Holdfast can change a recorded call: find out who else may write to this database, and compare with a backup of it.";

/** @param now ISO instant. */
export async function auditFindings(tx: OrgTx, slug: string, now: string): Promise<Finding[]> {
  const what = `record of model calls of ${slug}`;
  const audit = await auditModelCalls(tx);
  const unended = unendedWords(await countUnended(tx, now, longestCallSeconds, null));
  const held = audit.faults.length > 0 ? [] : heldWords(audit, unended.length > 0);
  return [
    ...audit.faults.map(({ callId, problem }) => {
      return { what, ok: false, found: callId === null ? problem : `call ${callId}: ${problem}`, remedy };
    }),
    ...[...held, ...unended].map((found) => ({ what, ok: true, found })),
  ];
}

function heldWords({ calls, erased, lastLink }: RecordAudit, othersBegun: boolean): readonly string[] {
  if (calls === 0) return othersBegun ? [] : ["no call to a model is on record"];
  return [
    `${calls} calls in an unbroken chain, ${erased} of them without their words by now; its last link is ${lastLink}`,
  ];
}

/** No fault of the record: it says what left the house, and that nobody noted what came back. */
function unendedWords({ underWay, neverEnded }: UnendedCalls): readonly string[] {
  const sent = "what they sent is on record, what came back is not: the program was killed, or could not record it";
  return [
    ...(underWay > 0 ? [`calls under way: ${underWay}`] : []),
    ...(neverEnded > 0 ? [`calls that were begun and never ended: ${neverEnded}; ${sent}`] : []),
  ];
}
