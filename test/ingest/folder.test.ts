import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findFile } from "../../src/ingest/folder.ts";
import { planImport } from "../../src/ingest/plan.ts";

const accounts = "id,name\nacme,Acme\n";

async function folder(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}) {
  const dir = await mkdtemp(join(tmpdir(), "holdfast-folder-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  for (const [name, target] of Object.entries(links)) await symlink(target, join(dir, name));
  return dir;
}

it("a broken link that no feed is kept in does no harm", async () => {
  const plan = await planImport(await folder({ "accounts.csv": accounts }, { "old.csv": "/nonexistent/old.csv" }));
  expect(plan.ignoredFiles).toEqual(["old.csv"]);
});

it.each([
  ["a link to nothing", "/nonexistent/usage.csv", "ENOENT"],
  ["a link to itself", "usage.csv", "ELOOP"],
  // Read as it comes, a device or a pipe may never end.
  ["no plain file", "/dev/zero", "it is no plain file"],
])("a feed kept in %s stops the import, named, with what to do", async (_, target, why) => {
  const dir = await folder({ "accounts.csv": accounts }, { "usage.csv": target });
  await expect(planImport(dir)).rejects.toMatchObject({
    code: "file_unreadable",
    message: expect.stringMatching(`^usage\\.csv cannot be read: .*${why}.*Nothing was imported\\.$`),
    remedy: "Make it a plain file that this user may read, and import again.",
  });
});

it("of two names that differ in their case the contract's own is read, and the other one reported", async () => {
  const files = ["Accounts.csv", "accounts.csv"].map((file) => ({ file, totalBytes: 0, bytes: async function* () {} }));
  expect(findFile({ dir: "", files }, "accounts.csv")?.file).toBe("accounts.csv");
  expect(findFile({ dir: "", files }, "ACCOUNTS.CSV")?.file).toBe("Accounts.csv");
});

it("a mapping saved with a byte-order mark is read like any other", async () => {
  const mapping = { feeds: { accounts: { file: "customers.csv", columns: { id: "no", name: "called" } } } };
  const dir = await folder({ "customers.csv": "no,called\n1,Acme\n", "map.json": `\ufeff${JSON.stringify(mapping)}` });
  const plan = await planImport(dir, join(dir, "map.json"));
  expect(plan.feeds.get("accounts")?.source.file).toBe("customers.csv");
});
