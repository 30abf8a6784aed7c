/** Folders of CSV files for a test, and the book an import made of them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Database } from "../../src/store/database.ts";
import type { OrgTx } from "../../src/store/scope.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";

/** A folder holding these files, gone when the test is over. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "holdfast-import-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  return dir;
}

export async function readAs<T>(db: Database, slug: string, read: (tx: OrgTx) => Promise<T>): Promise<T> {
  const org = (await listOrgs(db)).find((known) => known.slug === slug);
  if (!org) throw new Error(`no organisation ${slug}`);
  return withOrg(db, { orgId: org.orgId, memberId: org.systemMemberId }, read, "read");
}
