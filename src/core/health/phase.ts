/** An account and a day -> its phase: onboarding is judged by other weights (definitions.md §5). */
import type { Day } from "../day.ts";
import type { HealthFacts } from "./facts.ts";

export type Phase = "onboarding" | "established";

/** Established when nobody knows when the account began. */
export function phaseOf(facts: HealthFacts, onboardingDays: number): Phase {
  const began = onboardingBegan(facts);
  return began !== null && facts.asOf - began < onboardingDays ? "onboarding" : "established";
}

export function onboardingBegan({ account, firstPaidDay }: HealthFacts): Day | null {
  return account.onboardingStartedOn ?? account.signedUpOn ?? firstPaidDay;
}
