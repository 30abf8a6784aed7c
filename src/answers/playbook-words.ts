/** The playbooks (definitions.md §7) in words. */
import type { PlaybookId } from "../core/playbooks/episode.ts";

/** As a clause about an account, without figures. */
export const firedWords: Readonly<Record<PlaybookId, string>> = {
  onboarding_at_risk: "its onboarding is at risk",
  decline_before_renewal: "it declines before its renewal",
  expansion: "it is ready to expand",
  renewal_risk_in_onboarding: "its renewal is at risk during onboarding",
  failed_payment: "a payment failed",
};
