/** What the store must know of a feed to load it: its table, its key and how a record becomes the table's columns. */
/** Why a record cannot enter, in words for the person who made the file. */
export interface RecordProblem {
  /** The parts of the row's key, joined by a space. */
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly problem: string;
  readonly remedy: string;
}

/** A table whose rows are facts: what changes moves to `<table>_history`. */
export interface FactTable {
  readonly table: string;
  /** The key inside the organisation. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

type Cells<Row> = Readonly<Record<string, (record: Row) => string>>;

export interface FeedTable<Row> extends FactTable {
  readonly cells: Cells<Row>;
  /** The column that says how far the feed is complete (definitions.md §5). */
  readonly dayColumn?: string;
  /** What a second row of one key means (design.md §7); a column to add up makes them one row. */
  readonly repeated: "last row wins" | "rejected" | { readonly addUp: string };
  /** What the store itself must refuse, because it would not be able to read it back. */
  readonly problem?: (record: Row) => RecordProblem | undefined;
}

/** The user of a row whose source does not say who: part of a key, where SQL's null would be equal to nothing. */
export const nobody = "";

export function feedTable<Row>(
  table: string,
  key: readonly string[],
  cells: Cells<Row>,
  more: Partial<Pick<FeedTable<Row>, "dayColumn" | "repeated" | "problem">> = {},
): FeedTable<Row> {
  return { table, key, cells, columns: Object.keys(cells), repeated: "last row wins", ...more };
}
