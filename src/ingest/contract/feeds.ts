/** Every file of the contract that this version reads, by its feed's name. */
import type { FeedRecords } from "../../core/records.ts";
import { accounts } from "./accounts.ts";
import { usage, userDays } from "./activity.ts";
import { type ChurnEvent, churnEvents } from "./churn-events.ts";
import { contacts } from "./contacts.ts";
import type { FeedContract } from "./feed.ts";
import { invoices } from "./invoices.ts";
import { members } from "./members.ts";
import { settings } from "./settings.ts";
import { subscriptions } from "./subscriptions.ts";
import { surveys } from "./surveys.ts";
import { tickets } from "./tickets.ts";
import { touches } from "./touches.ts";

/** Churn events are checked against the subscriptions and not kept yet. */
export interface ReadRecords extends FeedRecords {
  readonly churn_events: ChurnEvent;
}
export type ReadName = keyof ReadRecords;

export const contracts: { readonly [Name in ReadName]: FeedContract<ReadRecords[Name]> } = {
  settings,
  members,
  accounts,
  contacts,
  subscriptions,
  usage,
  user_days: userDays,
  tickets,
  surveys,
  touches,
  invoices,
  churn_events: churnEvents,
};

export const readNames: readonly ReadName[] = Object.keys(contracts).filter(isReadName);

export function isReadName(name: string): name is ReadName {
  return Object.hasOwn(contracts, name);
}
