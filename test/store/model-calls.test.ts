import { describe, expect, test } from "vitest";
import { auditModelCalls } from "../../src/store/model-call-audit.ts";
import { eraseModelCalls } from "../../src/store/model-calls.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { modelCall, saveModelCalls } from "../support/model-call.ts";

const db = await testDatabase();
let organisations = 0;

const save = (org: OrgScope, ...calls: ReturnType<typeof modelCall>[]) =>
  withOrg(db, org, (tx) => saveModelCalls(tx, calls));
const audit = (org: OrgScope) => withOrg(db, org, auditModelCalls, "read");

/** Calls by those ids, each a minute later and about somebody and something of its own. */
async function recorded(...ids: string[]): Promise<OrgScope> {
  organisations += 1;
  const org = await newOrg(db, `org-${organisations}`);
  const about = (id: string) => ({ people: [`person of ${id}`], accounts: [`account of ${id}`] });
  await save(org, ...ids.map((id, nth) => modelCall({ id, about: about(id), at: `2026-11-20T09:0${nth}:00Z` })));
  return org;
}

/** As somebody with the server's password would. */
async function tamper({ orgId }: OrgScope, sql: string): Promise<void> {
  await db.pool.query(sql, [orgId]);
}

describe("the chain of model calls", () => {
  test("holds as it was recorded", async () => {
    expect(await audit(await recorded("one", "two", "three"))).toMatchObject({ calls: 3, erased: 0, faults: [] });
  });

  test("holds over more calls than are read at once", async () => {
    const org = await recorded();
    await save(org, ...Array.from({ length: 401 }, () => modelCall()));
    expect(await audit(org)).toMatchObject({ calls: 401, faults: [] });
  });

  test("of an organisation that never asked a model is empty and holds", async () => {
    expect(await audit(await recorded())).toEqual({ calls: 0, erased: 0, lastLink: null, faults: [] });
  });

  test("is one chain when many record at once", async () => {
    const org = await recorded();
    await Promise.all(Array.from({ length: 20 }, () => save(org, modelCall(), modelCall())));
    expect(await audit(org)).toMatchObject({ calls: 40, faults: [] });
  });

  test("has no place for a call whose transaction was undone", async () => {
    const org = await recorded("one");
    await expect(save(org, modelCall({ id: "two" }), modelCall({ id: "one" }))).rejects.toMatchObject({
      code: "23505",
    });
    await save(org, modelCall({ id: "three" }));
    expect(await audit(org)).toMatchObject({ calls: 2, faults: [] });
  });

  test("holds bytes that no text column holds", async () => {
    const org = await recorded();
    await save(org, modelCall({ reply: "cut\0 body \ud800", reasons: ["it said \0 and \ud800", ""], region: null }));
    expect(await audit(org)).toMatchObject({ calls: 1, faults: [] });
  });

  test("is told apart in its lists: one reason is not two", async () => {
    const org = await recorded();
    await save(org, modelCall({ id: "one", reasons: ["a", "b"] }));
    await tamper(org, "update model_call set reasons = array['a,b'] where org_id = $1");
    expect((await audit(org)).faults).toHaveLength(1);
  });
});

const wordsChanged = "its request, reply, reasons or whom it was about were changed";
const factsChanged = "what is recorded of it was changed";
const linkBroken = expect.stringContaining("its link does not follow the one before");

