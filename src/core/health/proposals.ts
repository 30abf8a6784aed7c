/** A cause -> the action a card proposes: one line per signal, another one where onboarding calls for it. */
import type { EndReason } from "../records.ts";
import type { Cause, ProposedAction } from "./attention.ts";
import type { Phase } from "./phase.ts";

type Proposals = Readonly<
  Record<string, { readonly [phase in Phase]?: ProposedAction } & { established: ProposedAction }>
>;

const workingSession: ProposedAction = {
  id: "working_session",
  text: "Hold a working session with the primary stakeholders and send them the guide to getting value fast",
  owner: "csm",
};
const usageReview: ProposedAction = {
  id: "usage_review",
  text: "Review the usage with the account and agree on a success plan",
  owner: "csm",
};
const ticketReview: ProposedAction = {
  id: "ticket_review",
  text: "Go through the open tickets with support and tell the account what will be done about each",
  owner: "csm",
};
const paymentMethod: ProposedAction = {
  id: "payment_method",
  text: "Ask the billing contact for a payment method that works",
  owner: "billing",
};
const answerSurvey: ProposedAction = {
  id: "answer_survey",
  text: "Call the people who answered, hear them out and tell them what changes",
  owner: "csm",
};

// definitions.md §7 and §8: falling usage in onboarding is a working session, a failed payment is billing's and never a call
// about being unhappy, a silent decision maker is an executive's to reach.
const bySignal: Proposals = {
  active_users: { established: usageReview, onboarding: workingSession },
  licence_utilisation: {
    established: {
      id: "licence_enablement",
      text: "Train the people who hold a licence and do not log on",
      owner: "csm",
    },
    onboarding: workingSession,
  },
  sessions: { established: usageReview, onboarding: workingSession },
  events: { established: usageReview, onboarding: workingSession },
  last_activity: {
    established: {
      id: "silence_call",
      text: "Call the account and find out why nobody uses the product",
      owner: "csm",
    },
    onboarding: workingSession,
  },
  ticket_volume: { established: ticketReview },
  tickets_per_licence: {
    established: {
      id: "training",
      text: "Offer training on the topics the account keeps asking about",
      owner: "csm",
    },
  },
  ticket_severity: {
    established: {
      id: "fix_dates",
      text: "Agree on fix dates for the urgent tickets and tell the account",
      owner: "support",
    },
  },
  escalations: { established: ticketReview },
  first_response: {
    established: {
      id: "answer_first",
      text: "Answer this account's tickets first until answers come in time again",
      owner: "support",
    },
  },
  nps: { established: answerSurvey },
  csat: { established: answerSurvey },
  ces: {
    established: {
      id: "ease_review",
      text: "Watch the account do its main task and clear what makes it hard",
      owner: "csm",
    },
  },
  ticket_satisfaction: { established: ticketReview },
  last_touch: {
    established: { id: "check_in", text: "Call the account and ask about its goals", owner: "csm" },
  },
  decision_maker_silence: {
    established: {
      id: "executive_touch",
      text: "Ask an executive of ours to reach out to the decision maker",
      owner: "executive",
    },
  },
  champions: {
    established: { id: "new_champion", text: "Find a new champion and meet them in person", owner: "csm" },
  },
  failed_payments: { established: paymentMethod },
  overdue_invoices: {
    established: {
      id: "overdue_reminder",
      text: "Clear the overdue invoices with the billing contact",
      owner: "billing",
    },
  },
};

/** null for a cause without a line in the table; a test holds one for every signal. */
export function proposedAction({ contribution }: Cause, phase: Phase): ProposedAction | null {
  const line = bySignal[contribution.signal];
  return line?.[phase] ?? line?.established ?? null;
}

// A payment that failed can still be put right; no signal says how to win back who decided to leave, so none is made up.
const byEndReason: Readonly<Record<EndReason, ProposedAction | null>> = {
  involuntary: paymentMethod,
  voluntary: null,
  unknown: null,
};

/** Every one there is, once. */
export const proposedActions: readonly ProposedAction[] = [
  ...new Set([...Object.values(bySignal).flatMap((line) => Object.values(line)), paymentMethod]),
];

/** For an account that has stopped paying; null when there is nothing to propose. */
export function proposedAfterLoss(reason: EndReason): ProposedAction | null {
  return byEndReason[reason];
}
