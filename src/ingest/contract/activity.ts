/** usage.csv, user_days.csv and feature_use.csv: what was used, per account, per user and per feature, day by day. */
import type { FeatureUse, UsageDay, UserDay } from "../../core/records.ts";
import { day } from "../cell/day.ts";
import { wholeNumber } from "../cell/number.ts";
import { id } from "../cell/text.ts";
import { defineFeed, optional, required } from "./feed.ts";

const count = wholeNumber();

export const usage = defineFeed({
  file: "usage.csv",
  columns: {
    accountId: required("account_id", id, "acme-1"),
    day: required("day", day, "2026-02-02"),
    activeUsers: optional("active_users", count, "31"),
    activeUsers7d: optional("active_users_7d", count, "40"),
    activeUsers30d: optional("active_users_30d", count, "44"),
    sessions: optional("sessions", count, "120"),
    events: optional("events", count, "5400"),
    featuresUsed: optional("features_used", count, "9"),
  },
  build: (values): UsageDay => values,
});

export const userDays = defineFeed({
  file: "user_days.csv",
  columns: {
    accountId: required("account_id", id, "acme-1"),
    userId: required("user_id", id, "user-7"),
    day: required("day", day, "2026-02-02"),
    sessions: optional("sessions", count, "3"),
    events: optional("events", count, "140"),
  },
  build: (values): UserDay => values,
});

export const featureUse = defineFeed({
  file: "feature_use.csv",
  columns: {
    accountId: required("account_id", id, "acme-1"),
    userId: optional("user_id", id, "user-7"),
    feature: required("feature", id, "exports"),
    day: required("day", day, "2026-02-02"),
    count: optional("count", count, "12"),
  },
  // A row that counts nothing says that the feature was used.
  build: (values): FeatureUse => ({ ...values, count: values.count ?? 1 }),
});
