/** The imported facts, as everyone inside speaks of them: what ingest reads, the store keeps and the core computes on. */
import type { Day } from "./day.ts";
import type { Fraction } from "./fraction.ts";
import type { Minor } from "./money.ts";

// Missing is `null` and stays missing: no field has a made-up default.

export const memberRoles = ["viewer", "csm", "manager", "admin"] as const;
export type MemberRole = (typeof memberRoles)[number];
export type ContactRole = "champion" | "decision_maker" | "user";
export type EndReason = "voluntary" | "involuntary" | "unknown";
export type SubscriptionStatus = "active" | "trial" | "free" | "unpaid" | "paused" | "past_due";
export type Severity = "low" | "normal" | "high" | "urgent";
export type TopicLevel = "introductory" | "advanced";
export type SurveyKind = "nps" | "csat" | "ces";
export type TouchKind = "call" | "meeting" | "email" | "qbr";
export type Sentiment = "positive" | "neutral" | "negative";
export type FeatureTier = "introductory" | "core" | "advanced";
export type MilestoneKind = "value_task" | "training";

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly segment: string | null;
  readonly region: string | null;
  readonly plan: string | null;
  readonly ownerEmail: string | null;
  readonly accountManagerEmail: string | null;
  readonly licences: number | null;
  readonly potentialUsers: number | null;
  readonly renewalDay: Day | null;
  readonly noticeDays: number | null;
  readonly signedUpOn: Day | null;
  readonly onboardingStartedOn: Day | null;
  readonly onboardingEndedOn: Day | null;
  readonly currency: string | null;
}

export interface Member {
  readonly email: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly slackUserId: string | null;
  readonly teamsUserId: string | null;
}

export interface Contact {
  readonly id: string;
  readonly accountId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: ContactRole | null;
  readonly leftOn: Day | null;
}

export interface Subscription {
  readonly id: string;
  readonly accountId: string;
  readonly product: string | null;
  /** Net monthly amount, rounded once; 0 for trial, free, unpaid and paused rows. */
  readonly mrrCents: Minor;
  /** Net annual amount, from the contract's own interval (not 12 x the rounded MRR). */
  readonly annualCents: Minor;
  readonly currency: string;
  readonly startDay: Day;
  /** Exclusive; null = open. */
  readonly endDay: Day | null;
  readonly status: SubscriptionStatus;
  readonly endReason: EndReason | null;
  readonly cancelRequestedOn: Day | null;
}

export interface UsageDay {
  readonly accountId: string;
  readonly day: Day;
  readonly activeUsers: number | null;
  readonly activeUsers7d: number | null;
  readonly activeUsers30d: number | null;
  readonly sessions: number | null;
  readonly events: number | null;
  readonly featuresUsed: number | null;
}

export interface UserDay {
  readonly accountId: string;
  readonly userId: string;
  readonly day: Day;
  readonly sessions: number | null;
  readonly events: number | null;
}

export interface Ticket {
  readonly id: string;
  readonly accountId: string;
  /** ISO instant with offset. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** The day of `openedAt` in the organisation's timezone. */
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly severity: Severity | null;
  readonly topic: string | null;
  readonly level: TopicLevel | null;
  readonly firstResponseMinutes: number | null;
  readonly escalated: boolean | null;
  /** 1-5. */
  readonly satisfaction: number | null;
  readonly subject: string | null;
}

export interface Survey {
  readonly id: string;
  readonly accountId: string;
  readonly kind: SurveyKind;
  readonly score: number;
  readonly answeredAt: string;
  readonly answeredOn: Day;
  readonly contactId: string | null;
  readonly comment: string | null;
}

export interface Touch {
  readonly id: string;
  readonly accountId: string;
  readonly kind: TouchKind;
  readonly at: string;
  readonly on: Day;
  readonly memberEmail: string | null;
  readonly contactId: string | null;
  readonly sentiment: Sentiment | null;
  readonly note: string | null;
}

export interface Invoice {
  readonly id: string;
  readonly accountId: string;
  readonly dueOn: Day;
  readonly paidOn: Day | null;
  readonly amountCents: Minor;
  readonly currency: string;
  readonly failedAttempts: number;
}

/** A row of fx.csv. */
export interface FxRate {
  readonly day: Day;
  readonly currency: string;
  /** Units of the reporting currency for 1 unit of `currency`; positive, exact. */
  readonly rate: Fraction;
}

/** A row of features.csv. */
export interface Feature {
  readonly name: string;
  readonly tier: FeatureTier;
}

/** How often a feature was used on a day; rows of one key add up. */
export interface FeatureUse {
  readonly accountId: string;
  readonly day: Day;
  readonly feature: string;
  /** Null where the source does not say who. */
  readonly userId: string | null;
  readonly count: number;
}

export interface Milestone {
  readonly accountId: string;
  readonly name: string;
  /** Null where it is the account's as a whole. */
  readonly userId: string | null;
  readonly kind: MilestoneKind | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
}

export interface Outcome {
  readonly accountId: string;
  readonly name: string;
  /** Exact, in whatever unit the goal is set in. */
  readonly target: Fraction;
  readonly actual: Fraction | null;
  readonly dueOn: Day | null;
}

/** Evidence for why an account left; revenue is made of subscriptions alone. */
export interface ChurnEvent {
  readonly id: string;
  readonly accountId: string;
  readonly on: Day;
  readonly kind: "voluntary" | "involuntary" | null;
  readonly reasonCode: string | null;
  readonly comment: string | null;
}

/** A row of settings.csv. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/** Every imported table, keyed as `imported:{...}` and the CSV files are. */
export interface FeedRecords {
  readonly accounts: Account;
  readonly members: Member;
  readonly contacts: Contact;
  readonly subscriptions: Subscription;
  readonly usage: UsageDay;
  readonly user_days: UserDay;
  readonly tickets: Ticket;
  readonly surveys: Survey;
  readonly touches: Touch;
  readonly invoices: Invoice;
  readonly settings: Setting;
  readonly fx: FxRate;
  readonly features: Feature;
  readonly feature_use: FeatureUse;
  readonly milestones: Milestone;
  readonly outcomes: Outcome;
  readonly churn_events: ChurnEvent;
}

export type FeedName = keyof FeedRecords;

/** Rows of activity, by the million; none of them is money. */
export const bulkFeeds = ["usage", "user_days", "feature_use"] as const satisfies readonly FeedName[];

/** The order that keeps every reference inside the organisation valid while loading. */
export const feedNames: readonly FeedName[] = [
  "settings",
  "members",
  "fx",
  "features",
  "accounts",
  "contacts",
  "subscriptions",
  "churn_events",
  "tickets",
  "surveys",
  "touches",
  "invoices",
  "milestones",
  "outcomes",
  ...bulkFeeds,
];

/** How far each feed is known to be complete (definitions.md §5, "Silence is not missing"); null = never fed. */
export type Watermarks = Readonly<Record<WatermarkedFeed, Day | null>>;
export type WatermarkedFeed = "usage" | "user_days" | "tickets" | "surveys" | "touches" | "invoices";

export const watermarkedFeeds: readonly WatermarkedFeed[] = [
  "usage",
  "user_days",
  "tickets",
  "surveys",
  "touches",
  "invoices",
];
