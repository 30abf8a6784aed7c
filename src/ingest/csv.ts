/** The text of a CSV file becomes rows of cells, each with the line it begins on. */
import { pipeline, Readable } from "node:stream";
import { type CsvError, type Options, parse } from "csv-parse";
import { HoldfastError } from "../core/error.ts";
import { nothingImported, type Source } from "./source.ts";
import { utf8Text } from "./utf8.ts";

export type Delimiter = "," | ";";

export interface CsvRow {
  /** The physical line, from 1, on which the row begins; a quoted cell may run over several. */
  readonly line: number;
  readonly cells: readonly string[];
  /** False when a quotation mark stands where RFC 4180 has none: the cells are then a guess. */
  readonly wellQuoted: boolean;
}

/** A longer row is a quotation mark that was never closed; it also bounds what a hostile file makes us hold. */
const longestRow = 1_048_576;
/** Wide enough for the header row of any export. */
const sniffedCharacters = 65_536;

const wellQuoted: Readonly<Record<Delimiter, RegExp>> = { ",": rfc4180(","), ";": rfc4180(";") };

/** The delimiter that the header row has more of, outside quotes. */
export async function sniffDelimiter(source: Source): Promise<Delimiter> {
  const header = (await firstLine(source)).replace(/"[^"]*"/g, "");
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

/**
 * Lazily, with back-pressure; blank lines are skipped.
 * @throws HoldfastError `wrong_encoding`, or `unclosed_quote` naming the line where the row began.
 */
export async function* csvRows(source: Source, delimiter: Delimiter): AsyncGenerator<CsvRow> {
  let broken: CsvError | undefined;
  const parser = parse({
    ...dialect,
    delimiter,
    on_skip: (error) => {
      broken ??= error;
    },
  });
  async function* untilBroken(): AsyncGenerator<string> {
    for await (const text of utf8Text(source)) {
      if (broken) return;
      yield text;
    }
  }
  // A failed source destroys the parser, and the loop below throws what it failed with.
  pipeline(Readable.from(untilBroken()), parser, () => {});
  let line = 1;
  for await (const row of parser) {
    const { raw, record }: { raw: string; record: string[] } = row;
    if (record.length > 1 || record[0]?.trim() !== "")
      yield { line, cells: record, wellQuoted: !raw.includes('"') || wellQuoted[delimiter].test(raw) };
    line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  if (broken) throw unclosedQuote(source.file, line);
}

const dialect: Options = {
  // The raw text gives exact line numbers and the check of quotation marks; csv-parse's own `info` costs twice as much.
  raw: true,
  // Each row by its own break: left alone, csv-parse takes the first one it sees for all, and files put together have several.
  record_delimiter: ["\r\n", "\n", "\r"],
  // Strictly read, a stray quotation mark swallows the rest of the file; leniently, it spoils its own row and `wellQuoted` says so.
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: longestRow,
  // Rows before a broken one are still delivered, so that the error can name its line.
  skip_records_with_error: true,
};

/** One row, its line break included: cells quoted as a whole, with inner marks doubled, or not at all. */
function rfc4180(delimiter: Delimiter): RegExp {
  const cell = `(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]*)`;
  return new RegExp(`^\\ufeff?${cell}(?:${delimiter}${cell})*[\\r\\n]*$`);
}

async function firstLine(source: Source): Promise<string> {
  let text = "";
  for await (const part of utf8Text(source)) {
    text = (text + part).trimStart();
    const end = text.search(/[\r\n]/);
    if (end !== -1) return text.slice(0, end);
    if (text.length > sniffedCharacters) break;
  }
  return text;
}

function unclosedQuote(file: string, line: number): HoldfastError {
  return new HoldfastError(
    "unclosed_quote",
    `${file}, line ${line}: a quotation mark is opened and never closed, so the rest of the file cannot be read. ${nothingImported}`,
    "Close the quoted cell, or double the mark when it is part of the text, and import again.",
  );
}
