/** What an import tells: the contract of `holdfast import --json` and what else helps to trust it. */
import type { FeedName, Watermarks } from "../../core/records.ts";
import type { Contradiction, Reject } from "../../ingest/fault.ts";

type Counts = Readonly<Partial<Record<FeedName, number>>>;

export interface ImportReport {
  readonly org: string;
  /** The organisation did not exist before. */
  readonly created: boolean;
  /** Rows that are new or say something else than before. */
  readonly imported: Counts;
  readonly unchanged: Counts;
  /** Of both, the rows that were added to another one of their key (feature_use). */
  readonly summed: Counts;
  /** Rows known from earlier imports that the files lack. */
  readonly absent: Counts;
  /** Of these, the ones that left the book: with `--full`, from files whose every row could be taken (repeated ones aside). */
  readonly removed: Counts;
  /** Rows that were only held against others: churn events against subscriptions. */
  readonly checked: { readonly churn_events?: number };
  readonly rejected: readonly Reject[];
  readonly contradictions: readonly Contradiction[];
  readonly ignored_columns: Readonly<Record<string, readonly string[]>>;
  readonly ignored_files: readonly string[];
  /** ISO days; null = never fed. */
  readonly watermarks: Readonly<Record<keyof Watermarks, string | null>>;
}

export interface ImportProgress {
  readonly feed: string;
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}
