/** What was written of an account, over four tables: which rows, in which order, how much of each, and as it was known. */
import { beforeAll, expect, test } from "vitest";
import type { Survey, Touch } from "../../src/core/records.ts";
import { type FreeTexts, readFreeTexts, type TextsRequest } from "../../src/store/free-text.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { account, day, load, ticket } from "./import/records.ts";

const db = await testDatabase();
const [march, april] = ["2026-03-01T08:00:00Z", "2026-04-01T08:00:00Z"];
let org: OrgScope;

function survey(id: string, on: string, comment: string | null): Survey {
  const answered = { answeredAt: `${on}T09:00:00Z`, answeredOn: day(on) };
  return { id, accountId: "a1", kind: "nps", score: 4, ...answered, contactId: null, comment };
}

function touch(id: string, on: string, note: string | null): Touch {
  const held = { at: `${on}T09:00:00Z`, on: day(on) };
  return {
    id,
    accountId: "a1",
    kind: "call",
    ...held,
    memberEmail: null,
    contactId: null,
    sentiment: "negative",
    note,
  };
}

function read(more: Partial<TextsRequest> = {}, knownOn?: string): Promise<FreeTexts> {
  const request = { accountIds: ["a1"], from: day("2026-02-01"), to: day("2026-02-28"), most: 100, ...more };
  return withOrg(db, org, (tx) => readFreeTexts(tx, request), "read", knownOn);
}

beforeAll(async () => {
  org = await newOrg(db, "texts");
  await load(db, org, "accounts", [account("a1"), account("a2")]);
  await load(db, org, "tickets", [
    ticket("t0", "a1", "2026-01-31", { subject: "too early" }),
    ticket("t1", "a1", "2026-02-01", { subject: "slow", topic: "speed" }),
    ticket("t2", "a1", "2026-02-28", { topic: "billing" }),
    ticket("t3", "a1", "2026-02-10"),
    ticket("t4", "a1", "2026-03-01", { subject: "too late" }),
    ticket("t5", "a2", "2026-02-10", { subject: "of another account" }),
    ticket("t6", "a1", "2026-02-05", { subject: "x".repeat(5_000) }),
    ticket("t7", "a1", "2026-02-06", { subject: "  " }),
  ]);
  await load(db, org, "surveys", [survey("s1", "2026-02-10", "pricey"), survey("s2", "2026-02-11", null)]);
  await load(db, org, "touches", [touch("c1", "2026-02-10", "They look elsewhere"), touch("c2", "2026-02-11", null)]);
  await load(db, org, "churn_events", [
    { id: "e1", accountId: "a1", on: day("2026-02-20"), kind: "voluntary", reasonCode: "price", comment: "too dear" },
  ]);
});

test("all that was written in these days comes newest first, with its fields; silent rows and other accounts' do not", async () => {
  const { texts, leftOut } = await read();
  const rows = texts.map(({ source, id, text, filedAs }) => [source, id, text.slice(0, 20), filedAs]);
  expect(rows).toEqual([
    ["ticket", "t2", "", "billing"],
    ["churn_event", "e1", "too dear", "price"],
    ["survey", "s1", "pricey", null],
    ["touch", "c1", "They look elsewhere", null],
    ["ticket", "t6", "xxxxxxxxxxxxxxxxxxxx", null],
    ["ticket", "t1", "slow", "speed"],
  ]);
  expect(leftOut).toBe(0);
  expect(texts.find(({ id }) => id === "s1")?.survey).toEqual({ kind: "nps", score: 4 });
  expect(texts.find(({ id }) => id === "c1")?.sentiment).toBe("negative");
  expect(texts.find(({ id }) => id === "t2")?.day).toBe(day("2026-02-28"));
});

test("a letter of many pages is read as far as the first", async () => {
  const { texts } = await read();
  expect(texts.find(({ id }) => id === "t6")?.text.length).toBe(4_000);
});

test("of too many the newest are read, and it is told how many were not", async () => {
  const { texts, leftOut } = await read({ most: 2 });
  expect(texts.map(({ id }) => id)).toEqual(["t2", "e1"]);
  expect(leftOut).toBe(4);
});

test("where words are wanted, a topic alone is none", async () => {
  const { texts } = await read({ worded: true });
  expect(texts.map(({ id }) => id)).toEqual(["e1", "s1", "c1", "t6", "t1"]);
});

test("no account, no texts", async () => {
  expect(await read({ accountIds: [] })).toEqual({ texts: [], leftOut: 0 });
  expect(await read({ accountIds: ["a3"] })).toEqual({ texts: [], leftOut: 0 });
});

test("what was known on an instant is read as it stood then", async () => {
  await load(db, org, "tickets", [ticket("t1", "a1", "2026-02-01", { subject: "fast", topic: "speed" })], {
    now: april,
    today: day("2026-04-01"),
  });
  const subject = ({ texts }: FreeTexts) => texts.find(({ id }) => id === "t1")?.text;
  expect(subject(await read({}, march))).toBe("slow");
  expect(subject(await read({}, april))).toBe("fast");
});

test("nothing of another organisation is read", async () => {
  const other = await newOrg(db, "no-texts");
  const request = { accountIds: ["a1"], from: day("2026-02-01"), to: day("2026-02-28"), most: 100 };
  expect((await withOrg(db, other, (tx) => readFreeTexts(tx, request), "read")).texts).toEqual([]);
});
