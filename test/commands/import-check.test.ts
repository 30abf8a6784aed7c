import { expect, it } from "vitest";
import { folderOf } from "../support/folder.ts";
import { holdfast, ownDatabase } from "../support/holdfast.ts";

it("holdfast import --check reports the rejected rows, ends well and leaves no organisation", async () => {
  const env = await ownDatabase();
  const dir = await folderOf({ "accounts.csv": "id,name\nacme,Acme\nbolt,\n" });
  const told = await holdfast(["import", dir, "--check", "--json"], { env });
  expect(told.code).toBe(0);
  expect(JSON.parse(told.stdout)).toMatchObject({
    check: true,
    created: true,
    imported: { accounts: 1 },
    rejected: [{ file: "accounts.csv", line: 3, column: "name" }],
    rejected_total: 1,
  });
  const forPeople = await holdfast(["import", dir, "--check"], { env });
  expect(forPeople.stdout).toContain("Checked only, nothing was written: the organisation main would be made.");
  const asked = await holdfast(["ask", "what is our MRR?", "--org", "main", "--json"], { env });
  expect(JSON.parse(asked.stdout)).toMatchObject({ error: { code: "unknown_org" } });
}, 60_000);
