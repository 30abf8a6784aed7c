/** The plainest account there is, without any feed, to be filled with the one thing a test is about. */
import type {
  BillingFacts,
  HealthFacts,
  RelationshipFacts,
  SentimentFacts,
  SupportFacts,
  UsageFacts,
} from "../../../src/core/health/facts.ts";
import type { Account, Watermarks } from "../../../src/core/records.ts";
import { bareAccount } from "../../support/bare-account.ts";

export const today = 20_000;
export const signedUp = 19_000;

const account = bareAccount("acme", { name: "Acme", signedUpOn: signedUp });

export const fedToday: Watermarks = {
  usage: today,
  user_days: today,
  tickets: today,
  surveys: today,
  touches: today,
  invoices: today,
};

const neverFed: Watermarks = {
  usage: null,
  user_days: null,
  tickets: null,
  surveys: null,
  touches: null,
  invoices: null,
};

export function accountFacts(
  known: Partial<Omit<HealthFacts, "account">> & { account?: Partial<Account> },
): HealthFacts {
  return {
    asOf: today,
    watermarks: fedToday,
    mrrCents: 100_000n,
    annualCents: 1_200_000n,
    renewalDay: null,
    firstPaidDay: signedUp,
    usage: null,
    support: null,
    sentiment: null,
    relationship: null,
    billing: null,
    ...known,
    account: { ...account, ...known.account },
  };
}

export const withoutFeeds = accountFacts({ watermarks: neverFed });

export function usage(known: Partial<UsageFacts>): UsageFacts {
  return {
    weeks: 13,
    measured: { activeUsers: true, sessions: true, events: true },
    weeklyActiveUsers: weeks(13, 50),
    weeklySessions: weeks(13, 100),
    weeklyEvents: weeks(13, 1_000),
    activeUsers30d: null,
    activeUsersBasis: null,
    firstDay: signedUp,
    lastActiveDay: today,
    ...known,
  };
}

export function support(known: Partial<SupportFacts>): SupportFacts {
  return {
    weeklyOpened: weeks(13, 0),
    opened30d: 0,
    opened90d: 0,
    severe90d: 0,
    escalated90d: 0,
    severityStated90d: 0,
    escalationStated90d: 0,
    openNow: 0,
    introductory90d: 0,
    advanced90d: 0,
    firstResponseMinutes90d: [],
    ...known,
  };
}

export function sentiment(known: Partial<SentimentFacts>): SentimentFacts {
  return { nps90d: [], csat90d: [], ces90d: [], ticketSatisfaction90d: [], ...known };
}

export function relationship(known: Partial<RelationshipFacts>): RelationshipFacts {
  return {
    lastTouchDay: null,
    lastDecisionMakerTouchDay: null,
    lastChampionTouchDay: null,
    championsKnown: 0,
    decisionMakersKnown: 0,
    championLeftOn: null,
    ...known,
  };
}

export function billing(known: Partial<BillingFacts>): BillingFacts {
  return {
    overdueCents: 0n,
    oldestOverdueDay: null,
    failedAttemptsUnpaid: 0,
    failedAttemptsOpen: 0,
    failedInvoices90d: 0,
    invoices90d: 3,
    invoicesKnown: 12,
    ...known,
  };
}

export function weeks(count: number, each: number): readonly number[] {
  return Array.from({ length: count }, () => each);
}
