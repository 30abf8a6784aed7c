/** Every table whose rows are imported facts, and those that leave together with an account. */
import type { FeedName, FeedRecords } from "../../core/records.ts";
import type { FactTable, FeedTable } from "./feed-table.ts";
import { activityTables } from "./tables/activity.ts";
import { customersTables } from "./tables/customers.ts";
import { organisationTables } from "./tables/organisation.ts";
import { relationshipTables } from "./tables/relationship.ts";

export const feedTables: { readonly [Feed in FeedName]: FeedTable<FeedRecords[Feed]> } = {
  ...organisationTables,
  ...customersTables,
  ...relationshipTables,
  ...activityTables,
};

/** Kept by the program itself beside the feeds, with the same history. */
export const spellTable: FactTable = {
  table: "account_attribute",
  key: ["account_id", "attribute", "valid_from"],
  columns: ["account_id", "attribute", "valid_from", "valid_to", "value"],
};

export const watermarkTable: FactTable = { table: "watermark", key: ["feed"], columns: ["feed", "complete_to"] };

/** Every table that belongs to an account, in the order in which rows can leave. */
export const tablesOfAnAccount: readonly FactTable[] = [
  feedTables.feature_use,
  feedTables.outcomes,
  feedTables.milestones,
  feedTables.churn_events,
  feedTables.invoices,
  feedTables.touches,
  feedTables.surveys,
  feedTables.tickets,
  feedTables.user_days,
  feedTables.usage,
  feedTables.subscriptions,
  feedTables.contacts,
  spellTable,
];
