/** A folder of CSV files becomes the book of an organisation, all of it or nothing, and a report of every row that is not in it. */
import { dayInZone, isoDay } from "../core/day.ts";
import { type FeedName, type Watermarks, watermarkedFeeds } from "../core/records.ts";
import { type ImportPlan, planImport } from "../ingest/plan.ts";
import type { Notes } from "../ingest/read-feed.ts";
import { readBook } from "../store/book.ts";
import type { Database } from "../store/database.ts";
import type { LoadReport } from "../store/import/load-feed.ts";
import { recordImportRun } from "../store/import-run.ts";
import type { OrgTx } from "../store/scope.ts";
import { updateWatermarks } from "../store/watermarks.ts";
import { checkChurnEvents } from "./import/check-churn.ts";
import { type BookContext, type LoadRequest, loadPlan, readContext } from "./import/load-plan.ts";
import type { ImportReport } from "./import/report.ts";
import { inTargetOrg } from "./import/target-org.ts";

export interface ImportRequest extends LoadRequest {
  readonly db: Database;
  readonly dir: string;
  /** The organisation's name; made when it is new. */
  readonly slug: string;
  /** Path of a mapping file. */
  readonly map?: string;
}

/** @throws HoldfastError when the folder, a header or the database cannot be used; no row has then been written. */
export async function importFolder(request: ImportRequest): Promise<ImportReport> {
  const plan = await planImport(request.dir, request.map);
  return inTargetOrg(request.db, request.slug, async (tx, created) => {
    const report = { org: request.slug, created, ...(await importPlan(tx, plan, request)) };
    await recordImportRun(tx, { startedAt: request.now, report: kept(report) });
    return report;
  });
}

/** What stays readable later; the caller has every row. A million rejects would also be more than one jsonb value holds. */
const keptNotes = 1_000;

function kept(report: ImportReport): object {
  return {
    ...report,
    rejected: report.rejected.slice(0, keptNotes),
    contradictions: report.contradictions.slice(0, keptNotes),
    rejected_total: report.rejected.length,
    contradictions_total: report.contradictions.length,
  };
}

async function importPlan(
  tx: OrgTx,
  plan: ImportPlan,
  request: LoadRequest,
): Promise<Omit<ImportReport, "org" | "created">> {
  const notes: Notes = { rejected: [], contradictions: [] };
  const loaded = await loadPlan(tx, plan, request, notes);
  const context = await readContext(tx);
  const watermarks = await moveWatermarks(tx, loaded, request.now, context);
  const events = plan.feeds.get("churn_events");
  const checked = events && (await checkChurnEvents(events, await readBook(tx), context, notes));
  return {
    ...counts(loaded),
    checked: checked === undefined ? {} : { churn_events: checked },
    ...notes,
    ignored_columns: ignoredColumns(plan),
    ignored_files: plan.ignoredFiles,
    watermarks: isoDays(watermarks),
  };
}

async function moveWatermarks(
  tx: OrgTx,
  loaded: ReadonlyMap<FeedName, LoadReport>,
  now: string,
  { timezone }: BookContext,
): Promise<Watermarks> {
  const lastDays = Object.fromEntries(watermarkedFeeds.map((feed) => [feed, loaded.get(feed)?.lastDay ?? null]));
  return updateWatermarks(tx, lastDays, { now, today: dayInZone(now, timezone) });
}

type Counted = "imported" | "unchanged" | "absent" | "removed";

function counts(loaded: ReadonlyMap<FeedName, LoadReport>): Pick<ImportReport, Counted | "summed"> {
  const count = (key: Counted) => Object.fromEntries([...loaded].map(([feed, report]) => [feed, report[key]]));
  const summed = [...loaded].flatMap(([feed, report]) => (report.summed > 0 ? [[feed, report.summed] as const] : []));
  return {
    imported: count("imported"),
    unchanged: count("unchanged"),
    summed: Object.fromEntries(summed),
    absent: count("absent"),
    removed: count("removed"),
  };
}

function ignoredColumns(plan: ImportPlan): ImportReport["ignored_columns"] {
  const feeds = [...plan.feeds.values()].filter(({ binding }) => binding.ignored.length > 0);
  return Object.fromEntries(feeds.map(({ source, binding }) => [source.file, binding.ignored]));
}

function isoDays(watermarks: Watermarks): ImportReport["watermarks"] {
  const { usage, user_days, tickets, surveys, touches, invoices } = watermarks;
  const iso = (day: number | null) => (day === null ? null : isoDay(day));
  return {
    usage: iso(usage),
    user_days: iso(user_days),
    tickets: iso(tickets),
    surveys: iso(surveys),
    touches: iso(touches),
    invoices: iso(invoices),
  };
}
