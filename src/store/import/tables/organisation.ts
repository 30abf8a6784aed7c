/** The feeds about the organisation itself and what it sells: settings, people, exchange rates, features. */
import type { Feature, FxRate, Member, Setting } from "../../../core/records.ts";
import { settingProblem } from "../../settings.ts";
import { dayCell, decimalCell, textCell } from "../copy-text.ts";
import { feedTable } from "../feed-table.ts";

export const organisationTables = {
  settings: feedTable<Setting>(
    "setting",
    ["key"],
    { key: (row) => textCell(row.key), value: (row) => textCell(row.value) },
    { problem: settingProblem },
  ),
  members: feedTable<Member>("member", ["email"], {
    email: (row) => textCell(row.email.toLowerCase()),
    name: (row) => textCell(row.name),
    role: (row) => row.role,
    slack_user_id: (row) => textCell(row.slackUserId),
    teams_user_id: (row) => textCell(row.teamsUserId),
  }),
  fx: feedTable<FxRate>("fx_rate", ["currency", "day"], {
    day: (row) => dayCell(row.day),
    currency: (row) => textCell(row.currency),
    rate: (row) => decimalCell(row.rate),
  }),
  features: feedTable<Feature>("feature", ["name"], {
    name: (row) => textCell(row.name),
    tier: (row) => row.tier,
  }),
};
