/** Calls on record before they are made: what is there when no end comes, and that neither chain is changed without the other telling. */
import { describe, expect, test } from "vitest";
import type { ModelCall } from "../../src/phrasing/model/model-call.ts";
import { saveAnswer } from "../../src/store/answers.ts";
import { auditModelCalls } from "../../src/store/model-call-audit.ts";
import { callOf, listModelCalls } from "../../src/store/model-call-reading.ts";
import { countUnended } from "../../src/store/model-call-unended.ts";
import { beginModelCall, endModelCalls, eraseModelCalls } from "../../src/store/model-calls.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { modelCall, saveModelCalls } from "../support/model-call.ts";

const db = await testDatabase();
let organisations = 0;

const begin = (org: OrgScope, call: ModelCall) => withOrg(db, org, (tx) => beginModelCall(tx, call));
const end = (org: OrgScope, call: ModelCall) => withOrg(db, org, (tx) => endModelCalls(tx, [call]));
const audit = (org: OrgScope) => withOrg(db, org, auditModelCalls, "read");
const faults = async (org: OrgScope) => (await audit(org)).faults;
const listed = (org: OrgScope) => withOrg(db, org, (tx) => listModelCalls(tx, null, 20), "read");

function named(id: string, nth = 0): ModelCall {
  const about = { people: [`person of ${id}`], accounts: [`account of ${id}`] };
  return modelCall({ id, about, at: `2026-11-20T09:0${nth}:00Z` });
}

async function anOrg(): Promise<OrgScope> {
  organisations += 1;
  return newOrg(db, `org-${organisations}`);
}

/** Ended ones by those ids, each a minute later. */
async function recorded(...ids: string[]): Promise<OrgScope> {
  const org = await anOrg();
  await withOrg(db, org, (tx) => saveModelCalls(tx, ids.map(named)));
  return org;
}

/** As somebody with the server's password would. */
async function tamper({ orgId }: OrgScope, ...statements: string[]): Promise<void> {
  for (const sql of statements) await db.pool.query(sql, [orgId]);
}

describe("a call that was begun", () => {
  test("is read back with the bytes that were about to be sent, and as one without an end", async () => {
    const org = await recorded("ended");
    await begin(org, named("open", 1));
    const { reply: _, reasons: __, ...sent } = named("open", 1);
    expect((await listed(org)).map(({ id, verdict }) => [id, verdict])).toEqual([
      ["ended", "accepted"],
      ["open", "begun"],
    ]);
    expect(await withOrg(db, org, (tx) => callOf(tx, "open"))).toEqual({
      ...sent,
      at: "2026-11-20T09:01:00.000000Z",
      seq: null,
      verdict: "begun",
      reply: null,
      reasons: null,
      latencyMs: null,
      tokens: { sent: null, received: null },
      erasedAt: null,
    });
  });

  test("is one call when it has ended, with its words in one place", async () => {
    const org = await anOrg();
    await begin(org, named("one"));
    await end(org, named("one"));
    expect(await listed(org)).toMatchObject([{ ...named("one"), at: "2026-11-20T09:00:00.000000Z", seq: 1 }]);
    const { rows } = await db.pool.query("select request, about_people from model_call_begun where org_id = $1", [
      org.orgId,
    ]);
    expect(rows).toEqual([{ request: null, about_people: null }]);
    expect(await audit(org)).toMatchObject({ calls: 1, faults: [] });
  });

  test("is counted as under way for a minute, and from then on as one that never ended", async () => {
    const org = await recorded("ended");
    await begin(org, named("open", 1));
    const at = (now: string, since: string | null = null) =>
      withOrg(db, org, (tx) => countUnended(tx, now, 60, since), "read");
    expect(await at("2026-11-20T09:02:00Z")).toEqual({ underWay: 1, neverEnded: 0 });
    expect(await at("2026-11-20T09:02:01Z")).toEqual({ underWay: 0, neverEnded: 1 });
    expect(await at("2026-11-20T09:03:00Z", "2026-11-20T09:01:30Z")).toEqual({ underWay: 0, neverEnded: 0 });
  });

  test("leaves the chain whole, whether it ends or not", async () => {
    const org = await recorded("one");
    await begin(org, named("open", 1));
    await withOrg(db, org, (tx) => saveModelCalls(tx, [named("three", 2)]));
    expect(await audit(org)).toMatchObject({ calls: 2, faults: [] });
  });

  test.each([
    ["a second time under the same id", (org: OrgScope) => begin(org, named("one")), "23505"],
    ["to an end that it had", (org: OrgScope) => end(org, named("one")), "23505"],
    ["to an end without a beginning", (org: OrgScope) => end(org, named("other")), "P0002"],
  ])("is not recorded %s", async (_what, attempt, code) => {
    const org = await recorded("one");
    await expect(attempt(org)).rejects.toMatchObject({ code });
    expect(await audit(org)).toMatchObject({ calls: 1, faults: [] });
  });

  test("cannot be where the head of the record is gone: no record, no call", async () => {
    const org = await anOrg();
    await tamper(org, "delete from model_call_head where org_id = $1");
    await expect(begin(org, named("one"))).rejects.toMatchObject({ code: "XX001" });
  });

  test("stands in one chain with those of the version before, which were recorded as a whole", async () => {
    const org = await anOrg();
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
      ...{ verdict: "accepted", latency_ms: 1, request: "\\x7b7d", reasons: [], about_people: [], about_accounts: [] },
    };
    await withOrg(db, org, (tx) =>
      tx.query("select record_model_call($1, $2::jsonb), 'org_id'", [org.orgId, JSON.stringify(whole)]),
    );
    await withOrg(db, org, (tx) => saveModelCalls(tx, [named("new")]));
    expect(await audit(org)).toMatchObject({ calls: 2, faults: [] });
    expect((await listed(org)).map(({ id, request }) => [id, request !== null])).toEqual([
      ["old", true],
      ["new", true],
    ]);
  });
});

