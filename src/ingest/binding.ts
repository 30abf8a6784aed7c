/** The contract's columns are tied to where one file keeps them: its own columns, constants, joins or made-up keys. */
import type { ColumnWords, Pick, PickColumn } from "./contract/feed.ts";
import { shown } from "./fault.ts";
import { type Header, missingColumn, requirePlace } from "./header.ts";
import type { Condition, FeedMapping, Join } from "./mapping.ts";

/** By contract column: what the joined file says for each key. */
export type Joined = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface Binding {
  readonly pick: PickColumn;
  /** Whether the mapping means this row. */
  readonly means: (cells: readonly string[]) => boolean;
  /** The file's own name for a contract column: what people look for when a cell is rejected. */
  readonly nameOf: (column: string) => string;
  /** The text people see in the file for a contract column. */
  readonly cellOf: (column: string, cells: readonly string[]) => string;
  /** The file that has no row for the cell of a joined column; null when it has one, when the cell is empty, or for other columns. */
  readonly missedIn: (column: string, cells: readonly string[]) => string | null;
  /** The file's columns that nothing reads. */
  readonly ignored: readonly string[];
}

export interface BoundContract {
  readonly columns: readonly ColumnWords[];
  readonly oneOf: readonly (readonly string[])[];
}

/** Where one contract column comes from. */
interface Origin {
  /** The file's columns it is made of; none for a constant. */
  readonly names: readonly string[];
  readonly cell: Pick;
  readonly missedIn?: (cells: readonly string[]) => string | null;
}

/** `mapping` null: the file is written in the contract's own words. @throws HoldfastError `missing_column`. */
export function bindColumns(
  header: Header,
  contract: BoundContract,
  mapping: FeedMapping | null,
  joined: Joined,
): Binding {
  const origins = mapping === null ? ownOrigins(header, contract) : mappedOrigins(header, mapping, joined);
  requireColumns(header, contract, origins);
  const conditions = Object.entries(mapping?.where ?? {});
  const holds = conditions.map(([name, condition]) => holding(cellAt(header, name), condition));
  const used = [...[...origins.values()].flatMap(({ names }) => names), ...conditions.map(([name]) => name)];
  const read = new Set(used.map((name) => header.placeOf(name)));
  return {
    means: (cells) => holds.every((hold) => hold(cells)),
    pick: (column) => origins.get(column)?.cell ?? null,
    nameOf: (column) => origins.get(column)?.names.join(" + ") || column,
    cellOf: (column, cells) => cellOf(header, origins.get(column), cells),
    missedIn: (column, cells) => origins.get(column)?.missedIn?.(cells) ?? null,
    ignored: header.names.filter((name, place) => name !== "" && !read.has(place)).map(shown),
  };
}

function cellOf(header: Header, origin: Origin | undefined, cells: readonly string[]): string {
  if (origin === undefined) return "";
  if (origin.names.length === 0) return origin.cell(cells);
  return origin.names.map((name) => cellAt(header, name)(cells).trim()).join(" ");
}

function ownOrigins(header: Header, { columns }: BoundContract): Map<string, Origin> {
  const present = columns.filter(({ name }) => header.placeOf(name) !== null);
  return new Map(present.map(({ name }) => [name, { names: [name], cell: cellAt(header, name) }]));
}

function mappedOrigins(header: Header, mapping: FeedMapping, joined: Joined): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [column, name] of Object.entries(mapping.columns))
    origins.set(column, { names: [name], cell: translated(cellAt(header, name), mapping.values[column]) });
  for (const [column, text] of Object.entries(mapping.constants)) origins.set(column, { names: [], cell: () => text });
  for (const [column, join] of Object.entries(mapping.joins))
    origins.set(column, joinedOrigin(cellAt(header, join.column), join, joined.get(column), mapping.values[column]));
  for (const [column, names] of Object.entries(mapping.keys)) {
    const parts = names.map((name) => cellAt(header, name));
    origins.set(column, { names, cell: (cells) => parts.map((part) => part(cells).trim()).join("|") });
  }
  return origins;
}

function joinedOrigin(
  keyCell: Pick,
  { column, file }: Join,
  found: ReadonlyMap<string, string> | undefined,
  words: Readonly<Record<string, string>> | undefined,
): Origin {
  const key: Pick = (cells) => keyCell(cells).trim();
  return {
    names: [column],
    cell: translated((cells) => found?.get(key(cells)) ?? "", words),
    missedIn: (cells) => (key(cells) === "" || found?.has(key(cells)) ? null : file),
  };
}

/** @throws HoldfastError `missing_column`. */
function cellAt(header: Header, name: string): Pick {
  const place = requirePlace(header, name);
  return (cells) => cells[place] ?? "";
}

function holding(cell: Pick, condition: Condition): (cells: readonly string[]) => boolean {
  const wanted = "is" in condition;
  const words = new Set(wanted ? condition.is : condition.not);
  return (cells) => words.has(cell(cells).trim()) === wanted;
}

function translated(cell: Pick, words: Readonly<Record<string, string>> | undefined): Pick {
  if (words === undefined) return cell;
  const translation = new Map(Object.entries(words));
  return (cells) => {
    const text = cell(cells).trim();
    return translation.get(text) ?? text;
  };
}

function requireColumns(header: Header, contract: BoundContract, origins: ReadonlyMap<string, Origin>): void {
  const missing = contract.columns.find(({ name, required }) => required && !origins.has(name));
  if (missing) throw missingColumn(header, missing.name);
  const [first] = contract.oneOf;
  if (first && !contract.oneOf.some((columns) => columns.every((column) => origins.has(column))))
    throw missingColumn(header, contract.oneOf.map((columns) => columns.join(" and ")).join(", or "), first[0]);
}
