/** What an organisation decided for itself, with the product's defaults and why. */
import type { Fraction } from "./fraction.ts";
import type { Minor } from "./money.ts";

export interface Settings {
  /** IANA name; days are days here. */
  readonly timezone: string;
  /** The one reporting currency, ISO 4217. */
  readonly currency: string;
  /** 1-12. */
  readonly fiscalYearStartMonth: number;
  /** 0..1; null = unknown, LTV is then revenue LTV. */
  readonly grossMargin: Fraction | null;
  readonly cacCents: Minor | null;
  readonly renewalGraceDays: number;
  readonly noticeDays: number;
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
}

export const defaultSettings: Settings = {
  timezone: "UTC",
  currency: "USD",
  fiscalYearStartMonth: 1,
  grossMargin: null,
  cacCents: null,
  renewalGraceDays: 0,
  // definitions.md §8: one month is the most usual notice in SaaS contracts.
  noticeDays: 30,
  locale: "en-US",
};
