/** "What would have fired in the last twelve months?" -> the report of a dry run, as a document for scripts. */
import { addMonths, type Day, dayInZone, isoDay } from "../../core/day.ts";
import {
  type Departure,
  dryRun,
  type Fired,
  type PlaybookReport,
  warnedWithinDays,
} from "../../core/playbooks/dry-run.ts";
import { playbooks } from "../../core/playbooks/playbooks.ts";
import type { Database } from "../../store/database.ts";
import { firstUsageDay } from "../../store/first-usage-day.ts";
import type { OrgScope } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { replay } from "./replay.ts";

export interface DryRunRequest {
  readonly scope: OrgScope;
  readonly slug: string;
  /** ISO instant. */
  readonly now: string;
  readonly months: number;
  progress(step: { readonly day: Day; readonly done: number; readonly total: number }): void;
}

export interface DryRunDocument {
  readonly org: string;
  readonly asked_from: string;
  /** Later than asked where usage is not known for so long. */
  readonly from: string;
  readonly to: string;
  readonly departures: number;
  readonly warned_within_days: number;
  readonly playbooks: readonly PlaybookReportJson[];
}

export interface PlaybookReportJson {
  readonly playbook: string;
  readonly label: string;
  readonly fired: number;
  readonly accounts: number;
  readonly weeks: Readonly<Record<string, number>>;
  readonly preceded_churn: {
    readonly fired: number;
    readonly days_before: readonly number[];
    readonly median_days: number | null;
  };
}

/** Before it, six weeks are the fewest that tell a usual level: earlier days would be silence that nobody measured. */
const weeksOfUsage = 6;

/** The past as it is known today, not as it was known then. Nothing is written. */
export async function dryRunDocument(db: Database, request: DryRunRequest): Promise<DryRunDocument> {
  const { scope, slug, now, months, progress } = request;
  return withOrg(
    db,
    scope,
    async (tx) => {
      const to = dayInZone(now, (await readSettings(tx)).timezone);
      const askedFrom = addMonths(to, -months) + 1;
      const known = await firstUsageDay(tx);
      const from = known === null ? askedFrom : Math.min(to, Math.max(askedFrom, known + weeksOfUsage * 7));
      const fired: Fired[] = [];
      const departures: Departure[] = [];
      for await (const day of replay(tx, { from, to })) {
        fired.push(...day.fired);
        departures.push(...day.left);
        progress(day);
      }
      return {
        org: slug,
        asked_from: isoDay(askedFrom),
        from: isoDay(from),
        to: isoDay(to),
        departures: departures.length,
        warned_within_days: warnedWithinDays,
        playbooks: dryRun({ from, to }, { fired, departures }).map(reportJson),
      };
    },
    "read",
  );
}

function reportJson({
  playbook,
  fired,
  accounts,
  weeks,
  daysBeforeLeaving,
  medianDays,
}: PlaybookReport): PlaybookReportJson {
  return {
    playbook,
    label: playbooks[playbook].label,
    fired,
    accounts,
    weeks: Object.fromEntries(weeks.map((week) => [isoDay(week.monday), week.fired])),
    preceded_churn: { fired: daysBeforeLeaving.length, days_before: daysBeforeLeaving, median_days: medianDays },
  };
}
