/** A figure that does not exist, with its reason: never 0, NaN or infinity (definitions.md §1). */

export type UndefinedReason =
  | "empty_start"
  | "zero_churn"
  | "not_whole_months"
  | "no_fx_rate"
  | "no_data"
  | "too_little_data"
  | "too_few_churns"
  | "not_an_account"
  | "out_of_reach";

export interface Undefined {
  readonly undefined: UndefinedReason;
  /** What the reason is about, e.g. the account ids without a rate. */
  readonly detail?: readonly string[];
}

export type Defined<T> = T | Undefined;

export function notDefined(reason: UndefinedReason, detail?: readonly string[]): Undefined {
  return detail === undefined ? { undefined: reason } : { undefined: reason, detail };
}

export function isUndefined<T>(value: Defined<T>): value is Undefined {
  return typeof value === "object" && value !== null && "undefined" in value;
}
