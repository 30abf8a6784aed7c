import { beforeEach, expect, test } from "vitest";
import { claimInbox, finishInbox, purgeInbox, receive, renewInbox } from "../../src/store/inbox.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();

beforeEach(() => db.pool.query("delete from inbox"));

const deliver = (key: string, payload: unknown = { text: key }) =>
  receive(db, { platform: "slack", key, workspaceId: "T1", payload });

const claim = (worker: string, limit: number, workspaceId = "T1") =>
  claimInbox(db, { platform: "slack", workspaceId, worker, limit, leaseSeconds: 60 });

/** As if that much time had passed since the worker took it. */
const age = (minutes: number) =>
  db.pool.query("update inbox set claimed_at = claimed_at - make_interval(mins => $1)", [minutes]);

test("a delivery that comes twice is kept once, as it first came", async () => {
  expect(await deliver("Ev1", { text: "first" })).toBe(true);
  expect(await deliver("Ev1", { text: "again" })).toBe(false);
  expect(await claim("w", 10)).toEqual([
    { platform: "slack", key: "Ev1", workspaceId: "T1", payload: { text: "first" }, attempts: 1 },
  ]);
});

test("of one delivery sent ten times at once one is new", async () => {
  const news = await Promise.all(Array.from({ length: 10 }, () => deliver("Ev1")));
  expect(news.filter(Boolean)).toHaveLength(1);
});

test("text that is no text for a database comes back as it was", async () => {
  const payload = { text: "'); drop table inbox; -- <!channel> \u202e \u0007 \u0000 \ud800 é" };
  await deliver("odd", payload);
  expect((await claim("w", 1))[0]?.payload).toEqual(payload);
});

test("workers that ask at once never get the same delivery", async () => {
  for (let n = 0; n < 20; n += 1) await deliver(`Ev${n}`);
  const taken = (await Promise.all(["a", "b", "c", "d"].map((worker) => claim(worker, 7)))).flat();
  expect(new Set(taken.map((row) => row.key)).size).toBe(taken.length);
  const rest = await claim("e", 20);
  expect(taken.length + rest.length).toBe(20);
});

test("a worker gets what its own workspace and platform delivered, and closes nobody else's", async () => {
  await deliver("Ev1");
  await claim("dead", 1);
  await db.pool.query("update inbox set attempts = 3, claimed_at = claimed_at - interval '2 minutes'");
  expect(await claim("w", 10, "T2")).toEqual([]);
  expect(
    await claimInbox(db, { platform: "teams", workspaceId: "T1", worker: "w", limit: 10, leaseSeconds: 60 }),
  ).toEqual([]);
  expect((await db.pool.query("select done_at from inbox")).rows).toEqual([{ done_at: null }]);
});

test("deliveries are handed out in the order they came", async () => {
  const keys = Array.from({ length: 40 }, (_, n) => `Ev${(n * 17) % 40}`);
  for (const key of keys) await deliver(key);
  // The table's own order becomes another one.
  await db.pool.query("update inbox set error = null where key like '%3%'");
  await db.pool.query("update inbox set error = null where key like '%1%'");
  expect((await claim("w", 25)).map(({ key }) => key)).toEqual(keys.slice(0, 25));
});

test("what a dead worker took is taken again after a minute and not before", async () => {
  await deliver("Ev1");
  await claim("dead", 1);
  expect(await claim("next", 1)).toEqual([]);
  await age(1);
  expect(await claim("next", 1)).toMatchObject([{ key: "Ev1", attempts: 2 }]);
});

test("what a worker says it still works on stays its own, as long as it is", async () => {
  for (const key of ["Ev1", "Ev2", "Ev3"]) await deliver(key);
  await claim("slow", 3);
  await finishInbox(db, "slack", "Ev3");
  await age(1);
  await renewInbox(db, { platform: "slack", worker: "another", keys: ["Ev1"] });
  await renewInbox(db, { platform: "teams", worker: "slow", keys: ["Ev1"] });
  await renewInbox(db, { platform: "slack", worker: "slow", keys: ["Ev2", "Ev3", "never came"] });
  expect((await claim("next", 3)).map(({ key }) => key)).toEqual(["Ev1"]);
});

test("what is finished, well or badly, is not taken again", async () => {
  await deliver("good");
  await deliver("bad");
  await claim("w", 2);
  await finishInbox(db, "slack", "good");
  await finishInbox(db, "slack", "bad", "the channel is gone");
  await age(60);
  expect(await claim("w", 2)).toEqual([]);
  const { rows } = await db.pool.query("select key, error from inbox order by key");
  expect(rows).toEqual([
    { key: "bad", error: "the channel is gone" },
    { key: "good", error: null },
  ]);
});

test("a delivery that ended three workers is closed with its reason", async () => {
  await deliver("poison");
  for (let worker = 1; worker <= 3; worker += 1) {
    expect(await claim(`w${worker}`, 1)).toHaveLength(1);
    await age(2);
  }
  expect(await claim("w4", 1)).toEqual([]);
  const { rows } = await db.pool.query("select error, done_at is not null as done from inbox");
  expect(rows).toEqual([{ error: "given up: every worker that took it ended before it was done", done: true }]);
});

test("purging forgets what is closed and old, and nothing else", async () => {
  for (const key of ["old", "open", "new"]) await deliver(key);
  await finishInbox(db, "slack", "old");
  await finishInbox(db, "slack", "new");
  await db.pool.query("update inbox set received_at = received_at - interval '8 days' where key in ('old', 'open')");
  expect(await purgeInbox(db, 7)).toBe(1);
  const { rows } = await db.pool.query("select key from inbox order by key");
  expect(rows).toEqual([{ key: "new" }, { key: "open" }]);
});

test("of one conversation one delivery is handed out at a time, to whichever worker, and the others are not held up by it", async () => {
  const say = (key: string, lane: string) =>
    receive(db, { platform: "slack", key, workspaceId: "T1", payload: {}, lane });
  for (let n = 0; n < 20; n += 1) await say(`flood${n}`, "C1:U1");
  await say("other", "C1:U2");
  const taken = (await Promise.all(["a", "b"].map((worker) => claim(worker, 16)))).flat().map(({ key }) => key);
  expect(taken.sort()).toEqual(["flood0", "other"]);
  expect(await claim("c", 16)).toEqual([]);
  await finishInbox(db, "slack", "flood0");
  expect((await claim("c", 16)).map(({ key }) => key)).toEqual(["flood1"]);
  await age(1);
  expect((await claim("d", 16)).map(({ key }) => key)).toEqual(["flood1", "other"]);
});
