/** What was not sent: told, listed, opened again, buried and forgotten. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { outboxFindings } from "../../../src/app/outbox/examine.ts";
import { tendOutbox } from "../../../src/app/outbox/tend.ts";
import { type OutboxWorker, startOutbox } from "../../../src/app/outbox/worker.ts";
import { reopenDead, unsentLetters } from "../../../src/store/outbox-letters.ts";
import type { OrgTx } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { until } from "../../support/chat/until.ts";
import { testDatabase } from "../../support/database.ts";
import {
  allDone,
  channel,
  letter,
  orgWithSlack,
  put,
  RecordingCourier,
  rows,
  work,
} from "../../support/outbox/posting.ts";

const db = await testDatabase();
const scope = await orgWithSlack(db, "acme", "T1");
await db.pool.query(
  `insert into member (org_id, name, email, role, slack_team_id, slack_user_id)
   values ($1, 'Ada', 'ada@acme.test', 'admin', 'T1', 'UADA')`,
  [scope.orgId],
);

let courier: RecordingCourier;
let worker: OutboxWorker | undefined;

beforeEach(async () => {
  courier = new RecordingCourier();
  await db.pool.query("delete from outbox; delete from outbox_lane; delete from outbox_workspace");
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

async function workOff(): Promise<void> {
  worker = startOutbox(work(db, courier));
  await until("every letter is done", () => allDone(db));
  await worker.stop();
}

const asSystem = <T>(run: (tx: OrgTx) => Promise<T>) => withOrg(db, scope, run);
const now = () => new Date().toISOString();
const findings = async () => (await asSystem((tx) => outboxFindings(tx, "acme", now()))).map(({ found }) => found);
const age = (hours: number) =>
  db.pool.query(
    "update outbox set due_at = due_at - $1 * interval '1 hour', not_before = due_at - $1 * interval '1 hour'",
    [hours],
  );

async function refused(): Promise<void> {
  await put(db, scope, letter("main", channel("C1")), letter("detail", channel("C1"), { under: "main" }));
  courier.answer = () => ({ kind: "refused", reason: "invalid_blocks" });
  await workOff();
}

test("figures for a person who is no member any more by the time they are posted are not posted; words are", async () => {
  const person = (id: string) => ({ platform: "slack", workspaceId: "T1", kind: "person", id }) as const;
  const answer = { kind: "answer", answerId: "x1" } as const;
  await put(db, scope, letter("left", person("UGONE"), { content: answer }), letter("hello", person("UGONE")));
  await workOff();
  expect(courier.posted.map(({ part }) => part)).toEqual(["hello"]);
  expect((await rows(db)).map(({ key, reason, error }) => [key, reason, error])).toEqual([
    ["left", "gone", "its reader is no member any more"],
    ["hello", null, null],
  ]);
});

test("doctor says what was not sent and why, with the remedy, and nothing once there is nothing", async () => {
  expect(await asSystem((tx) => outboxFindings(tx, "acme", now()))).toEqual([
    { what: "outbox of acme", ok: true, found: "nothing waits for long, nothing was left unsent" },
  ]);
  await refused();
  expect(await findings()).toEqual([
    "1 of the last 7 days were not sent: the letter they belong to was not sent (it belongs to main, which was not sent)",
    "1 of the last 7 days were not sent: the platform refused them (invalid_blocks)",
  ]);
});

test("a dead letter that is opened again is sent with what belongs to it", async () => {
  await refused();
  expect(
    (await asSystem((tx) => unsentLetters(tx, "2026-01-01T00:00:00Z", 10))).map(({ key, state }) => [key, state]),
  ).toEqual([
    ["main", "dead"],
    ["detail", "dead"],
  ]);
  expect(await asSystem((tx) => reopenDead(tx, "nothing of the kind"))).toEqual([]);
  expect(await asSystem((tx) => reopenDead(tx, "main"))).toEqual(["main", "detail"]);
  courier.answer = (_part, _at, nth) => ({ kind: "sent", messageId: `m${nth}` });
  await workOff();
  expect((await rows(db)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["sent", null],
    ["sent", null],
  ]);
});

test("a letter that was perhaps there when it died says so when it is sent after all", async () => {
  await put(db, scope, letter("reply", channel("C1"), { purpose: "reply" }));
  await age(0.9999);
  courier.answer = () => ({ kind: "unknown", reason: "timeout" });
  await workOff();
  expect(await rows(db)).toMatchObject([{ reason: "too_old", error: "timeout", uncertain: 1 }]);
  await asSystem((tx) => reopenDead(tx, null));
  courier.answer = () => ({ kind: "sent", messageId: "m" });
  await workOff();
  expect(courier.posted.at(-1)?.at.repeat).toBe(true);
});

test("the admins are told of what died at most once a day, with the counts", async () => {
  await refused();
  await asSystem((tx) => tendOutbox(tx, "2026-11-20T09:07:00Z"));
  await asSystem((tx) => tendOutbox(tx, "2026-11-20T10:07:00Z"));
  const notices = (await db.pool.query("select key, content->>'text' as text from outbox where key like 'dead:%'"))
    .rows;
  expect(notices).toEqual([
    {
      key: "dead:2026-11-20:slack:UADA",
      text: "2 of Holdfast's messages could not be delivered: 1 because the letter they belong to was not sent (it belongs to main, which was not sent); 1 because the platform refused them (invalid_blocks). `holdfast outbox` lists them and opens them again.",
    },
  ]);
});

test("what nobody could send while it was of use is buried, and what waits for long is found before that", async () => {
  await put(db, scope, letter("digest", channel("C1")), letter("task", channel("C2"), { purpose: "task" }));
  await age(23.9);
  await asSystem((tx) => tendOutbox(tx, now()));
  expect((await findings())[0]).toMatch(/^2 letters wait for more than 15 minutes, the oldest since 2/);
  await age(0.2);
  await asSystem((tx) => tendOutbox(tx, now()));
  expect((await rows(db)).slice(0, 2)).toMatchObject([
    { key: "digest", outcome: "dead", reason: "too_old", error: "it waited too long to be of use" },
    { key: "task", outcome: null },
  ]);
});

test("what was said is forgotten after a month, that it was said after a year", async () => {
  await put(db, scope, letter("open", channel("C2")), letter("done", channel("C1")), letter("old", channel("C1")));
  await db.pool.query(
    `update outbox set outcome = 'sent', done_at = now() - case key when 'old' then interval '401 days' else interval '31 days' end
     where key <> 'open'`,
  );
  await asSystem((tx) => tendOutbox(tx, now()));
  const kept = (await db.pool.query("select key, content is null as forgotten from outbox order by key")).rows;
  expect(kept).toEqual([
    { key: "done", forgotten: true },
    { key: "open", forgotten: false },
  ]);
  expect(await put(db, scope, letter("done", channel("C1")))).toEqual([]);
});
