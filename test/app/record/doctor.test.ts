import { expect, test } from "vitest";
import { examine } from "../../../src/app/examine.ts";
import { doHourlyWork } from "../../../src/app/hourly.ts";
import { beginModelCall } from "../../../src/store/model-calls.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { load } from "../../store/import/records.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { modelCall, saveModelCalls } from "../../support/model-call.ts";

const db = await testDatabase();
const now = "2026-11-21T09:00:00Z";

const save = (org: OrgScope, ...calls: ReturnType<typeof modelCall>[]) =>
  withOrg(db, org, (tx) => saveModelCalls(tx, calls));

async function found(what: string, audit = false) {
  const { ok, findings } = await examine(db, now, { audit });
  return { ok, findings: findings.filter((one) => one.what === what) };
}

test("doctor says of an organisation that never called a model what a model may read there", async () => {
  await newOrg(db, "silent");
  expect((await found("words of silent")).findings).toEqual([
    {
      what: "words of silent",
      ok: true,
      found: "what people wrote stays here (model_free_text is no); no model was called in the last day",
    },
  ]);
});

test("doctor counts the calls of the last day by verdict and says why the last one was not shown", async () => {
  const org = await newOrg(db, "asking");
  await load(db, org, "settings", [{ key: "model_free_text", value: "masked" }]);
  await save(
    org,
    modelCall({ at: "2026-11-20T09:00:00Z", verdict: "failed" }),
    modelCall({ at: "2026-11-20T09:00:01Z" }),
    modelCall({ at: "2026-11-20T10:00:00Z", verdict: "refused", reasons: ["a digit of its own"] }),
    modelCall({ at: "2026-11-20T11:00:00Z", verdict: "failed", reasons: ["no answer within eight seconds"] }),
    modelCall({ at: "2026-11-20T12:00:00Z" }),
  );
  expect((await found("words of asking")).findings[0]?.found).toBe(
    "a model may read what people wrote, masked (model_free_text is masked); model calls of the last day: " +
      "2 accepted, 1 refused, 1 failed, so 50 % were shown; the last one that was not: no answer within eight seconds",
  );
});

test("doctor finds it a fault that the last five calls all failed, until one of them is answered or no model is wanted", async () => {
  const org = await newOrg(db, "failing");
  const at = (nth: number) => `2026-11-20T10:0${nth}:00Z`;
  const ok = async () => (await found("words of failing")).findings.map((finding) => [finding.ok, "remedy" in finding]);
  await save(org, modelCall({ at: at(0) }));
  for (const nth of [1, 2, 3, 4]) await save(org, modelCall({ at: at(nth), verdict: "failed" }));
  expect(await ok()).toEqual([[true, false]]);
  await save(org, modelCall({ at: at(5), verdict: "failed" }));
  expect(await ok()).toEqual([[false, true]]);
  await load(db, org, "settings", [{ key: "model_words", value: "off" }]);
  expect(await ok()).toEqual([[true, false]]);
  await load(db, org, "settings", [{ key: "model_words", value: "on" }]);
  await save(org, modelCall({ at: at(6), verdict: "refused", reasons: ["a digit of its own"] }));
  expect(await ok()).toEqual([[true, false]]);
});

test("doctor says of calls that were begun how many are under way and how many never ended, and that what they sent is there", async () => {
  const org = await newOrg(db, "killed");
  const begin = (at: string) => withOrg(db, org, (tx) => beginModelCall(tx, modelCall({ at })));
  await begin("2026-11-20T10:00:00Z");
  await begin("2026-11-20T10:01:00Z");
  await begin("2026-11-21T08:59:30Z");
  expect((await found("words of killed")).findings[0]?.found).toContain(
    "0 accepted, 0 refused, 0 failed, 2 never ended, so 0 % were shown",
  );
  const what = "record of model calls of killed";
  expect(await found(what, true)).toMatchObject({
    findings: [
      { what, ok: true, found: "calls under way: 1" },
      {
        what,
        ok: true,
        found:
          "calls that were begun and never ended: 2; what they sent is on record, what came back is not: " +
          "the program was killed, or could not record it",
      },
    ],
  });
});

test("doctor says where an organisation wants no model's words", async () => {
  const org = await newOrg(db, "plain");
  await load(db, org, "settings", [{ key: "model_words", value: "off" }]);
  expect((await found("words of plain")).findings[0]?.found).toContain("model_words is off");
});

test("the chain is audited only where it is asked for, and tells how long it is and where it ends", async () => {
  const org = await newOrg(db, "audited");
  await save(org, modelCall(), modelCall());
  const what = "record of model calls of audited";
  expect((await found(what)).findings).toEqual([]);
  expect((await found(what, true)).findings).toEqual([
    {
      what,
      ok: true,
      found: expect.stringMatching(
        /^2 calls in an unbroken chain, 0 of them without their words by now; its last link is [0-9a-f]{64}$/,
      ),
    },
  ]);
});

test("words older than the organisation keeps them are erased by the hour's work, and the chain holds", async () => {
  const org = await newOrg(db, "keeping");
  await load(db, org, "settings", [{ key: "model_record_days", value: "2" }]);
  await save(org, modelCall({ at: "2026-11-19T08:59:59Z" }), modelCall({ at: "2026-11-19T09:00:00Z" }));
  const failed: string[] = [];
  await doHourlyWork(db, now, { progress: () => {}, failed: (slug, error) => failed.push(`${slug}: ${error}`) });
  expect(failed).toEqual([]);
  expect((await found("record of model calls of keeping", true)).findings[0]?.found).toMatch(
    /^2 calls in an unbroken chain, 1 of them without their words/,
  );
});

test("a call that was changed, and calls cut off at the end, are each named with the organisation and a remedy", async () => {
  const org = await newOrg(db, "broken");
  await save(org, modelCall({ id: "one" }), modelCall({ id: "two" }), modelCall({ id: "three" }));
  await db.pool.query("update model_call set verdict = 'failed' where org_id = $1 and id = 'one'", [org.orgId]);
  await db.pool.query("delete from model_call where org_id = $1 and id = 'three'", [org.orgId]);
  const what = "record of model calls of broken";
  const remedy = expect.stringContaining("find out who else may write to this database");
  expect(await found(what, true)).toEqual({
    ok: false,
    findings: [
      { what, ok: false, found: "call one: what is recorded of it was changed", remedy },
      { what, ok: false, found: "3 calls were recorded and the last one there is is number 2", remedy },
    ],
  });
});
