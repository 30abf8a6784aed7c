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
  /** Whether answers are phrased by a model, where one is configured. */
  readonly modelWords: boolean;
  /** Whether a model may read what people wrote (tickets, comments, notes); masked even then. */
  readonly modelFreeText: "no" | "masked";
  /** For how long the words of a model call are kept; its links in the chain stay. */
  readonly modelRecordDays: number;
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
  modelWords: true,
  // What people wrote stays at home until somebody decides otherwise.
  modelFreeText: "no",
  // A quarter: whoever doubts what was said in the last quarterly review finds what the model was told.
  modelRecordDays: 90,
};
