/** Where a letter's next part goes. */
import { expect, test } from "vitest";
import { planFor } from "../../../src/app/outbox/plan.ts";
import { inHand } from "../../support/outbox/in-hand.ts";

const card = { key: "card", outcome: "sent", messageIds: ["m1", "m2"] } as const;

test("each part of an edit takes the place of the same part of the card, and a part more is a message of its own", () => {
  const replacedBy = (messageIds: readonly string[]) => planFor(inHand({ replaces: card, messageIds }));
  const places = [replacedBy([]), replacedBy(["m1"]), replacedBy(["m1", "m2"])];
  expect(places).toMatchObject([{ at: { replaces: "m1" } }, { at: { replaces: "m2" } }, { at: { replaces: null } }]);
});

test("what stands under a letter of several parts goes into the thread of its first", () => {
  expect(planFor(inHand({ under: card, thread: "another" }))).toMatchObject({ kind: "post", at: { thread: "m1" } });
});

test("a letter whose place is gone, or that is too old, or whose letter is missing is settled with the reason", () => {
  const missing = { key: "card", outcome: "missing", messageIds: [] } as const;
  expect([
    planFor(inHand({ goneBecause: "archived" })),
    planFor(inHand({ purpose: "reply", ageMs: 3_600_001 })),
    planFor(inHand({ under: missing })),
  ]).toEqual([
    { kind: "settle", as: "gone", words: "its place is gone: archived" },
    { kind: "settle", as: "too_old", words: "it waited too long to be of use" },
    { kind: "settle", as: "orphaned", words: "it belongs to card, which is no longer known" },
  ]);
});
