/** One file of an import, read and loaded -> what became of its rows: the feed's part of the report. */
import type { Day } from "../../core/day.ts";
import { Listed, listedTogether } from "../../core/listed.ts";
import type { Contradiction, Reject } from "../../ingest/fault.ts";
import { shown } from "../../ingest/fault.ts";
import type { OpenFeed } from "../../ingest/read-feed.ts";
import type { LoadReport } from "../../store/import/load-feed.ts";

/** JSON-safe: it is kept with the digest of a file that need not be read again. */
export interface FeedOutcome {
  readonly file: string;
  readonly imported: number;
  readonly unchanged: number;
  readonly summed: number;
  /** Rows that the mapping does not mean. */
  readonly filtered: number;
  readonly absent: number;
  readonly removed: number;
  readonly rejected: Told<Reject>;
  readonly contradictions: Told<Contradiction>;
  readonly lastDay: Day | null;
}

/** The first notes by line, and how many there were. */
interface Told<Note> {
  readonly first: readonly Note[];
  readonly total: number;
}

/** What reading the file told of its rows. */
export interface ReadNotes {
  readonly rejected: Listed<Reject>;
  readonly contradictions: Listed<Contradiction>;
  filtered: number;
}

export function newNotes(): ReadNotes {
  return { rejected: new Listed(), contradictions: new Listed(), filtered: 0 };
}

export function outcomeOf(feed: OpenFeed, read: ReadNotes, report: LoadReport): FeedOutcome {
  const { imported, unchanged, summed, absent, removed, lastDay } = report;
  const refused = new Listed(
    report.rejected.map((row) => rejectOf(feed, row)),
    report.rejected.length + report.unlisted,
  );
  return {
    file: feed.source.file,
    imported,
    unchanged,
    summed,
    filtered: read.filtered,
    absent,
    removed,
    rejected: told(listedTogether([read.rejected, refused])),
    contradictions: told(read.contradictions),
    lastDay,
  };
}

function told<Note extends { readonly line: number }>({ first, total }: Listed<Note>): Told<Note> {
  return { first, total };
}

/** In the words of the file: the store speaks of the contract's columns. */
function rejectOf(feed: OpenFeed, row: LoadReport["rejected"][number]): Reject {
  const { line, column, value, problem, remedy } = row;
  const { file } = feed.source;
  return { file, line, column: feed.binding.nameOf(column), value: shown(value), problem, remedy };
}
