/** A header row becomes places of columns, found however their names are cased and joined. */
import { HoldfastError } from "../core/error.ts";
import { shown } from "./fault.ts";
import { didYouMean } from "./nearest.ts";

export interface Header {
  readonly file: string;
  /** As the file writes them, trimmed. */
  readonly names: readonly string[];
  /** From 0; null when the file has no such column. */
  readonly placeOf: (name: string) => number | null;
}

/** @throws HoldfastError `duplicate_column` when two columns have one name: which one is meant cannot be known. */
export function readHeader(file: string, cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  const places = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    if (name === "") continue;
    const first = places.get(folded(name));
    if (first !== undefined) throw duplicateColumn(file, name, first + 1, place + 1);
    places.set(folded(name), place);
  }
  return { file, names, placeOf: (name) => places.get(folded(name)) ?? null };
}

/** "Account ID" is account_id. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "_");
}

function duplicateColumn(file: string, name: string, first: number, second: number): HoldfastError {
  return new HoldfastError(
    "duplicate_column",
    `${file} has the column ${shown(name)} twice (columns ${first} and ${second}). Nothing was imported.`,
    "Delete or rename one of the two and import again.",
  );
}

/** @throws HoldfastError `missing_column`. */
export function requirePlace(header: Header, name: string): number {
  const place = header.placeOf(name);
  if (place === null) throw missingColumn(header, name);
  return place;
}

/** `likely` is the name to look for among those found, when `name` speaks of several. */
export function missingColumn(header: Header, name: string, likely = name): HoldfastError {
  const found = header.names.filter((written) => written !== "").map(shown);
  return new HoldfastError(
    "missing_column",
    `${header.file} lacks the column ${name}; it has: ${found.join(", ") || "none"}. Nothing was imported.`,
    `Add the column, or read the file as it is with a mapping (--map).${didYouMean(likely, found)}`,
  );
}
