/** What the book knew of one account when it moved: the shape of evidence, and the words that go with it. */
import type { Day } from "../core/day.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Severity } from "../core/records.ts";
import type { AccountMovement } from "../core/revenue/results.ts";
import type { AccountRef } from "./account-facts.ts";
import type { Draft, ReceiptRows } from "./draft.ts";

/** By how much the weekly mean had changed; -1 = it stopped. */
export interface UsageEvidence {
  readonly measure: "active_users" | "events";
  readonly change: Fraction;
}

/** One account as it stood when it moved. null = not known, or the feed was never imported. */
export interface AccountEvidence {
  readonly account: AccountRef;
  readonly movement: AccountMovement;
  readonly payingSince: Day | null;
  /** The first day it no longer paid; null for an account that still does. */
  readonly endedOn: Day | null;
  readonly ownerName: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  /** The last day of the ninety that both counts look back on. */
  readonly countedUpTo: Day;
  readonly failedInvoices: number | null;
  readonly tickets: number | null;
  /** Of those tickets; null also when none of them states one. */
  readonly worstSeverity: Severity | null;
  readonly usage: UsageEvidence | null;
  /** By its churn event; text as imported. */
  readonly stated: { readonly reasonCode: string | null; readonly comment: string | null } | null;
  /** Its subscription rows. */
  readonly rows: ReceiptRows;
}

const measures: Readonly<Record<UsageEvidence["measure"], string>> = { active_users: "active users", events: "events" };

/** The words of a figure of usage. */
export function usageLabel(usage: UsageEvidence | null): string {
  return usage === null ? "usage" : `${measures[usage.measure]}, four weeks against thirteen`;
}

/** A whole letter is not evidence at a glance. */
const longestQuote = 200;

/** By characters as people see them, so that no emoji or accent is cut in half. */
export function quoted(text: string): string {
  const seen = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return seen.length <= longestQuote ? text : `${seen.slice(0, longestQuote).join("")}…`;
}

export function noteEvidence(draft: Draft): void {
  draft.note("evidence", "Evidence stands beside the sum; it is never a part of it.");
}
