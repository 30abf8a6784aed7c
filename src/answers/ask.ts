/** The questions that buttons ask, as people would type them: one wording for all answers. */

export const ask = {
  accountHealth: (name: string) => `health of ${name}`,
  accountWhy: (name: string) => `what happened to ${name}?`,
  atRisk: "which accounts are at risk?",
  whyNrr: "why did NRR drop?",
  nrr: "what is our NRR?",
  logoChurn: "what was logo churn last quarter?",
  help: "help",
  /** Follow-ups, as the next one. */
  mixAndRates: "and mix and rates?",
  byOwner: "and by owner?",
  ofAccounts: "and CRR?",
  ofMrr: "and NRR?",
  /** A follow-up: read with the answer it hangs on as its context. */
  why: "why?",
  whyOver: (from: string, to: string) => `why from ${from} to ${to}?`,
} as const;
