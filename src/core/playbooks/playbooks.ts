/** Every playbook that is shipped; a new one is one file, its id and one line here. */
import type { PlaybookId } from "./episode.ts";
import type { Playbook } from "./playbook.ts";
import { declineBeforeRenewal } from "./shipped/decline-before-renewal.ts";
import { expansion } from "./shipped/expansion.ts";
import { failedPayment } from "./shipped/failed-payment.ts";
import { onboardingAtRisk } from "./shipped/onboarding-at-risk.ts";
import { renewalRiskInOnboarding } from "./shipped/renewal-risk-in-onboarding.ts";

export const playbooks: Readonly<Record<PlaybookId, Playbook>> = {
  onboarding_at_risk: onboardingAtRisk,
  decline_before_renewal: declineBeforeRenewal,
  expansion,
  renewal_risk_in_onboarding: renewalRiskInOnboarding,
  failed_payment: failedPayment,
};
