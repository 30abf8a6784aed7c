/** A reply that could not be posted when it was due, from the inbox's worker to the outbox's. */
import { afterAll, expect, test } from "vitest";
import { chatStore } from "../../../src/app/chat-store.ts";
import { startOutbox } from "../../../src/app/outbox/worker.ts";
import { until } from "../../support/chat/until.ts";
import { testDatabase } from "../../support/database.ts";
import { allDone, orgWithSlack, RecordingCourier, rows, work } from "../../support/outbox/posting.ts";

const db = await testDatabase();
await orgWithSlack(db, "acme", "T1");
const store = chatStore(db, "slack", "w");
const to = { platform: "slack", workspaceId: "T1", kind: "person", id: "U1" } as const;
const courier = new RecordingCourier();
let worker: ReturnType<typeof startOutbox> | undefined;
afterAll(() => worker?.stop());

test("it arrives once, in the thread it belongs to, and says that it is possibly a repeat when it is", async () => {
  const reply = { delivery: "Ev1", to, thread: "1.2", content: { kind: "words", text: "91" } } as const;
  expect(await store.replyLater({ ...reply, nth: 0, doubtful: true })).toBe("kept");
  expect(await store.replyLater({ ...reply, nth: 0, doubtful: true })).toBe("kept");
  expect(await store.replyLater({ ...reply, nth: 1 })).toBe("kept");
  worker = startOutbox(work(db, courier));
  await until("both are posted", () => allDone(db));
  expect(courier.posted.map(({ at }) => at)).toEqual([
    { to, thread: "1.2", replaces: null, repeat: true },
    { to, thread: "1.2", replaces: null, repeat: false },
  ]);
  expect(await rows(db)).toMatchObject([
    { key: "reply:slack:Ev1:0", uncertain: 1, outcome: "sent" },
    { key: "reply:slack:Ev1:1", uncertain: 0, outcome: "sent" },
  ]);
});

test("for a workspace that is nobody's there is nothing it could be kept under", async () => {
  const content = { kind: "words", text: "91" } as const;
  expect(await store.replyLater({ delivery: "Ev2", nth: 0, to: { ...to, workspaceId: "T2" }, content })).toBe(
    "nobodys",
  );
});
