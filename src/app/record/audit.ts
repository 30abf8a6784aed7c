/** `holdfast doctor --audit`: the chain of an organisation's model calls -> that it holds, or each place where it does not. */
import { auditModelCalls } from "../../store/model-call-audit.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Finding } from "../examine.ts";

const remedy =
  "No request of Holdfast can change a recorded call: find out who else may write to this database, and compare with a backup of it.";

export async function auditFindings(tx: OrgTx, slug: string): Promise<Finding[]> {
  const what = `record of model calls of ${slug}`;
  const { calls, erased, lastLink, faults } = await auditModelCalls(tx);
  if (faults.length > 0)
    return faults.map(({ callId, problem }) => ({
      what,
      ok: false,
      found: callId === null ? problem : `call ${callId}: ${problem}`,
      remedy,
    }));
  if (calls === 0) return [{ what, ok: true, found: "no call to a model is on record" }];
  const found = `${calls} calls in an unbroken chain, ${erased} of them without their words by now; its last link is ${lastLink}`;
  return [{ what, ok: true, found }];
}