describe("the words of a call that never ended", () => {
  test.each([
    ["a person", { personId: "person of open" }],
    ["an account", { accountId: "account of open" }],
    ["age", { before: "2026-11-20T09:02:00Z" }],
  ])("are erased by %s, and the chain holds", async (_what, which) => {
    const org = await anOrg();
    await begin(org, named("open", 1));
    expect(await withOrg(db, org, (tx) => eraseModelCalls(tx, which))).toBe(1);
    expect(await listed(org)).toMatchObject([{ id: "open", request: null, about: null, erasedAt: expect.any(String) }]);
    expect(await faults(org)).toEqual([]);
    expect(await withOrg(db, org, (tx) => countUnended(tx, "2026-11-21T09:00:00Z", 60, null))).toEqual({
      underWay: 0,
      neverEnded: 1,
    });
  });

  test("erased while it is under way, take with them what comes back", async () => {
    const org = await anOrg();
    await begin(org, named("one"));
    await withOrg(db, org, (tx) => eraseModelCalls(tx, { personId: "person of one" }));
    await end(org, named("one"));
    expect(await listed(org)).toMatchObject([{ verdict: "accepted", request: null, reply: null, reasons: null }]);
    expect(await audit(org)).toMatchObject({ calls: 1, erased: 1, faults: [] });
  });
});

const isGone = "its end was recorded and is no longer there";
const otherBeginning = "its beginning is not the one that is on record";

