/** What an import tells: the contract of `holdfast import --json` and what else helps to trust it. */
import { isoDay } from "../../core/day.ts";
import type { FeedName, Watermarks } from "../../core/records.ts";
import type { Contradiction, Reject } from "../../ingest/fault.ts";
import type { ImportPlan } from "../../ingest/plan.ts";
import type { FeedOutcome } from "./feed-outcome.ts";
import type { Outcomes } from "./load-plan.ts";

type Counts = Readonly<Partial<Record<FeedName, number>>>;

export interface ImportReport {
  readonly org: string;
  /** The organisation did not exist before. */
  readonly created: boolean;
  /** Everything was read and nothing written. */
  readonly check?: true;
  /** Rows that are new or say something else than before. */
  readonly imported: Counts;
  readonly unchanged: Counts;
  /** Of both, the rows that were added to another one of their key; feeds without such rows are left out. */
  readonly summed: Counts;
  /** Rows that the mapping does not mean; feeds without such rows are left out. */
  readonly filtered: Counts;
  /** Rows known from earlier imports that the files lack. */
  readonly absent: Counts;
  /** Of these, the ones that left the book: with `--full`, from files whose every row could be taken (repeated ones aside). */
  readonly removed: Counts;
  /** Rows that were held against others too: churn events against subscriptions. */
  readonly checked: { readonly churn_events?: number };
  /** All of them, up to 10,000 of a file. */
  readonly rejected: readonly Reject[];
  readonly rejected_total: number;
  /** All of them, up to 10,000 of a file. */
  readonly contradictions: readonly Contradiction[];
  readonly contradictions_total: number;
  /** By file: the rejects and contradictions beyond those listed. */
  readonly unlisted: Readonly<Record<string, number>>;
  readonly ignored_columns: Readonly<Record<string, readonly string[]>>;
  readonly ignored_files: readonly string[];
  /** ISO days; null = never fed. */
  readonly watermarks: Readonly<Record<keyof Watermarks, string | null>>;
}

export interface ImportProgress {
  /** Looking at every byte of a file, reading its rows, or storing what was read. */
  readonly phase: "looking" | "reading" | "storing";
  readonly feed: string;
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface Told {
  readonly org: string;
  readonly created: boolean;
  readonly outcomes: Outcomes;
  readonly checked: number | undefined;
  readonly watermarks: Watermarks;
}

export function reportOf(plan: ImportPlan, { org, created, outcomes, checked, watermarks }: Told): ImportReport {
  const files = [...outcomes.values()];
  const total = (notes: "rejected" | "contradictions") => files.reduce((sum, file) => sum + file[notes].total, 0);
  return {
    org,
    created,
    imported: counts(outcomes, "imported"),
    unchanged: counts(outcomes, "unchanged"),
    summed: some(counts(outcomes, "summed")),
    filtered: some(counts(outcomes, "filtered")),
    absent: counts(outcomes, "absent"),
    removed: counts(outcomes, "removed"),
    checked: checked === undefined ? {} : { churn_events: checked },
    rejected: files.flatMap((file) => file.rejected.first),
    rejected_total: total("rejected"),
    contradictions: files.flatMap((file) => file.contradictions.first),
    contradictions_total: total("contradictions"),
    unlisted: unlisted(files),
    ignored_columns: ignoredColumns(plan),
    ignored_files: plan.ignoredFiles,
    watermarks: isoDays(watermarks),
  };
}

type Counted = "imported" | "unchanged" | "summed" | "filtered" | "absent" | "removed";

function counts(outcomes: Outcomes, key: Counted): Counts {
  return Object.fromEntries([...outcomes].map(([feed, outcome]) => [feed, outcome[key]]));
}

function some(all: Counts): Counts {
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

function unlisted(files: readonly FeedOutcome[]): ImportReport["unlisted"] {
  const more = new Map<string, number>();
  for (const { file, rejected, contradictions } of files)
    for (const { first, total } of [rejected, contradictions])
      if (total > first.length) more.set(file, (more.get(file) ?? 0) + total - first.length);
  return Object.fromEntries(more);
}

/** Of a file that several feeds are read from, the columns that none of them reads. */
function ignoredColumns(plan: ImportPlan): ImportReport["ignored_columns"] {
  const byFile = new Map<string, readonly string[]>();
  for (const { source, binding } of plan.feeds.values()) {
    const before = byFile.get(source.file) ?? binding.ignored;
    byFile.set(
      source.file,
      before.filter((column) => binding.ignored.includes(column)),
    );
  }
  return Object.fromEntries([...byFile].filter(([, columns]) => columns.length > 0));
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
