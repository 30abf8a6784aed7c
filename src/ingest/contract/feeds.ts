/** Every file of the contract, by its feed's name. */
import type { FeedName, FeedRecords } from "../../core/records.ts";
import { accounts } from "./accounts.ts";
import { featureUse, usage, userDays } from "./activity.ts";
import { churnEvents } from "./churn-events.ts";
import { contacts } from "./contacts.ts";
import { features } from "./features.ts";
import type { FeedContract } from "./feed.ts";
import { fx } from "./fx.ts";
import { milestones, outcomes } from "./goals.ts";
import { invoices } from "./invoices.ts";
import { members } from "./members.ts";
import { settings } from "./settings.ts";
import { subscriptions } from "./subscriptions.ts";
import { surveys } from "./surveys.ts";
import { tickets } from "./tickets.ts";
import { touches } from "./touches.ts";

export const contracts: { readonly [Name in FeedName]: FeedContract<FeedRecords[Name]> } = {
  settings,
  members,
  fx,
  features,
  accounts,
  contacts,
  subscriptions,
  churn_events: churnEvents,
  tickets,
  surveys,
  touches,
  invoices,
  milestones,
  outcomes,
  usage,
  user_days: userDays,
  feature_use: featureUse,
};

export function isFeedName(name: string): name is FeedName {
  return Object.hasOwn(contracts, name);
}
