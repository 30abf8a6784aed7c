/** Everything the revenue core reads: one organisation's accounts and subscription rows, fetched once. */
import type { Day } from "../day.ts";
import type { Account, FxRate, Subscription } from "../records.ts";
import type { Settings } from "../settings.ts";

export type Attribute = "segment" | "region" | "plan" | "owner";

/** One value an account's attribute had, for [validFrom, validTo); null = from the beginning / still. */
export interface AttributeSpell {
  readonly accountId: string;
  readonly attribute: Attribute;
  readonly value: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface Book {
  readonly accounts: readonly Account[];
  readonly subscriptions: readonly Subscription[];
  readonly attributes: readonly AttributeSpell[];
  /** Of currencies other than the reporting one; any order. */
  readonly fx: readonly FxRate[];
  readonly settings: Settings;
}
