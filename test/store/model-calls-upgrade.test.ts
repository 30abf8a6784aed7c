/** A database in which the version before recorded calls -> this version's tables: what is on record stays, and the chain goes on. */
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { applyMigrations, readMigrations } from "../../src/store/migrate.ts";
import { auditModelCalls } from "../../src/store/model-call-audit.ts";
import { listModelCalls } from "../../src/store/model-call-reading.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newDatabase, newOrg } from "../support/database.ts";
import { modelCall, saveModelCalls } from "../support/model-call.ts";

/** The last one that knew no beginnings. */
const before = 24;

const db = await openDatabase(await newDatabase("template1"));
afterAll(() => db.close());

test("calls that were recorded as a whole, and organisations that recorded none, go on in one chain", async () => {
  const all = await readMigrations(new URL("../../src/store/migrations/", import.meta.url));
  await applyMigrations(
    db,
    all.filter(({ version }) => version <= before),
  );
  const [asking, silent] = [await newOrg(db, "asking"), await newOrg(db, "silent")];
  const whole = {
    ...{
      id: "old",
      at: "2026-11-20T08:00:00Z",
      answer_id: "a",
      attempt: 1,
      prompt_version: "p",
      model: "m",
      host: "h",
    },
    ...{ verdict: "refused", latency_ms: 1, request: "\\x7b7d", reasons: ["r"], about_people: [], about_accounts: [] },
  };
  await withOrg(db, asking, (tx) =>
    tx.query("select record_model_call($1, $2::jsonb), 'org_id'", [tx.orgId, JSON.stringify(whole)]),
  );
  await applyMigrations(db, all);
  const late = await newOrg(db, "late");
  for (const org of [asking, silent, late]) {
    await withOrg(db, org, (tx) => saveModelCalls(tx, [modelCall({ id: "new" })]));
    expect((await withOrg(db, org, auditModelCalls, "read")).faults).toEqual([]);
  }
  const calls = await withOrg(db, asking, (tx) => listModelCalls(tx, null, 20), "read");
  expect(calls.map(({ id, seq, verdict }) => [id, seq, verdict])).toEqual([
    ["old", 1, "refused"],
    ["new", 2, "accepted"],
  ]);
});
