/** An account and a day -> whether it is in its onboarding, and on which day of its life. */
import type { Day } from "../day.ts";
import type { HealthConfig } from "../health/config.ts";
import type { HealthFacts } from "../health/facts.ts";
import { onboardingBegan, phaseOf } from "../health/phase.ts";

/** By the score's own phase, and no longer once the organisation says that it ended. */
export function isOnboarding(facts: HealthFacts, config: HealthConfig): boolean {
  const ended = facts.account.onboardingEndedOn;
  return phaseOf(facts, config.onboardingDays) === "onboarding" && (ended === null || facts.asOf < ended);
}

/** 1 on its first day; null while it is not known when it began. */
export function dayOfLife(facts: HealthFacts, day: Day): number | null {
  const began = onboardingBegan(facts);
  return began === null ? null : day - began + 1;
}
