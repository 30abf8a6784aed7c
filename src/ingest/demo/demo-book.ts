/**
 * Today -> a whole fictional book to try Holdfast on: a vendor called Tidewater Software with about 290 customers over 24 months.
 * The quarter before the last complete one is the guide's worked example, the last complete one is where NRR drops.
 */
import type { Day } from "../../core/day.ts";
import type { FeedName, FeedRecords } from "../../core/records.ts";
import { accountOf } from "./accounts.ts";
import { contactsOf } from "./contacts.ts";
import { invoicesOf } from "./invoices.ts";
import { demoLives } from "./lives.ts";
import { quartersUpTo } from "./quarters.ts";
import { demoSettings } from "./settings.ts";
import { subscriptionsOf } from "./subscriptions.ts";
import { surveysOf } from "./surveys.ts";
import { teamMembers } from "./team.ts";
import { ticketsOf } from "./tickets.ts";
import { touchesOf } from "./touches.ts";
import { usageOf, userDaysOf } from "./usage.ts";

export type DemoBook = { readonly [Feed in FeedName]: readonly FeedRecords[Feed][] };

export interface DemoRequest {
  /** The day the book is told on: every feed is complete to the day before. */
  readonly today: Day;
  /** The same seed and day make the same book. */
  readonly seed?: number;
}

export function demoBook({ today, seed = 1 }: DemoRequest): DemoBook {
  const quarters = quartersUpTo(today);
  const lives = demoLives(quarters, seed);
  return {
    settings: demoSettings(today),
    members: teamMembers(),
    accounts: lives.map((life) => accountOf(life, today)),
    contacts: lives.flatMap((life) => contactsOf(life, seed)),
    subscriptions: lives.flatMap(subscriptionsOf),
    usage: lives.flatMap((life) => usageOf(life, today, seed)),
    user_days: lives.flatMap((life) => userDaysOf(life, today, seed)),
    tickets: lives.flatMap((life) => ticketsOf(life, today, seed)),
    surveys: lives.flatMap((life) => surveysOf(life, today, seed)),
    touches: lives.flatMap((life) => touchesOf(life, today, seed)),
    invoices: lives.flatMap((life) => invoicesOf(life, quarters, seed)),
    // Paid in one currency, and nothing is known of its features and goals.
    fx: [],
    features: [],
    feature_use: [],
    milestones: [],
    outcomes: [],
    churn_events: [],
  };
}