describe("in a chain that somebody changed", () => {
  test.each([
    ["a request", "request = 'nothing'"],
    ["a reply", "reply = 'nothing'"],
    ["a reply taken away", "reply = null"],
    ["a reason", "reasons = '{other}'"],
    ["whom it was about", "about_people = '{}'"],
  ])("%s is found", async (_what, change) => {
    const org = await recorded("one", "two", "three");
    await tamper(org, `update model_call set ${change} where org_id = $1 and id = 'two'`);
    expect((await audit(org)).faults).toEqual([{ callId: "two", problem: wordsChanged }]);
  });

  test.each([
    ["a verdict", "verdict = 'refused'"],
    ["a model", "model = 'other'"],
    ["a region taken away", "region = null"],
    ["a count of tokens", "tokens_sent = 1"],
    ["an answer", "answer_id = 'a-000000000002'"],
  ])("%s is found", async (_what, change) => {
    const org = await recorded("one", "two", "three");
    await tamper(org, `update model_call set ${change} where org_id = $1 and id = 'two'`);
    expect((await audit(org)).faults).toEqual([{ callId: "two", problem: factsChanged }]);
  });

  test.each([
    ["an instant, by a microsecond", "at = at + interval '1 microsecond'"],
    ["an id", "id = 'other'"],
  ])("%s is found", async (_what, change) => {
    const org = await recorded("one", "two", "three");
    await tamper(org, `update model_call set ${change} where org_id = $1 and id = 'two'`);
    expect((await audit(org)).faults).toEqual([{ callId: expect.any(String), problem: linkBroken }]);
  });

  test("a request with its hashes made anew is found by its link", async () => {
    const org = await recorded("one", "two", "three");
    await tamper(
      org,
      `update model_call c set request = 'nothing', texts_sha256 = other.texts_sha256, content_sha256 = other.content_sha256
       from (select * from model_call where org_id = $1 and id = 'one') other where c.org_id = $1 and c.id = 'two'`,
    );
    expect((await audit(org)).faults.map((fault) => fault.callId)).toContain("two");
  });

  test("a call taken out of the middle is found, by name of the one after it", async () => {
    const org = await recorded("one", "two", "three");
    await tamper(org, "delete from model_call where org_id = $1 and id = 'two'");
    expect((await audit(org)).faults).toEqual([
      { callId: "three", problem: "one call is missing before it" },
      { callId: "three", problem: linkBroken },
    ]);
  });

  test("calls taken from its beginning are found", async () => {
    const org = await recorded("one", "two", "three");
    await tamper(org, "delete from model_call where org_id = $1 and seq < 3");
    expect((await audit(org)).faults[0]).toEqual({ callId: "three", problem: "2 calls are missing before it" });
  });

  test("calls taken from its end are found", async () => {
    const org = await recorded("one", "two", "three");
    await tamper(org, "delete from model_call where org_id = $1 and seq > 1");
    const problem = "3 calls were recorded and the last one there is is number 1";
    expect((await audit(org)).faults).toEqual([{ callId: null, problem }]);
  });

  test("every call taken away is found", async () => {
    const org = await recorded("one");
    await tamper(org, "delete from model_call where org_id = $1");
    expect((await audit(org)).faults).toHaveLength(1);
  });

  test("a call put in at the end is found", async () => {
    const org = await recorded("one", "two");
    await tamper(
      org,
      `insert into model_call select (jsonb_populate_record(c, '{"seq": 3, "id": "put in"}')).* from model_call c
       where c.org_id = $1 and c.id = 'two'`,
    );
    expect((await audit(org)).faults).toEqual([
      { callId: "put in", problem: linkBroken },
      { callId: null, problem: "2 calls were recorded and there are 3" },
    ]);
  });

  test("a call put in between is found", async () => {
    const org = await recorded("one", "two");
    await tamper(org, "update model_call set seq = 3 where org_id = $1 and id = 'two'");
    await tamper(
      org,
      `insert into model_call select (jsonb_populate_record(c, '{"seq": 2, "id": "put in"}')).* from model_call c
       where c.org_id = $1 and c.id = 'one'`,
    );
    expect((await audit(org)).faults.map((fault) => fault.callId)).toEqual(["put in", "two", null]);
  });

  test("two calls that changed places are found", async () => {
    const org = await recorded("one", "two", "three");
    await tamper(org, "update model_call set seq = 10 - seq where org_id = $1 and seq < 3");
    await tamper(org, "update model_call set seq = seq - 7 where org_id = $1 and seq > 3");
    expect((await audit(org)).faults.length).toBeGreaterThan(0);
  });

  test("another organisation's call is found", async () => {
    const [org, other] = [await recorded("one"), await recorded()];
    await db.pool.query("update model_call set org_id = $2 where org_id = $1", [org.orgId, other.orgId]);
    await db.pool.query("delete from model_call_head where org_id = $2 or org_id = $1", [org.orgId, other.orgId]);
    expect((await audit(other)).faults[0]).toEqual({ callId: "one", problem: linkBroken });
  });
});

describe("the words of calls", () => {
  const left = async (org: OrgScope) =>
    (
      await db.pool.query<{ id: string }>(
        "select id from model_call where org_id = $1 and request is not null order by seq",
        [org.orgId],
      )
    ).rows.map((row) => row.id);

  test.each([
    ["a person", { personId: "person of two" }, ["one", "three"]],
    ["an account", { accountId: "account of two" }, ["one", "three"]],
    ["an instant, which they were recorded before", { before: "2026-11-20T09:01:00Z" }, ["two", "three"]],
  ])("are erased by %s, and the chain holds", async (_what, which, rest) => {
    const org = await recorded("one", "two", "three");
    expect(await withOrg(db, org, (tx) => eraseModelCalls(tx, which))).toBe(1);
    expect(await left(org)).toEqual(rest);
    expect(await audit(org)).toMatchObject({ calls: 3, erased: 1, faults: [] });
    expect(await withOrg(db, org, (tx) => eraseModelCalls(tx, which))).toBe(0);
  });

  test("leave no id of whom they were about", async () => {
    const org = await recorded("one");
    await withOrg(db, org, (tx) => eraseModelCalls(tx, { accountId: "account of one" }));
    const { rows } = await db.pool.query("select row_to_json(c)::text as row from model_call c where org_id = $1", [
      org.orgId,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/person of|account of|messages/);
  });

  test("are not erased in another organisation", async () => {
    const [org, other] = [await recorded("one"), await recorded("one")];
    await withOrg(db, org, (tx) => eraseModelCalls(tx, { personId: "person of one" }));
    expect(await left(other)).toEqual(["one"]);
  });

  test("erased, leave what else is recorded of the call under the chain's guard", async () => {
    const org = await recorded("one");
    await withOrg(db, org, (tx) => eraseModelCalls(tx, { personId: "person of one" }));
    await tamper(org, "update model_call set verdict = 'refused' where org_id = $1");
    expect((await audit(org)).faults).toEqual([{ callId: "one", problem: factsChanged }]);
  });
});

describe("no request of the program", () => {
  test.each([
    ["changes a call", "update model_call set verdict = 'accepted' where org_id = $1"],
    ["takes one away", "delete from model_call where org_id = $1"],
    ["puts one in", "insert into model_call (org_id) values ($1)"],
    ["moves the chain's end", "update model_call_head set calls = 0 where org_id = $1"],
  ])("%s", async (_what, sql) => {
    const org = await recorded("one");
    await expect(withOrg(db, org, (tx) => tx.query(sql, [org.orgId]))).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    ["records", "select record_model_call($2, '{}'), 'org_id = $1'"],
    ["erases", "select erase_model_calls($2, 'age', null, now()), 'org_id = $1'"],
  ])("%s in an organisation that is not its own", async (_what, sql) => {
    const [org, other] = [await recorded("one"), await recorded("one")];
    const attempt = withOrg(db, org, (tx) => tx.query(`${sql} where $1::text is not null`, [org.orgId, other.orgId]));
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  });
});
