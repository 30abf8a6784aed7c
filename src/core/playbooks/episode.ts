/** What a playbook's firing is: one account, one playbook, one spell of its trigger being true (definitions.md §7). */
import type { Day } from "../day.ts";
import type { Evidence } from "../health/score.ts";

export const playbookIds = [
  "onboarding_at_risk",
  "decline_before_renewal",
  "expansion",
  "renewal_risk_in_onboarding",
  "failed_payment",
] as const;
export type PlaybookId = (typeof playbookIds)[number];

export interface Episode {
  readonly id: string;
  readonly accountId: string;
  readonly playbook: PlaybookId;
  readonly openedOn: Day;
  /** What fired it. */
  readonly evidence: Evidence;
  /** Since when its trigger has been false; null while it is true. */
  readonly quietSince: Day | null;
  readonly closed: { readonly on: Day; readonly because: "cleared" | "churned" | "done" } | null;
}

/** expansion is an opportunity; the others are risks and make an account at risk while open (definitions.md §8). */
export const riskPlaybooks: ReadonlySet<PlaybookId> = new Set(playbookIds.filter((id) => id !== "expansion"));
/** Billing, not will: never a "why are you unhappy" call. */
export const involuntaryPlaybooks: ReadonlySet<PlaybookId> = new Set(["failed_payment"]);