describe("somebody who changed the record is found", () => {
  test.each([
    ["the request of a beginning", "request = 'nothing'", "its request or whom it was about were changed"],
    ["whom it was about", "about_accounts = '{}'", "its request or whom it was about were changed"],
    ["where it was sent", "host = 'elsewhere'", "what is recorded of it was changed"],
    ["its instant", "at = at + interval '1 microsecond'", expect.stringContaining("its link does not follow")],
  ])("by %s", async (_what, change, problem) => {
    const org = await recorded("one");
    await begin(org, named("open", 1));
    await tamper(org, `update model_call_begun set ${change} where org_id = $1 and id = 'open'`);
    const told = typeof problem === "string" ? `of its beginning: ${problem}` : problem;
    expect(await faults(org)).toEqual([{ callId: "open", problem: told }]);
  });

  test("by a beginning taken out of the middle", async () => {
    const org = await recorded("one", "two", "three");
    await tamper(org, "delete from model_call_begun where org_id = $1 and id = 'two'");
    expect((await faults(org))[0]).toEqual({
      callId: "three",
      problem: "of its beginning: one call is missing before it",
    });
  });

  test("by a call without an end taken from the end", async () => {
    const org = await recorded("one");
    await begin(org, named("open", 1));
    await tamper(org, "delete from model_call_begun where org_id = $1 and id = 'open'");
    const problem = "2 calls were begun and the last one there is is number 1";
    expect(await faults(org)).toEqual([{ callId: null, problem }]);
  });

  test("by the last end, taken away with the head set back to the one before", async () => {
    const org = await recorded("one", "two");
    await tamper(
      org,
      "delete from model_call where org_id = $1 and id = 'two'",
      `update model_call_head h set calls = 1, chain_sha256 = c.chain_sha256 from model_call c
       where h.org_id = $1 and c.org_id = $1 and c.id = 'one'`,
    );
    expect(await faults(org)).toEqual([{ callId: "two", problem: isGone }]);
  });

  test("by all beginnings, taken away with their head", async () => {
    const org = await recorded("one", "two");
    await tamper(
      org,
      "delete from model_call_begun where org_id = $1",
      "update model_call_head set begun = 0, begun_sha256 = '' where org_id = $1",
    );
    expect(await faults(org)).toEqual([
      { callId: "one", problem: otherBeginning },
      { callId: "two", problem: otherBeginning },
    ]);
  });

  test("by the last call, made anew with every hash of it, since the head names the one that was recorded", async () => {
    const org = await recorded("one", "two");
    await tamper(
      org,
      "update model_call set verdict = 'failed' where org_id = $1 and id = 'two'",
      `update model_call c set content_sha256 = fields_sha256(variadic array[answer_id, attempt::text, prompt_version, model, host,
         region, verdict, latency_ms::text, tokens_sent::text, tokens_received::text, encode(begun_sha256, 'hex'),
         encode(texts_sha256, 'hex')]) where org_id = $1 and id = 'two'`,
      `update model_call c set chain_sha256 = fields_sha256(encode(one.chain_sha256, 'hex'), c.org_id::text, c.seq::text, c.id,
         (extract(epoch from c.at) * 1000000)::bigint::text, encode(c.content_sha256, 'hex'))
       from model_call one where c.org_id = $1 and c.id = 'two' and one.org_id = $1 and one.id = 'one'`,
    );
    const problem = "the last call's link is not the one that was recorded last";
    expect(await faults(org)).toEqual([{ callId: null, problem }]);
  });

  test("by every call taken away together with the head: it was made with the organisation", async () => {
    const org = await recorded("one");
    await tamper(
      org,
      "delete from model_call where org_id = $1",
      "delete from model_call_begun where org_id = $1",
      "delete from model_call_head where org_id = $1",
    );
    expect(await faults(org)).toEqual([
      { callId: null, problem: "how many calls were recorded is no longer on record" },
    ]);
  });

  test("by every call taken away and the head set back to nought: an answer still says its words", async () => {
    const org = await recorded("one");
    const document = JSON.stringify({ words: { by: "model", model_call: "one" } });
    const quoting = JSON.stringify({ headline: [{ text: `{"model_call":"none"}` }], words: { by: "template" } });
    await withOrg(db, org, async (tx) => {
      await saveAnswer(tx, "a-phrased", document);
      await saveAnswer(tx, "a-quoting", quoting);
    });
    expect(await faults(org)).toEqual([]);
    await tamper(
      org,
      "delete from model_call where org_id = $1",
      "delete from model_call_begun where org_id = $1",
      "update model_call_head set calls = 0, chain_sha256 = '', begun = 0, begun_sha256 = '' where org_id = $1",
    );
    const problem = "answer a-phrased says its words, and no such call is on record";
    expect(await faults(org)).toEqual([{ callId: "one", problem }]);
  });
});

describe("no request of the program", () => {
  test.each([
    ["changes a beginning", "update model_call_begun set at = now() where org_id = $1"],
    ["takes one away", "delete from model_call_begun where org_id = $1"],
    ["puts one in", "insert into model_call_begun (org_id) values ($1)"],
    ["appends past its own functions", "select append_model_call($1, null), 'org_id = $1'"],
  ])("%s", async (_what, sql) => {
    const org = await recorded("one");
    await expect(withOrg(db, org, (tx) => tx.query(sql, [org.orgId]))).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    ["begins", "select begin_model_call($2, '{}'), 'org_id = $1'"],
    ["ends", "select end_model_call($2, '{}'), 'org_id = $1'"],
  ])("%s a call in an organisation that is not its own", async (_what, sql) => {
    const [org, other] = [await recorded("one"), await recorded("one")];
    const attempt = withOrg(db, org, (tx) => tx.query(`${sql} where $1::text is not null`, [org.orgId, other.orgId]));
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  });
});
