import { describe, expect, test } from "vitest";
import { readAnswer, saveAnswer } from "../../src/store/answers.ts";
import { closeChannel, isOpenChannel, openChannel } from "../../src/store/channels.ts";
import { purgeThreads, readThread, saveThread } from "../../src/store/threads.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();

describe("an answer", () => {
  test("is read back byte for byte, whatever order and spacing its text has", async () => {
    const org = await newOrg(db, "answers");
    const document = '{ "b":1,"a" :  [9007199254740993],"b":2, "text":"<!channel> \\u00e9 é \u{1f4a5}\\n" }\n';
    await withOrg(db, org, (tx) => saveAnswer(tx, "ans-1", document));
    const stored = await withOrg(db, org, (tx) => readAnswer(tx, "ans-1"));
    expect(stored).toEqual({ document, memberId: org.memberId });
    expect(await withOrg(db, org, (tx) => readAnswer(tx, "ans-2"))).toBeNull();
  });

  test("once given is never rewritten, and another organisation does not have it", async () => {
    const [org, other] = [await newOrg(db, "answers-own"), await newOrg(db, "answers-other")];
    await withOrg(db, org, (tx) => saveAnswer(tx, "ans-1", "first"));
    await expect(withOrg(db, org, (tx) => saveAnswer(tx, "ans-1", "second"))).rejects.toThrow(/duplicate key/);
    expect((await withOrg(db, org, (tx) => readAnswer(tx, "ans-1")))?.document).toBe("first");
    expect(await withOrg(db, other, (tx) => readAnswer(tx, "ans-1"))).toBeNull();
  });
});

describe("a thread", () => {
  const key = "slack:T1:C1:1700000000.000100";
  const asked = { question: { intent: "metric_why", slots: { metric: "nrr" } }, answerId: "ans-1" };

  test("remembers the last question asked in it", async () => {
    const org = await newOrg(db, "threads");
    await withOrg(db, org, (tx) => saveThread(tx, key, asked, "2026-03-01T08:00:00Z"));
    const next = { ...asked, answerId: "ans-2" };
    await withOrg(db, org, (tx) => saveThread(tx, key, next, "2026-03-02T08:00:00Z"));
    expect(await withOrg(db, org, (tx) => readThread(tx, key, "2026-03-02T09:00:00Z"))).toEqual(next);
    expect(await withOrg(db, org, (tx) => readThread(tx, "elsewhere", "2026-03-02T09:00:00Z"))).toBeNull();
  });

  test("is forgotten after thirty days, and then deleted", async () => {
    const org = await newOrg(db, "forgotten");
    await withOrg(db, org, (tx) => saveThread(tx, key, asked, "2026-03-01T08:00:00Z"));
    expect(await withOrg(db, org, (tx) => readThread(tx, key, "2026-03-31T07:59:59Z"))).toEqual(asked);
    expect(await withOrg(db, org, (tx) => purgeThreads(tx, "2026-03-31T07:59:59Z"))).toBe(0);
    expect(await withOrg(db, org, (tx) => readThread(tx, key, "2026-03-31T08:00:00Z"))).toBeNull();
    expect(await withOrg(db, org, (tx) => purgeThreads(tx, "2026-03-31T08:00:00Z"))).toBe(1);
  });
});

describe("a channel", () => {
  test("is closed until it is opened, and open for its own organisation only", async () => {
    const [org, other] = [await newOrg(db, "channels"), await newOrg(db, "channels-other")];
    const channel = { platform: "slack", channelId: "C1" } as const;
    expect(await withOrg(db, org, (tx) => isOpenChannel(tx, channel))).toBe(false);
    await withOrg(db, org, (tx) => openChannel(tx, channel));
    await withOrg(db, org, (tx) => openChannel(tx, channel));
    expect(await withOrg(db, org, (tx) => isOpenChannel(tx, channel))).toBe(true);
    expect(await withOrg(db, other, (tx) => isOpenChannel(tx, channel))).toBe(false);
    await withOrg(db, org, (tx) => closeChannel(tx, channel));
    expect(await withOrg(db, org, (tx) => isOpenChannel(tx, channel))).toBe(false);
  });
});
