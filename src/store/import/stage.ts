/** Records -> rows of a temporary table shaped like the fact table, each with the line it came from. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { OrgTx } from "../scope.ts";
import type { FactTable, FeedTable } from "./feed-table.ts";

export interface Staged<Row> {
  /** The line in the source file; unique within one feed. */
  readonly line: number;
  readonly record: Row;
}

// Large enough that a write per chunk costs nothing, small enough that a few of them in flight are no memory to speak of.
const chunkCharacters = 64 * 1024;

/** The name of the temporary table that stages `table`; staged rows carry org_id as every row does. */
export function stagingOf(table: FactTable): string {
  return `staged_${table.table}`;
}

/** An empty staging table that is gone with the transaction, so a table is staged at most once in one. `rows_added_up`: see add-up.ts. */
export async function createStaging(tx: OrgTx, table: FactTable): Promise<void> {
  await tx.query(
    `create temporary table ${stagingOf(table)} on commit drop as
     select org_id, null::int as line, null::int as rows_added_up, ${table.columns.join(", ")} from ${table.table} where org_id = $1 with no data`,
    [tx.orgId],
  );
}

/** Copies all records with back-pressure; `progress` hears the rows so far. Returns how many there were. */
export async function stageRecords<Row>(
  tx: OrgTx,
  table: FeedTable<Row>,
  records: AsyncIterable<Staged<Row>>,
  progress: (rows: number) => void = () => {},
): Promise<number> {
  let rows = 0;
  const counted = (count: number) => {
    rows = count;
    progress(count);
  };
  const copy = tx.copyInto(stagingOf(table), ["org_id", "line", ...table.columns]);
  await pipeline(Readable.from(copyChunks(tx.orgId, table, records, counted), { objectMode: false }), copy);
  return rows;
}

async function* copyChunks<Row>(
  orgId: string,
  table: FeedTable<Row>,
  records: AsyncIterable<Staged<Row>>,
  counted: (rows: number) => void,
): AsyncGenerator<string> {
  const cells = Object.values(table.cells);
  let rows = 0;
  let chunk = "";
  for await (const { line, record } of records) {
    chunk += `${orgId}\t${line}`;
    for (const cell of cells) chunk += `\t${cell(record)}`;
    chunk += "\n";
    rows += 1;
    if (chunk.length < chunkCharacters) continue;
    counted(rows);
    yield chunk;
    chunk = "";
  }
  counted(rows);
  if (chunk !== "") yield chunk;
}
