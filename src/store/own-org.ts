/** The organisation a scope stands in, by the names people use for it. */
import type { OrgTx } from "./scope.ts";

export interface OrgName {
  readonly slug: string;
  readonly name: string;
}

export async function readOwnOrg(tx: OrgTx): Promise<OrgName> {
  const [org] = await tx.query<OrgName>("select slug, name from org where org.id = $1", [tx.orgId]);
  if (org === undefined) throw new Error(`organisation ${tx.orgId} has no row`);
  return org;
}
