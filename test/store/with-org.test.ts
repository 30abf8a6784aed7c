import { expect, test } from "vitest";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();

test("what a transaction wrote is there for the next one", async () => {
  const scope = await newOrg(db, "acme");
  await withOrg(db, scope, (tx) =>
    tx.query("insert into account (org_id, id, name) values ($1, 'a1', 'Acme')", [tx.orgId]),
  );
  const rows = await withOrg(
    db,
    scope,
    (tx) => tx.query("select id, name from account where org_id = $1", [tx.orgId]),
    "read",
  );
  expect(rows).toEqual([{ id: "a1", name: "Acme" }]);
});
