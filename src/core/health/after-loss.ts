/** What a card says beside the score -> the same for an account that has stopped paying: nothing is at stake any more. */
import type { EndReason } from "../records.ts";
import type { Attention } from "./attention.ts";
import { proposedAfterLoss } from "./proposals.ts";

/** It has no renewal to miss and no window to act in; what can be done follows from why it left, not from its signals. */
export function afterLoss(attention: Attention, reason: EndReason): Attention {
  const proposal = proposedAfterLoss(reason);
  return { ...attention, renewalDay: null, window: null, atRisk: false, atRiskBecause: null, proposal };
}
