/** What a cell's meaning depends on beside its own text. */
import type { Fault } from "./fault.ts";

/** The order in which a file writes days; `iso` is the contract's own. */
export const dateOrders = ["iso", "dmy", "mdy", "ymd"] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface Context {
  /** IANA name: instants without an offset are local to it. */
  readonly timezone: string;
  /** The organisation's reporting currency, for rows that state none and whose account states none. */
  readonly currency: string;
  readonly currencyOfAccount: ReadonlyMap<string, string>;
  readonly dateOrder: DateOrder;
  /** The file's end dates are the last day in force, not the first day out of it. */
  readonly endInclusive: boolean;
}

/** Turns the trimmed, non-empty text of a cell into its value. */
export type Read<T> = (text: string, context: Context) => T | Fault;
