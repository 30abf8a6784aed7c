/** Who is asking: every statement about an organisation runs inside one scope, checked by the program and by the database. */

import type { Writable } from "node:stream";

export interface OrgScope {
  readonly orgId: string;
  readonly memberId: string;
}

/** One transaction as one member of one organisation; every query names `orgId` explicitly as well. */
export interface OrgTx extends OrgScope {
  /** COPY text rows into `pg_temp.<temporaryTable>`: only temporary tables, since a bulk load must not pass by the tenant's policies. */
  copyInto(temporaryTable: string, columns: readonly string[]): Writable;
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * What `read` reads of the imported facts is what was known at this ISO instant (migration 0013); afterwards the transaction
   * reads as before. Members, answers, scores and imports have no history: they stay those of the transaction.
   */
  asKnownOn<Result>(instant: string, read: (tx: OrgTx) => Promise<Result>): Promise<Result>;
}
