/** Who is asking: every statement about an organisation runs inside one scope, checked by the program and by the database. */

export interface OrgScope {
  readonly orgId: string;
  readonly memberId: string;
}

/** One transaction as one member of one organisation; every query names `orgId` explicitly as well. */
export interface OrgTx extends OrgScope {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}
