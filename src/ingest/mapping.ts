/** A mapping file says how a foreign export spells the contract: its JSON text becomes a checked Mapping. */
import { z } from "zod";
import { HoldfastError, reasonOf } from "../core/error.ts";
import type { FeedName } from "../core/records.ts";
import { type DateOrder, dateOrders } from "./context.ts";
import { contracts, isFeedName } from "./contract/feeds.ts";
import { didYouMean } from "./nearest.ts";

/** Looks a cell up in another file: the row there whose `key` holds what `column` holds here gives its `take`. */
export interface Join {
  readonly column: string;
  readonly file: string;
  readonly key: string;
  readonly take: string;
}

/** Which rows of the file are meant, by what one of its columns says: one of the words of `is`, or none of those of `not`. */
export type Condition = { readonly is: readonly string[] } | { readonly not: readonly string[] };

/** Keyed by the contract's columns; each column has at most one origin. */
export interface FeedMapping {
  readonly file: string;
  readonly dateOrder: DateOrder;
  /** End dates in the file are the last day in force. */
  readonly endInclusive: boolean;
  /** The file's own column for it. */
  readonly columns: Readonly<Record<string, string>>;
  /** The same text on every row. */
  readonly constants: Readonly<Record<string, string>>;
  readonly joins: Readonly<Record<string, Join>>;
  /** Made of several of the file's columns, for exports whose rows have no id of their own. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** What the file's words are in the contract's; a word that is not listed stays as it is. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By the file's own columns and in its own words; a row that fails one of them is no row of the feed. */
  readonly where: Readonly<Record<string, Condition>>;
}

export type Mapping = ReadonlyMap<FeedName, FeedMapping>;

const name = z.string().trim().min(1);
/** For the person who reads the mapping; never used. */
const comment = z.union([z.string(), z.array(z.string())]).optional();

const words = z.array(z.string().trim()).min(1);
const condition = z.union([z.strictObject({ is: words }), z.strictObject({ not: words })], {
  error: 'takes either {"is": [...]} or {"not": [...]}, with at least one word',
});

const feedSchema = z.strictObject({
  comment,
  file: name,
  date_order: z.enum(dateOrders).default("iso"),
  end_inclusive: z.boolean().default(false),
  columns: z.record(z.string(), name).default({}),
  constants: z.record(z.string(), z.string()).default({}),
  joins: z.record(z.string(), z.strictObject({ column: name, file: name, key: name, take: name })).default({}),
  keys: z.record(z.string(), z.array(name).min(1)).default({}),
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  where: z.record(name, condition).default({}),
});
const mappingSchema = z.strictObject({ comment, feeds: z.record(z.string(), feedSchema) });

/** @throws HoldfastError `bad_mapping` naming the file and the path inside it of every fault. */
export function parseMapping(text: string, file: string): Mapping {
  const parsed = mappingSchema.safeParse(json(text, file));
  if (!parsed.success)
    throw badMapping(
      file,
      parsed.error.issues.map(({ path, message }) => `${path.join(".") || "(top)"}: ${message}`),
    );
  const mapping = new Map<FeedName, FeedMapping>();
  const faults: string[] = [];
  for (const [feed, { comment: _, date_order: dateOrder, end_inclusive: endInclusive, ...rest }] of Object.entries(
    parsed.data.feeds,
  )) {
    if (isFeedName(feed)) {
      mapping.set(feed, { ...rest, dateOrder, endInclusive });
      faults.push(...columnFaults(feed, rest));
    } else faults.push(`feeds.${feed}: is no feed.${didYouMean(feed, Object.keys(contracts))}`);
  }
  if (faults.length > 0) throw badMapping(file, faults);
  return mapping;
}

const origins = ["columns", "constants", "joins", "keys"] as const;

/** Names that the contract does not have, and columns with two origins. */
function columnFaults(feed: FeedName, mapping: Pick<FeedMapping, (typeof origins)[number] | "values">): string[] {
  const known = contracts[feed].columns.map((column) => column.name);
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const origin of [...origins, "values"] as const)
    for (const column of Object.keys(mapping[origin])) {
      const path = `feeds.${feed}.${origin}.${column}`;
      if (!known.includes(column)) faults.push(`${path}: ${feed} has no such column.${didYouMean(column, known)}`);
      else if (origin !== "values" && seen.has(column)) faults.push(`${path}: the column has another origin already`);
      if (origin !== "values") seen.add(column);
    }
  return faults;
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badMapping(file, [reasonOf(cause)]);
  }
}

function badMapping(file: string, faults: readonly string[]): HoldfastError {
  return new HoldfastError(
    "bad_mapping",
    `The mapping ${file} cannot be used: ${faults.join("; ")}`,
    "Correct the mapping; src/ingest/maps/ravenstack.json is a worked example.",
  );
}
