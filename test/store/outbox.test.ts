/** The fence of the outbox: what a worker may still do once its place is another worker's. */
import { beforeEach, expect, test } from "vitest";
import { type ClaimedLetter, claimOutbox } from "../../src/store/outbox-claim.ts";
import { markPosting, noteOutcome, readInHand, releaseLane, renewLane } from "../../src/store/outbox-work.ts";
import type { OrgTx } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { testDatabase } from "../support/database.ts";
import { channel, letter, orgWithSlack, put, rows } from "../support/outbox/posting.ts";

const db = await testDatabase();
const scope = await orgWithSlack(db, "acme", "T1");

beforeEach(() => db.pool.query("delete from outbox; delete from outbox_lane; delete from outbox_workspace"));

const claim = (worker: string, limit = 10) =>
  claimOutbox(db, {
    platform: "slack",
    workspaceId: "T1",
    worker,
    limit,
    leaseSeconds: 60,
    afterPlace: "",
    eachMs: 0,
    burstMs: 0,
  });

/** As if that much time had passed since the places were taken. */
const age = (seconds: number) =>
  db.pool.query("update outbox_lane set held_until = held_until - make_interval(secs => $1)", [seconds]);

const asSystem = <T>(run: (tx: OrgTx) => Promise<T>) => withOrg(db, scope, run);

async function one(worker: string): Promise<ClaimedLetter> {
  const [claimed, ...more] = await claim(worker);
  if (!claimed || more.length > 0) throw new Error(`${worker} got ${claimed ? "more than one letter" : "nothing"}`);
  return claimed;
}

async function markedBy(worker: string): Promise<ClaimedLetter> {
  const claimed = await one(worker);
  await asSystem(async (tx) => {
    expect(await readInHand(tx, claimed)).not.toBeNull();
    await markPosting(tx, claimed, 60);
  });
  return claimed;
}

test("a place is one worker's at a time, until its lease ends", async () => {
  await put(db, scope, letter("a", channel("C1")), letter("b", channel("C1")));
  expect((await claim("first")).map(({ key }) => key)).toEqual(["a"]);
  expect(await claim("second")).toEqual([]);
  await age(59);
  expect(await claim("second")).toEqual([]);
  await age(1);
  expect((await claim("second")).map(({ key }) => key)).toEqual(["a"]);
});

test("a worker whose lease ended finds that its letter is not its own any more, and can keep it no longer", async () => {
  await put(db, scope, letter("a", channel("C1")));
  const late = await one("late");
  await age(60);
  const next = await one("next");
  expect(await asSystem((tx) => readInHand(tx, late))).toBeNull();
  await asSystem((tx) => renewLane(tx, late, 600));
  await asSystem((tx) => releaseLane(tx, late, 0));
  expect(await asSystem((tx) => readInHand(tx, next))).not.toBeNull();
  await age(60);
  expect(await claim("third")).toHaveLength(1);
});

test("a yes that is noted late counts, as long as nobody has handed the letter over again", async () => {
  await put(db, scope, letter("a", channel("C1")));
  const late = await markedBy("late");
  await age(60);
  const next = await one("next");
  expect(await asSystem((tx) => noteOutcome(tx, late, { kind: "sent", messageId: "m1", last: true }))).toBe(true);
  expect(await asSystem((tx) => readInHand(tx, next))).toBeNull();
  expect(await rows(db)).toMatchObject([{ outcome: "sent", ids: ["m1"], uncertain: 0 }]);
});

test("a yes that comes after the letter was handed over again is not noted twice: the second one was told that it may be a repeat", async () => {
  await put(db, scope, letter("a", channel("C1")));
  const late = await markedBy("late");
  await age(60);
  const next = await one("next");
  await asSystem(async (tx) => {
    expect((await readInHand(tx, next))?.doubtful).toBe(true);
    await markPosting(tx, next, 60);
  });
  expect(await asSystem((tx) => noteOutcome(tx, late, { kind: "sent", messageId: "m1", last: true }))).toBe(false);
  expect(await asSystem((tx) => noteOutcome(tx, next, { kind: "sent", messageId: "m2", last: true }))).toBe(true);
  expect(await rows(db)).toMatchObject([{ outcome: "sent", ids: ["m2"], uncertain: 1, attempts: 2 }]);
});

test("what a dead worker may have brought there stays doubtful, although the next one was throttled", async () => {
  await put(db, scope, letter("a", channel("C1")));
  await markedBy("dead");
  await age(60);
  const next = await markedBy("next");
  await asSystem(async (tx) => {
    await noteOutcome(tx, next, { kind: "again", afterMs: 0, doubt: false, reason: "429" });
    await releaseLane(tx, next, 0);
  });
  const third = await one("third");
  expect(await asSystem((tx) => readInHand(tx, third))).toMatchObject({ doubtful: true, attempts: 2 });
});

test("what stands under a letter, or takes its place, is not handed out before that one is done, and what is due passes it", async () => {
  const later = new Date(Date.now() + 86_400_000).toISOString();
  await put(
    db,
    scope,
    letter("main", channel("C1"), { notBefore: later }),
    letter("detail", channel("C1"), { under: "main" }),
    letter("edit", channel("C1"), { replaces: "main" }),
    letter("other", channel("C1")),
  );
  expect((await claim("w")).map(({ key }) => key)).toEqual(["other"]);
});

test("places are taken in turn, so that the last one waits for no more than one round", async () => {
  await put(db, scope, ...["C1", "C2", "C3"].flatMap((id) => [1, 2].map((n) => letter(`${id} ${n}`, channel(id)))));
  const take = async (afterPlace: string) => {
    const [claimed] = await claimOutbox(db, {
      platform: "slack",
      workspaceId: "T1",
      worker: "w",
      limit: 1,
      leaseSeconds: 60,
      afterPlace,
      eachMs: 0,
      burstMs: 0,
    });
    return claimed?.key;
  };
  expect([await take("C1"), await take("C2"), await take("C3")]).toEqual(["C2 1", "C3 1", "C1 1"]);
});

test("a workspace is given no more at once than its pace leaves room for", async () => {
  await put(db, scope, ...Array.from({ length: 30 }, (_, n) => letter(`l${n}`, channel(`C${n}`))));
  const take = () =>
    claimOutbox(db, {
      platform: "slack",
      workspaceId: "T1",
      worker: "w",
      limit: 20,
      leaseSeconds: 60,
      afterPlace: "",
      eachMs: 60_000,
      burstMs: 300_000,
    });
  expect(await take()).toHaveLength(5);
  expect(await take()).toHaveLength(0);
  await db.pool.query("update outbox_workspace set paid_until = paid_until - interval '2 minutes'");
  expect(await take()).toHaveLength(2);
});
