/** The outbox's worker against a platform that answers as each test says. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OutboxWork, type OutboxWorker, startOutbox } from "../../../src/app/outbox/worker.ts";
import { supersede } from "../../../src/store/outbox.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { gate, until } from "../../support/chat/until.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
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

let courier: RecordingCourier;
let workers: OutboxWorker[];

beforeEach(async () => {
  courier = new RecordingCourier();
  workers = [];
  await db.pool.query("delete from outbox; delete from outbox_lane; delete from outbox_workspace");
});

afterEach(() => Promise.all(workers.map((worker) => worker.stop())));

function start(more: Partial<OutboxWork> = {}): OutboxWorker {
  const worker = startOutbox(work(db, courier, { worker: `w${workers.length}`, ...more }));
  workers.push(worker);
  return worker;
}

const done = () => until("every letter is done", () => allDone(db), { ms: 20_000 });
const said = () => courier.posted.map(({ part }) => part);

test("letters of one place are posted in the order they were enqueued, each once, and their messages noted", async () => {
  await put(db, scope, letter("b", channel("C1")), letter("a", channel("C1")), letter("c", channel("C1")));
  start();
  await done();
  expect(said()).toEqual(["b", "a", "c"]);
  expect(await rows(db)).toEqual(
    ["b", "a", "c"].map((key, nth) => ({
      key,
      outcome: "sent",
      reason: null,
      error: null,
      attempts: 1,
      uncertain: 0,
      ids: [`m${nth + 1}`],
    })),
  );
});

test("two workers at once post every letter of twenty places once", async () => {
  const letters = Array.from({ length: 60 }, (_, n) => letter(`l${n}`, channel(`C${n % 20}`)));
  await put(db, scope, ...letters);
  start();
  start();
  await done();
  expect([...said()].sort()).toEqual(letters.map(({ key }) => key).sort());
});

test("a letter's parts follow one another, and what stands under it goes into the thread of the first", async () => {
  await put(
    db,
    scope,
    letter("main", channel("C1"), { content: { kind: "words", text: "head\ntail" } }),
    letter("detail", channel("C1"), { under: "main" }),
  );
  start();
  await done();
  expect(courier.posted.map(({ part, at }) => [part, at.thread])).toEqual([
    ["head", null],
    ["tail", null],
    ["detail", "m1"],
  ]);
});

test("what stands under a letter, or takes its place, waits for it through its retries", async () => {
  await put(
    db,
    scope,
    letter("main", channel("C1")),
    letter("detail", channel("C1"), { under: "main" }),
    letter("edit", channel("C1"), { replaces: "main" }),
    letter("other", channel("C1")),
  );
  courier.answer = (_part, _at, nth) =>
    nth < 3 ? { kind: "unknown", reason: "timeout" } : { kind: "sent", messageId: `m${nth}` };
  start();
  await done();
  expect(
    said()
      .filter((part) => part !== "other")
      .slice(-3),
  ).toEqual(["main", "detail", "edit"]);
  expect(courier.posted.find(({ part }) => part === "edit")?.at.replaces).toMatch(/^m\d$/);
  expect((await rows(db)).map(({ outcome }) => outcome)).toEqual(["sent", "sent", "sent", "sent"]);
});

test("once a message is perhaps there, it says so however often it is throttled afterwards", async () => {
  await put(db, scope, letter("main", channel("C1")));
  const answers = [
    { kind: "unknown", reason: "timeout" },
    { kind: "later", afterMs: 1, reason: "429" },
    { kind: "sent", messageId: "m" },
  ] as const;
  courier.answer = (_part, _at, nth) => answers[nth - 1] ?? { kind: "refused", reason: "a fourth try" };
  start();
  await done();
  expect(courier.posted.map(({ at }) => at.repeat)).toEqual([false, true, true]);
});

test("a letter that replaces another one takes the place of its message", async () => {
  await put(db, scope, letter("card", channel("C1")), letter("card:2", channel("C1"), { replaces: "card" }));
  start();
  await done();
  expect(courier.posted.map(({ at }) => at.replaces)).toEqual([null, "m1"]);
});

test("an edit that comes back after a newer one of the same message was handed over is not made any more", async () => {
  await put(
    db,
    scope,
    letter("card", channel("C1")),
    letter("card:1", channel("C1"), { replaces: "card" }),
    letter("card:2", channel("C1"), { replaces: "card" }),
    letter("other", channel("C1")),
    letter("other:1", channel("C1"), { replaces: "other" }),
  );
  // Tried so often that what waits behind it has passed.
  await db.pool.query(
    "update outbox set attempts = 9, doubt = 0, uncertain = 9, not_before = now() + interval '1 hour' where key = 'card:1'",
  );
  start();
  await until(
    "the newer one is there",
    async () => (await rows(db)).filter(({ outcome }) => outcome === null).length === 1,
    {
      ms: 20_000,
    },
  );
  await db.pool.query("update outbox set not_before = now() where key = 'card:1'");
  await done();
  expect(said()).toEqual(["card", "card:2", "other", "other:1"]);
  expect(await rows(db)).toMatchObject([
    { key: "card", outcome: "sent" },
    { key: "card:1", outcome: "superseded", error: "card:2 says what it would" },
    { key: "card:2", outcome: "sent" },
    { key: "other", outcome: "sent" },
    { key: "other:1", outcome: "sent" },
  ]);
});

test("an edit is made although a newer one was refused", async () => {
  await put(
    db,
    scope,
    letter("card", channel("C1")),
    letter("card:1", channel("C1"), { replaces: "card", notBefore: "2999-01-01T00:00:00Z" }),
    letter("card:2", channel("C1"), { replaces: "card" }),
  );
  courier.answer = (part) =>
    part === "card:2" ? { kind: "refused", reason: "invalid_blocks" } : { kind: "sent", messageId: `${part}` };
  start();
  await until("the newer one is dead", async () => (await rows(db))[2]?.outcome === "dead", { ms: 20_000 });
  await db.pool.query("update outbox set not_before = now() where key = 'card:1'");
  await done();
  expect(said()).toEqual(["card", "card:2", "card:1"]);
});

test("what was refused is dead with the platform's words, and what stands under it dies with it", async () => {
  await put(db, scope, letter("main", channel("C1")), letter("detail", channel("C1"), { under: "main" }));
  courier.answer = () => ({ kind: "refused", reason: "invalid_blocks" });
  start();
  await done();
  expect(await rows(db)).toMatchObject([
    { key: "main", outcome: "dead", reason: "refused", error: "invalid_blocks", attempts: 1 },
    {
      key: "detail",
      outcome: "dead",
      reason: "orphaned",
      error: "it belongs to main, which was not sent",
      attempts: 0,
    },
  ]);
});

test("a message whose fate is unknown is posted again and says that it is possibly a repeat", async () => {
  await put(db, scope, letter("main", channel("C1")));
  courier.answer = (_part, _at, nth) =>
    nth < 3 ? { kind: "unknown", reason: "socket hang up" } : { kind: "sent", messageId: "m3" };
  start();
  await done();
  expect(courier.posted.map(({ at }) => at.repeat)).toEqual([false, true, true]);
  expect(await rows(db)).toMatchObject([{ outcome: "sent", attempts: 3, uncertain: 2, error: null }]);
});

test("a throttled message is certainly not there: it is posted again and says nothing of a repeat", async () => {
  await put(db, scope, letter("main", channel("C1")), letter("next", channel("C1")));
  courier.answer = (_part, _at, nth) =>
    nth === 1 ? { kind: "later", afterMs: 50, reason: "429" } : { kind: "sent", messageId: `m${nth}` };
  start();
  await done();
  expect(courier.posted.map(({ part, at }) => [part, at.repeat])).toEqual([
    ["main", false],
    ["main", false],
    ["next", false],
  ]);
});

test("a letter that was taken over by a newer one is not sent, nor what stands under it", async () => {
  await put(db, scope, letter("old", channel("C1")), letter("old:1", channel("C1"), { under: "old" }));
  expect(await withOrg(db, scope, (tx) => supersede(tx, "old"))).toBe(true);
  await put(db, scope, letter("new", channel("C1")));
  start();
  await done();
  expect(said()).toEqual(["new"]);
  expect((await rows(db)).map(({ outcome }) => outcome)).toEqual(["superseded", "superseded", "sent"]);
  expect(await withOrg(db, scope, (tx) => supersede(tx, "new"))).toBe(false);
});

test("a worker that stops finishes every letter in hand and takes no more", async () => {
  await put(db, scope, ...["C1", "C2", "C3", "C3"].map((id, n) => letter(`l${n}`, channel(id))));
  const door = gate();
  courier.answer = async (_part, _at, nth) => {
    await door.passed;
    return { kind: "sent", messageId: `m${nth}` };
  };
  const worker = start();
  await until("three are in hand", () => courier.posted.length === 3);
  const stopped = worker.stop();
  door.open();
  await stopped;
  expect((await rows(db)).map(({ outcome }) => outcome)).toEqual(["sent", "sent", "sent", null]);
});

test("what a letter says by now is asked once, before its first attempt, and when that fails it says what it said", async () => {
  await put(db, scope, letter("old news", channel("C1")), letter("fails", channel("C2")));
  courier.answer = (part) =>
    courier.posted.filter((one) => one.part === part).length === 1
      ? { kind: "later", afterMs: 1, reason: "429" }
      : { kind: "sent", messageId: "m" };
  const asked: string[] = [];
  start({
    refresh: async (tx, { key }) => {
      asked.push(key);
      if (key === "fails") await tx.query("select no_such_column from org where org.id = $1", [tx.orgId]);
      return { kind: "words", text: "news" };
    },
  });
  await done();
  expect(asked.sort()).toEqual(["fails", "old news"]);
  expect(said().sort()).toEqual(["fails", "fails", "news", "news"]);
});

test("what cannot be rendered, or is not kept any more, is dead with its reason and holds up nobody", async () => {
  const content = { kind: "answer", answerId: "a-gone" } as const;
  await put(
    db,
    scope,
    letter("gone", channel("C1"), { content }),
    letter("broken", channel("C1")),
    letter("fine", channel("C1")),
  );
  const parts = courier.parts.bind(courier);
  courier.parts = (mail) => {
    if (mail.kind === "words" && mail.text === "broken") throw new Error("no such block");
    return parts(mail);
  };
  start();
  await done();
  expect((await rows(db)).map(({ key, reason, error }) => [key, reason, error])).toEqual([
    ["gone", "unreadable", "the answer a-gone is not kept any more"],
    ["broken", "unreadable", "it cannot be rendered: no such block"],
    ["fine", null, null],
  ]);
});

test("a letter of an organisation its workspace was moved away from is posted to nobody", async () => {
  await put(db, scope, letter("theirs", channel("C1")));
  const other = await newOrg(db, "other");
  await linkWorkspace(db, { platform: "slack", externalId: "T1", orgId: other.orgId });
  await put(db, other, letter("ours", channel("C1")));
  start();
  await until("the new owner's letter is sent", async () => (await rows(db))[1]?.outcome === "sent");
  await linkWorkspace(db, { platform: "slack", externalId: "T1", orgId: scope.orgId });
  expect(said()).toEqual(["ours"]);
});

test("whoever asked is told of a letter once all its parts stand and that is kept, and of none that failed", async () => {
  const told: string[] = [];
  const later = channel("C2");
  courier.answer = (part) =>
    part === "refused" ? { kind: "refused", reason: "no" } : { kind: "sent", messageId: `m of ${part}` };
  await put(
    db,
    scope,
    letter("long", channel("C1"), { content: { kind: "words", text: "head\ntail" } }),
    letter("refused", later),
    letter("short", later),
  );
  start({
    posted: ({ key }, of) => {
      told.push(`${key} of ${of.orgId === scope.orgId}`);
    },
  });
  await done();
  await until("both are told of", () => told.length === 2);
  expect(told.sort()).toEqual(["long of true", "short of true"]);
});
