/** Places and workspaces that take nothing any more: found by posting, or said by the platform. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { chatStore } from "../../../src/app/chat-store.ts";
import { type OutboxWorker, startOutbox } from "../../../src/app/outbox/worker.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
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
await linkWorkspace(db, { platform: "teams", externalId: "N1", orgId: scope.orgId });
await db.pool.query(
  `insert into member (org_id, name, email, role, slack_team_id, slack_user_id, teams_tenant_id, teams_user_id) values
     ($1, 'Ada', 'ada@acme.test', 'admin', 'T1', 'UADA', null, null),
     ($1, 'Bob', 'bob@acme.test', 'admin', 'T1', 'UBOB', 'N1', 'bob'),
     ($1, 'Kim', 'kim@acme.test', 'csm', 'T1', 'UKIM', null, null)`,
  [scope.orgId],
);
const { departures } = chatStore(db, "slack", "w");
const now = "2026-11-20T09:00:00Z";

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

function start(): void {
  worker = startOutbox(work(db, courier));
}

const open = async () => (await rows(db)).filter(({ outcome }) => outcome === null).map(({ key }) => key);
const words = async (key: string) =>
  (await db.pool.query<{ text: string }>("select content->>'text' as text from outbox where key = $1", [key])).rows[0]
    ?.text;

test("a place that is gone is found once: what waited for it is dead, and each admin is told once", async () => {
  await put(db, scope, ...["a", "b", "c"].map((key) => letter(key, channel("C1"))), letter("d", channel("C2")));
  courier.answer = (_part, { to }, nth) =>
    to.id === "C1" ? { kind: "gone", reason: "is_archived" } : { kind: "sent", messageId: `m${nth}` };
  start();
  await until("all are settled", () => allDone(db));
  expect(courier.posted.filter(({ at }) => at.to.id === "C1")).toHaveLength(1);
  expect(await rows(db)).toMatchObject([
    { key: "a", outcome: "dead", reason: "gone", error: "is_archived", attempts: 1 },
    { key: "b", outcome: "dead", reason: "gone", error: "is_archived", attempts: 0 },
    { key: "c", outcome: "dead", reason: "gone", error: "is_archived", attempts: 0 },
    { key: "d", outcome: "sent" },
    { key: "gone:slack:C1:2026-11-20T08:30:00Z:slack:UADA", outcome: "sent" },
    { key: "gone:slack:C1:2026-11-20T08:30:00Z:slack:UBOB", outcome: "sent" },
  ]);
  expect(await words("gone:slack:C1:2026-11-20T08:30:00Z:slack:UADA")).toBe(
    "Holdfast can no longer post to C1 in Slack: is_archived. What was on its way there was not sent, and the digests for it are paused. Add Holdfast there again and resume them, or choose another place.",
  );
});

test("what is enqueued for a place that is gone dies without a try, until the place is back", async () => {
  expect(await departures.placeGone({ ...channel("C1"), destination: "C1" }, "archived", now)).toBe(true);
  expect(await departures.placeGone({ ...channel("C1"), destination: "C1" }, "archived", now)).toBe(false);
  await put(db, scope, letter("late", channel("C1")));
  start();
  await until("all are settled", () => allDone(db));
  expect((await rows(db)).find(({ key }) => key === "late")).toMatchObject({ reason: "gone", attempts: 0 });
  expect(await departures.placeBack({ ...channel("C1"), destination: "C1" })).toBe(true);
  expect(await departures.placeBack({ ...channel("C1"), destination: "C1" })).toBe(false);
  await put(db, scope, letter("back", channel("C1")));
  await until("all are settled", () => allDone(db));
  expect((await rows(db)).find(({ key }) => key === "back")).toMatchObject({ outcome: "sent" });
});

test("a place is used once something waits for it, was posted to it, or a digest is to be", async () => {
  const place = (destination: string) => ({ ...channel("C1"), destination });
  expect(await departures.uses(place("C1"))).toBe(false);
  await put(db, scope, letter("a", channel("C1")));
  expect(await departures.uses(place("C1"))).toBe(true);
  start();
  await until("it is sent", () => allDone(db));
  expect(await departures.uses(place("C1"))).toBe(true);
  expect(await departures.uses(place("C7"))).toBe(false);
  await db.pool.query(
    `insert into digest (org_id, id, platform, workspace_id, destination, destination_kind, place_name, at_minute, weekdays,
       timezone, created_by) values ($1, 'd', 'slack', 'T1', 'C7', 'channel', '#c7', 510, '{1}', 'UTC', $1)`,
    [scope.orgId],
  );
  expect(await departures.uses(place("C7"))).toBe(true);
  expect(await departures.uses({ ...place("C7"), workspaceId: "T2" })).toBe(false);
  await db.pool.query("delete from digest");
});

test("a letter that is being posted while its place is said to be gone is settled by its own answer", async () => {
  await put(db, scope, letter("a", channel("C1")));
  courier.answer = async () => {
    await departures.placeGone({ ...channel("C1"), destination: "C1" }, "archived", now);
    return { kind: "sent", messageId: "m1" };
  };
  start();
  await until("it is settled", async () => (await rows(db))[0]?.outcome);
  expect((await rows(db))[0]).toMatchObject({ key: "a", outcome: "sent", ids: ["m1"] });
});

test("when a workspace takes nothing its letters wait, admins are told where another platform reaches them, and one letter tries again", async () => {
  await put(db, scope, ...["C1", "C2", "C3"].map((id) => letter(`for ${id}`, channel(id))));
  courier.answer = (_part, _at, nth) =>
    nth <= 3 ? { kind: "shut", reason: "token_revoked" } : { kind: "sent", messageId: `m${nth}` };
  start();
  await until("the workspace is shut and the admin told", async () => (await rows(db)).length === 4);
  await until("all that was under way is noted", async () =>
    (await rows(db)).every(({ error }, nth) => error !== null || nth === 3),
  );
  expect(await open()).toHaveLength(4);
  const [, , , notice] = await rows(db);
  expect(notice?.key).toMatch(/^shut:slack:T1:.*:teams:bob$/);
  expect(await words(notice?.key ?? "")).toBe(
    "Slack (T1) takes no message of Holdfast any more: token_revoked. What is to be sent there waits. Install the app again, and put its new token in place.",
  );
  await db.pool.query("update outbox_workspace set shut_until = now()");
  await until(
    "Slack's letters are sent",
    async () => (await rows(db)).filter(({ outcome }) => outcome === "sent").length === 3,
  );
  const { rows: spaces } = await db.pool.query("select shut_at from outbox_workspace where platform = 'slack'");
  expect(spaces).toEqual([{ shut_at: null }]);
});

test("an app that is removed and installed again", async () => {
  const workspace = { platform: "slack", workspaceId: "T1" } as const;
  expect(await departures.workspaceShut(workspace, "app_uninstalled")).toBe(true);
  expect(await departures.workspaceShut(workspace, "tokens_revoked")).toBe(false);
  await put(db, scope, letter("a", channel("C1")));
  expect(await departures.workspaceBack(workspace)).toBe(true);
  expect(await departures.workspaceBack(workspace)).toBe(false);
  start();
  await until("it is sent", async () => (await rows(db)).find(({ key }) => key === "a")?.outcome === "sent");
});

test("a workspace that is nobody's departs without a word", async () => {
  expect(await departures.placeGone({ platform: "slack", workspaceId: "T9", destination: "C1" }, "archived", now)).toBe(
    false,
  );
  expect(await rows(db)).toEqual([]);
});
