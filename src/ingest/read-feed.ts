/** One CSV file becomes the records of its feed, row by row, and notes on every row that is none. */
import { HoldfastError } from "../core/error.ts";
import { type Binding, type BoundContract, bindColumns, type Joined } from "./binding.ts";
import type { Context } from "./context.ts";
import type { FeedContract, RowFault } from "./contract/feed.ts";
import { type CsvRow, csvRows, type Delimiter, sniffDelimiter } from "./csv.ts";
import { type Contradiction, Fault, type Reject, shown } from "./fault.ts";
import { fileChanged } from "./file-digest.ts";
import { type Header, readHeader } from "./header.ts";
import type { FeedMapping } from "./mapping.ts";
import type { Source } from "./source.ts";

/** A file whose header fits its contract: it can be read, row by row. */
export interface OpenFeed {
  readonly source: Source;
  readonly delimiter: Delimiter;
  readonly header: Header;
  readonly binding: Binding;
  readonly mapping: FeedMapping | null;
  readonly joined: Joined;
}

/** What reading leaves behind beside the records. */
export interface Notes {
  readonly rejected: Told<Reject>;
  readonly contradictions: Told<Contradiction>;
  /** Told of every row that the mapping does not mean. */
  readonly filtered?: () => void;
}

/** Who hears of rows one by one: a list, or what keeps only some of them. */
interface Told<Note> {
  push(note: Note): unknown;
}

export interface ReadRecord<Row> {
  /** The physical line, from 1, on which the row begins. */
  readonly line: number;
  readonly record: Row;
}

/** Reads no further than the header. @throws HoldfastError when the file cannot be read by its contract at all. */
export async function openFeed(
  source: Source,
  contract: BoundContract,
  mapping: FeedMapping | null,
  joined: Joined,
): Promise<OpenFeed> {
  const delimiter = await sniffDelimiter(source);
  for await (const { cells } of csvRows(source, delimiter)) {
    const header = readHeader(source.file, cells);
    return { source, delimiter, header, binding: bindColumns(header, contract, mapping, joined), mapping, joined };
  }
  throw new HoldfastError(
    "empty_file",
    `${source.file} is empty: it has no header row. Nothing was imported.`,
    "Write its header row, or take the file out of the folder.",
  );
}

/** Lazily, with back-pressure: a file of any length is read in constant memory, its notes aside. @throws HoldfastError `file_changed`. */
export async function* readFeed<Row>(
  feed: OpenFeed,
  contract: FeedContract<Row>,
  context: Omit<Context, "dateOrder" | "endInclusive">,
  notes: Notes,
): AsyncGenerator<ReadRecord<Row>> {
  const { dateOrder = "iso", endInclusive = false } = feed.mapping ?? {};
  const read = contract.reader(feed.binding.pick, { ...context, dateOrder, endInclusive });
  let isHeader = true;
  for await (const row of csvRows(feed.source, feed.delimiter)) {
    if (isHeader) {
      // Every cell is found by the header that was looked at first.
      if (!sameNames(row.cells, feed.header)) throw fileChanged(feed.source.file);
      isHeader = false;
      continue;
    }
    const misshapen = shapeFault(row, feed.header);
    if (!misshapen && !feed.binding.means(row.cells)) {
      notes.filtered?.();
      continue;
    }
    const outcome = misshapen ?? read(row.cells);
    if ("fault" in outcome) {
      note(notes, feed, row, outcome);
      continue;
    }
    const remark = contract.remark(outcome.record);
    if (remark) notes.contradictions.push({ ...place(feed, row), ...remark });
    yield { line: row.line, record: outcome.record };
  }
}

function sameNames(cells: readonly string[], { names }: Header): boolean {
  return cells.length === names.length && names.every((name, place) => cells[place]?.trim() === name);
}

function shapeFault(row: CsvRow, { names }: Header): RowFault | undefined {
  if (!row.wellQuoted) return { column: null, fault: strayQuote };
  if (row.cells.length === names.length) return undefined;
  return {
    column: null,
    fault: new Fault(
      `has ${row.cells.length} cells where the header has ${names.length}`,
      "Put cells that hold the separator or a line break between quotation marks, and keep empty cells.",
    ),
  };
}

const strayQuote = new Fault(
  "has a quotation mark inside a cell",
  'Put the whole cell between quotation marks and double the inner ones: "a 5"" screen".',
);

function note(notes: Notes, feed: OpenFeed, row: CsvRow, { column, fault }: RowFault): void {
  const { file, line, account_id } = place(feed, row);
  const name = column === null ? null : feed.binding.nameOf(column);
  const value = shown(column === null ? row.cells.join(feed.delimiter) : feed.binding.cellOf(column, row.cells));
  const { problem, remedy, contradiction } = missed(feed, row, column) ?? fault;
  notes.rejected.push({ file, line, column: name, value, problem, remedy });
  if (contradiction === null) return;
  notes.contradictions.push({
    file,
    line,
    account_id,
    code: contradiction,
    text: `${name} ${value} ${problem}.`,
    remedy,
  });
}

/** A joined cell is empty because the other file lacks its row: not this one is to be filled in. */
function missed({ binding }: OpenFeed, { cells }: CsvRow, column: string | null): Fault | null {
  const file = column === null ? null : binding.missedIn(column, cells);
  return file === null ? null : new Fault(`has no row in ${file}`, `Add its row to ${file}, or correct the cell.`);
}

function place(feed: OpenFeed, row: CsvRow): { file: string; line: number; account_id: string } {
  // Every feed but accounts.csv, whose rows are the accounts, names its account.
  const account = feed.binding.pick("account_id") ?? feed.binding.pick("id");
  return { file: feed.source.file, line: row.line, account_id: shown(account?.(row.cells).trim() ?? "") };
}
