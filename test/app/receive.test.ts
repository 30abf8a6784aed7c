/** The inbox's writer and worker: nothing acknowledged unwritten, nothing worked twice, nothing stuck. */
import { pino } from "pino";
import { expect, it, onTestFinished, vi } from "vitest";
import { type Delivery, receive } from "../../src/app/receive.ts";
import { startInboxWorker } from "../../src/app/work-inbox.ts";
import { MemoryInbox } from "../support/chat/memory-inbox.ts";
import { gate, until } from "../support/chat/until.ts";

const delivery = (key: string): Delivery => ({ platform: "slack", key, workspaceId: "T1", payload: { lane: key[0] } });
const log = pino({ level: "silent" });
const patient = 60_000;

const worker = (inbox: MemoryInbox, work: (row: Delivery) => Promise<void>) =>
  startInboxWorker({ inbox, workspaceId: "T1", work, lane: ({ key }) => key.slice(0, 1), log });

it("says new the first time and seen ever after", async () => {
  const inbox = new MemoryInbox();
  expect(await receive(inbox, delivery("a1"), patient)).toEqual({ kept: "new" });
  expect(await receive(inbox, delivery("a1"), patient)).toEqual({ kept: "seen" });
});

it("passes on why it could not write", async () => {
  const inbox = new MemoryInbox();
  inbox.beforeWrite = () => Promise.reject(new Error("no space left"));
  await expect(receive(inbox, delivery("a1"), patient)).rejects.toThrow("no space left");
});

it("does not wait for a write longer than the deadline, and still tells how it ended", async () => {
  const inbox = new MemoryInbox();
  const door = gate();
  inbox.beforeWrite = () => door.passed;
  const received = await receive(inbox, delivery("a1"), 1);
  expect(received.kept).toBe("late");
  door.open();
  expect(received.kept === "late" && (await received.settled)).toBe(true);
});

it("works each row once, and a lane in order, while other lanes go on", async () => {
  const inbox = new MemoryInbox();
  const door = gate();
  const done: string[] = [];
  for (const key of ["a1", "a2", "b1"]) await inbox.receive(delivery(key));
  const running = worker(inbox, async ({ key }) => {
    if (key === "a1") await door.passed;
    done.push(key);
  });
  await until("lane b is done", () => done.includes("b1"));
  expect(done).toEqual(["b1"]);
  door.open();
  await until("all done", () => inbox.allDone);
  expect(done).toEqual(["b1", "a1", "a2"]);
  await running.stop();
});

it("says every twenty seconds what it still has in hand, so that no other worker takes it", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const inbox = new MemoryInbox();
  const door = gate();
  for (const key of ["a1", "a2"]) await inbox.receive(delivery(key));
  const running = worker(inbox, () => door.passed);
  await until("both are in hand", () => [...inbox.rows.values()].every(({ claimed }) => claimed));
  vi.advanceTimersByTime(40_000);
  expect(inbox.renewals).toEqual([
    ["a1", "a2"],
    ["a1", "a2"],
  ]);
  door.open();
  await until("all done", () => inbox.allDone);
  await running.stop();
  vi.advanceTimersByTime(60_000);
  expect(inbox.renewals).toHaveLength(2);
});

it("does not begin a row again that is still in hand when its claim ran out", async () => {
  const inbox = new MemoryInbox();
  const door = gate();
  let begun = 0;
  await inbox.receive(delivery("a1"));
  const running = worker(inbox, async () => {
    begun += 1;
    await door.passed;
  });
  await until("it is begun", () => begun === 1);
  inbox.forgetClaims();
  running.wake();
  await until("it is claimed a second time", () => inbox.rows.get("a1")?.attempts === 2);
  door.open();
  await running.stop();
  expect(begun).toBe(1);
});

it("closes a failed row with its error and goes on", async () => {
  const inbox = new MemoryInbox();
  await inbox.receive(delivery("a1"));
  await inbox.receive(delivery("a2"));
  const running = worker(inbox, async ({ key }) => {
    if (key === "a1") throw new Error("boom");
  });
  await until("both are closed", () => inbox.allDone);
  await running.stop();
  expect([...inbox.rows.values()].map(({ error }) => error)).toEqual(["boom", undefined]);
});

it("goes on after the inbox itself could not be read", async () => {
  const inbox = new MemoryInbox();
  const claim = inbox.claim.bind(inbox);
  let refused = 0;
  inbox.claim = async (workspaceId, limit) => {
    if (refused < 1) {
      refused += 1;
      throw new Error("connection refused");
    }
    return claim(workspaceId, limit);
  };
  await inbox.receive(delivery("a1"));
  const running = worker(inbox, async () => {});
  await until("the row is done", () => inbox.allDone);
  await running.stop();
  expect(refused).toBe(1);
});

it("finishes what it began before it stops, and begins nothing more", async () => {
  const inbox = new MemoryInbox();
  const door = gate();
  let begun = 0;
  await inbox.receive(delivery("a1"));
  const running = worker(inbox, async () => {
    begun += 1;
    await door.passed;
  });
  await until("it is begun", () => begun === 1);
  const stopped = running.stop();
  await inbox.receive(delivery("b1"));
  running.wake();
  door.open();
  await stopped;
  expect(begun).toBe(1);
  expect(inbox.rows.get("a1")?.done).toBe(true);
  expect(inbox.rows.get("b1")?.done).toBe(false);
});
