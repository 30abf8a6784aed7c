/** The text or bytes of one file, read by the contract as an import would, without a disk or a database. */

import type { FeedName, FeedRecords } from "../../src/core/records.ts";
import type { Context } from "../../src/ingest/context.ts";
import { contracts } from "../../src/ingest/contract/feeds.ts";
import type { Contradiction, Reject } from "../../src/ingest/fault.ts";
import type { FeedMapping } from "../../src/ingest/mapping.ts";
import { type Notes, openFeed, type ReadRecord, readFeed } from "../../src/ingest/read-feed.ts";
import type { Source } from "../../src/ingest/source.ts";

export interface ReadResult<Row> {
  readonly records: ReadRecord<Row>[];
  readonly rejected: Reject[];
  readonly contradictions: Contradiction[];
  /** Rows that the mapping does not mean. */
  readonly filtered: number;
}

export interface Reading {
  readonly mapping?: FeedMapping;
  readonly timezone?: string;
  readonly currency?: string;
  readonly currencyOfAccount?: Context["currencyOfAccount"];
  /** How many bytes arrive at once. */
  readonly chunk?: number;
}

export function sourceOf(file: string, content: string | Uint8Array, chunk = 65_536): Source {
  const all = typeof content === "string" ? new TextEncoder().encode(content) : content;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < all.length; at += chunk) yield all.subarray(at, at + chunk);
  }
  return { file, totalBytes: all.length, bytes };
}

/** Array.fromAsync, which Node 20 does not have. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function readText<Name extends FeedName>(
  name: Name,
  content: string | Uint8Array,
  { mapping, timezone = "UTC", currency = "USD", currencyOfAccount = new Map(), chunk }: Reading = {},
): Promise<ReadResult<FeedRecords[Name]>> {
  const contract = contracts[name];
  const feed = await openFeed(sourceOf(contract.file, content, chunk), contract, mapping ?? null, new Map());
  const told = { rejected: [] as Reject[], contradictions: [] as Contradiction[] };
  let filtered = 0;
  const notes: Notes = { ...told, filtered: () => filtered++ };
  const records = await collect(readFeed(feed, contract, { timezone, currency, currencyOfAccount }, notes));
  return { records, ...told, filtered };
}
