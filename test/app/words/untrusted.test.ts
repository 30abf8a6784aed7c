/** Which texts a model may be given with an answer: none, unless the organisation allows it and the answer is about one account. */
import { beforeAll, expect, test } from "vitest";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import type { Answer } from "../../../src/answers/answer.ts";
import { readUntrusted } from "../../../src/app/words/untrusted.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { acme, acmeHealth } from "../../answers/golden-account.ts";
import { account, load, ticket } from "../../store/import/records.ts";
import { newOrg, testDatabase } from "../../support/database.ts";

const db = await testDatabase();
// As of 21 Nov 2026: the ninety days begin on 24 Aug.
const answer = answerAccountHealth(acmeHealth);
const masked = { modelFreeText: "masked" } as const;
let org: OrgScope;

function read(of: Answer = answer, settings: Parameters<typeof readUntrusted>[2] = masked) {
  return withOrg(db, org, (tx) => readUntrusted(tx, of, settings), "read");
}

beforeAll(async () => {
  org = await newOrg(db, "untrusted");
  await load(db, org, "accounts", [account(acme.id), account("other")]);
  const letter = "It hangs.\n\nOn Mon, 2 Nov 2026, Maria Huber wrote:\nmy number is 0171 1234567";
  await load(db, org, "tickets", [
    ticket("old", acme.id, "2026-08-23", { subject: "before the ninety days" }),
    ticket("first", acme.id, "2026-08-24", { subject: "on the first of them" }),
    ticket("letter", acme.id, "2026-11-01", { subject: letter }),
    ticket("quote", acme.id, "2026-11-02", { subject: "> only\n> quoted" }),
    ticket("filed", acme.id, "2026-11-03", { topic: "billing" }),
    ticket("long", acme.id, "2026-11-04", { subject: `${"a".repeat(599)}😀 and more` }),
    ticket("after", acme.id, "2026-11-22", { subject: "after the day asked" }),
    ticket("else", "other", "2026-11-05", { subject: "of somebody else" }),
  ]);
});

test("the newest come first, without what others wrote before and no longer than a paragraph", async () => {
  const texts = await read();
  expect(texts.map(({ id }) => id)).toEqual(["long", "letter", "first"]);
  expect(texts[1]).toEqual({ source: "ticket", id: "letter", text: "It hangs." });
  // The emoji's second half would be past the end: none of it is sent.
  expect(texts[0]?.text).toBe("a".repeat(599));
});

test("what is not seen is not counted: the text is not cut inside what is looked at", async () => {
  await load(db, org, "tickets", [
    ticket("unseen", acme.id, "2026-11-05", { subject: `${"\u200b".repeat(500)}Thanks,\n  Jo ${"b".repeat(200)}` }),
  ]);
  expect((await read())[0]?.text).toBe(`Thanks,\nJo ${"b".repeat(200)}`);
});

test("none where the organisation has not allowed it", async () => {
  expect(await read(answer, { modelFreeText: "no" })).toEqual([]);
});

test.each(["digest", "metric_why", "metric_value", "list_at_risk"] as const)("none for %s", async (intent) => {
  expect(await read({ ...answer, intent })).toEqual([]);
});

test("none for an answer that stands on what was known on a day: they may have come later", async () => {
  expect(await read({ ...answer, slots: { ...answer.slots, known_on: "2026-11-01" } })).toEqual([]);
});

test("no more than the eight newest with words, of which a quotation alone leaves none", async () => {
  const tickets = Array.from({ length: 12 }, (_, at) =>
    ticket(`n${at}`, acme.id, `2026-10-${String(at + 10)}`, { subject: `number ${at}` }),
  );
  await load(db, org, "tickets", tickets);
  const texts = await read();
  expect(texts).toHaveLength(7);
  expect(texts.map(({ id }) => id)).toEqual(["unseen", "long", "letter", "n11", "n10", "n9", "n8"]);
});
