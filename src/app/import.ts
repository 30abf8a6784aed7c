/** A folder of CSV files becomes the book of an organisation, and a report of every row that is not in it. */
import { dayInZone } from "../core/day.ts";
import { type FeedName, type Watermarks, watermarkedFeeds } from "../core/records.ts";
import { type ImportPlan, planImport } from "../ingest/plan.ts";
import type { Database } from "../store/database.ts";
import { beginImportRun, tellImportRun } from "../store/import-run.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { readSettings } from "../store/settings.ts";
import { updateWatermarks } from "../store/watermarks.ts";
import { withOrg } from "../store/with-org.ts";
import { type BulkFile, bulkFilesOf } from "./import/bulk-digests.ts";
import { cutShort } from "./import/cut-short.ts";
import { loadBulk } from "./import/load-bulk.ts";
import { inTurn, type LoadInTurn, type LoadRequest } from "./import/load-file.ts";
import { loadPlan, type Outcomes } from "./import/load-plan.ts";
import { rehearse } from "./import/rehearse.ts";
import { type ImportReport, reportOf, type Told } from "./import/report.ts";
import { inTargetOrg } from "./import/target-org.ts";

export interface ImportRequest extends LoadRequest {
  readonly db: Database;
  readonly dir: string;
  /** The organisation's name; made when it is new. */
  readonly slug: string;
  /** Path of a mapping file. */
  readonly map?: string;
  /** Read everything, write nothing. */
  readonly check?: boolean;
}

/**
 * All but the bulk feeds enters in one transaction: figures are those of one export, never of two. Each bulk feed follows in one of
 * its own, so that an import that is cut off goes on from there when it is run again.
 * @throws HoldfastError when the folder, a header or the database cannot be used: nothing is then written; or when a bulk file
 * cannot be read to its end, which says what is in.
 */
export async function importFolder(request: ImportRequest): Promise<ImportReport> {
  const plan = await planImport(request.dir, request.map);
  const files = await bulkFilesOf(plan, request.progress);
  if (request.check === true) return checked(request, plan);
  let step = await loadBook(request, plan, files);
  const later = new Set(files.keys());
  for (const [feed, file] of files) {
    later.delete(feed);
    step = await loadNext(request, plan, step, feed, file, later);
  }
  return reportOf(plan, step.told);
}

async function checked(request: ImportRequest, plan: ImportPlan): Promise<ImportReport> {
  return rehearse<[OrgTx, boolean], ImportReport>(
    (load) => inTargetOrg(request.db, request.slug, load),
    async (tx, created) => {
      const turn = await inTurn(tx, request);
      const loaded = await loadPlan(tx, plan, turn);
      const watermarks = await moveWatermarks(tx, loaded.outcomes, turn);
      return { ...reportOf(plan, { org: request.slug, created, ...loaded, watermarks }), check: true };
    },
  );
}

/** An import on its way: what is in, and where it is noted. */
interface Step {
  readonly scope: OrgScope;
  readonly runId: string;
  readonly told: Told;
}

async function loadBook(
  request: ImportRequest,
  plan: ImportPlan,
  later: ReadonlyMap<FeedName, BulkFile>,
): Promise<Step> {
  return inTargetOrg(request.db, request.slug, async (tx, created) => {
    const turn = await inTurn(tx, request);
    const loaded = await loadPlan(tx, plan, turn, new Set(later.keys()));
    const watermarks = await moveWatermarks(tx, loaded.outcomes, turn, new Set(later.keys()));
    const told = { org: request.slug, created, ...loaded, watermarks };
    const runId = await beginImportRun(tx, turn.learnedAt);
    await tellRun(tx, plan, { runId, told }, later.size === 0);
    return { scope: { orgId: tx.orgId, memberId: tx.memberId }, runId, told };
  });
}

async function loadNext(
  request: ImportRequest,
  plan: ImportPlan,
  step: Step,
  feed: FeedName,
  file: BulkFile,
  later: ReadonlySet<FeedName>,
): Promise<Step> {
  const { outcomes } = step.told;
  try {
    return await withOrg(request.db, step.scope, async (tx) => {
      const turn = await inTurn(tx, request);
      const told = { ...step.told, outcomes: new Map([...outcomes, [feed, await loadBulk(tx, feed, file, turn)]]) };
      const next = { ...step, told: { ...told, watermarks: await moveWatermarks(tx, told.outcomes, turn, later) } };
      await tellRun(tx, plan, next, later.size === 0);
      return next;
    });
  } catch (error) {
    throw cutShort(error, feed, [...outcomes.keys()]);
  }
}

/** A feed that is still to come is not complete to the day that settings.csv states of it. */
async function moveWatermarks(
  tx: OrgTx,
  outcomes: Outcomes,
  { now, learnedAt }: LoadInTurn,
  later: ReadonlySet<FeedName> = new Set(),
): Promise<Watermarks> {
  const { timezone } = await readSettings(tx);
  const lastDays = Object.fromEntries(watermarkedFeeds.map((feed) => [feed, outcomes.get(feed)?.lastDay ?? null]));
  return updateWatermarks(tx, lastDays, { now: learnedAt, today: dayInZone(now, timezone), later });
}

/** What stays readable later; the caller has every row. */
const keptNotes = 1_000;

async function tellRun(tx: OrgTx, plan: ImportPlan, { runId, told }: Omit<Step, "scope">, finished: boolean) {
  const report = reportOf(plan, told);
  await tellImportRun(tx, runId, {
    finished,
    report: {
      ...report,
      rejected: report.rejected.slice(0, keptNotes),
      contradictions: report.contradictions.slice(0, keptNotes),
    },
  });
}
