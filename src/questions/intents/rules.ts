/** Every question that can be asked, in the order in which they are tried. A new one is one file and one line here. */
import { accountHealth } from "./account-health.ts";
import { accountWhy } from "./account-why.ts";
import { cohortRetention } from "./cohort-retention.ts";
import { compare } from "./compare.ts";
import { digest } from "./digest.ts";
import { help } from "./help.ts";
import { listAtRisk } from "./list-at-risk.ts";
import { listTasks } from "./list-tasks.ts";
import { listThemes } from "./list-themes.ts";
import { metricTrend } from "./metric-trend.ts";
import { metricValue } from "./metric-value.ts";
import { metricWhy } from "./metric-why.ts";
import { modelSeen } from "./model-seen.ts";
import type { Rule } from "./rule.ts";
import { whatIf } from "./what-if.ts";

export const rules: readonly Rule[] = [
  help,
  modelSeen,
  whatIf,
  listTasks,
  listThemes,
  accountWhy,
  accountHealth,
  digest,
  listAtRisk,
  cohortRetention,
  compare,
  metricTrend,
  metricWhy,
  metricValue,
];
