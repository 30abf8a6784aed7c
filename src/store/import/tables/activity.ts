/** The bulk feeds of what was used, day by day: per account, per user, per feature. */
import type { FeatureUse, UsageDay, UserDay } from "../../../core/records.ts";
import { dayCell, numberCell, textCell } from "../copy-text.ts";
import { feedTable, nobody } from "../feed-table.ts";

export const activityTables = {
  usage: feedTable<UsageDay>(
    "usage_day",
    ["account_id", "day"],
    {
      account_id: (row) => textCell(row.accountId),
      day: (row) => dayCell(row.day),
      active_users: (row) => numberCell(row.activeUsers),
      active_users_7d: (row) => numberCell(row.activeUsers7d),
      active_users_30d: (row) => numberCell(row.activeUsers30d),
      sessions: (row) => numberCell(row.sessions),
      events: (row) => numberCell(row.events),
      features_used: (row) => numberCell(row.featuresUsed),
    },
    { dayColumn: "day", repeated: "rejected" },
  ),
  user_days: feedTable<UserDay>(
    "user_day",
    ["account_id", "day", "user_id"],
    {
      account_id: (row) => textCell(row.accountId),
      day: (row) => dayCell(row.day),
      user_id: (row) => textCell(row.userId),
      sessions: (row) => numberCell(row.sessions),
      events: (row) => numberCell(row.events),
    },
    { dayColumn: "day", repeated: "rejected" },
  ),
  feature_use: feedTable<FeatureUse>(
    "feature_use",
    ["account_id", "day", "feature", "user_id"],
    {
      account_id: (row) => textCell(row.accountId),
      day: (row) => dayCell(row.day),
      feature: (row) => textCell(row.feature),
      user_id: (row) => textCell(row.userId ?? nobody),
      count: (row) => numberCell(row.count),
    },
    { repeated: { addUp: "count" } },
  ),
};
