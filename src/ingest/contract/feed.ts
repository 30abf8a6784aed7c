/** One file of the CSV contract as data: its columns, how each cell is read, and how a row of values becomes a record. */
import type { Context, Read } from "../context.ts";
import type { ContradictionCode } from "../fault.ts";
import { Fault } from "../fault.ts";

export interface ColumnWords {
  /** As the header row calls it. */
  readonly name: string;
  readonly required: boolean;
  /** A cell for the template. */
  readonly example: string;
}

export interface Column<T> extends ColumnWords {
  /** `text` is trimmed and may be empty. */
  readonly read: Read<T>;
}

type Columns<Values> = { readonly [Key in keyof Values]: Column<Values[Key]> };

/** Finds one column's cell in a row; null when neither the file nor a mapping has the column. */
export type Pick = (cells: readonly string[]) => string;
export type PickColumn = (column: string) => Pick | null;

/** A row that is no record, and the contract's column it failed at. */
export interface RowFault {
  readonly column: string | null;
  readonly fault: Fault;
}

/** Entered, but odd: what to tell people about it. */
export interface Remark {
  readonly code: ContradictionCode;
  readonly text: string;
  readonly remedy: string;
}

interface FeedDescription<Values, Row> {
  readonly file: string;
  readonly columns: Columns<Values>;
  /** Beside the required columns the header has all columns of at least one of these lists. */
  readonly oneOf?: readonly (readonly string[])[];
  readonly build: (values: Values, context: Context) => Row | Fault;
  readonly remark?: (record: Row) => Remark | undefined;
}

export interface FeedContract<Row> {
  readonly file: string;
  readonly columns: readonly ColumnWords[];
  readonly oneOf: readonly (readonly string[])[];
  readonly remark: (record: Row) => Remark | undefined;
  /** Ties the columns to their places in one file, once, so that reading a row is a walk over a short list. */
  readonly reader: (pick: PickColumn, context: Context) => (cells: readonly string[]) => { record: Row } | RowFault;
}

export function required<T>(name: string, read: Read<T>, example: string): Column<T> {
  const empty = new Fault("is empty", `Every row needs a value in ${name}: fill it in the source and export again.`);
  return { name, required: true, example, read: (text, context) => (text === "" ? empty : read(text, context)) };
}

/** Null when the column is absent or the cell is empty: missing stays missing. */
export function optional<T>(name: string, read: Read<T>, example: string): Column<T | null> {
  return { name, required: false, example, read: (text, context) => (text === "" ? null : read(text, context)) };
}

export function defineFeed<Values extends object, Row>(feed: FeedDescription<Values, Row>): FeedContract<Row> {
  const columns = Object.entries<Column<unknown>>(feed.columns);
  return {
    file: feed.file,
    columns: columns.map(([, { name, required, example }]) => ({ name, required, example })),
    oneOf: feed.oneOf ?? [],
    remark: feed.remark ?? (() => undefined),
    reader: (pick, context) => {
      const steps = columns.map(([key, column]) => ({ key, column, cell: pick(column.name) }));
      return (cells) => {
        const values: Record<string, unknown> = {};
        for (const { key, column, cell } of steps) {
          const value = column.read(cell === null ? "" : cell(cells).trim(), context);
          if (value instanceof Fault) return { column: column.name, fault: value };
          values[key] = value;
        }
        // The loop has just filled every key of `columns`, whose types are those of Values: a mapped type TypeScript cannot follow.
        const record = feed.build(values as Values, context);
        return record instanceof Fault ? { column: record.column, fault: record } : { record };
      };
    },
  };
}
