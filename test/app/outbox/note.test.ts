/** How long a letter and its place rest after what the platform answered. */
import { expect, test } from "vitest";
import { notedAs } from "../../../src/app/outbox/note.ts";
import { inHand } from "../../support/outbox/in-hand.ts";

const gapMs = 1_000;
const longest = () => 1;
const unknown = { kind: "unknown", reason: "timeout" } as const;

test("the pause doubles with each failure of the same part, and what arrived before it is no failure", () => {
  // Handed over six times, of which three arrived: the third failure, 1 s * 2 * 2.
  const letter = inHand({ attempts: 5, messageIds: ["m1", "m2", "m3"] });
  expect(notedAs({ letter, last: true, outcome: unknown }, gapMs, longest)).toEqual({
    note: { kind: "again", afterMs: 4_000, doubt: true, reason: "timeout" },
    restMs: 4_000,
  });
});

test("a letter that is tried again much later holds up the others of its place for a minute at most", () => {
  // The tenth failure: 512 s.
  const letter = inHand({ attempts: 9 });
  expect(notedAs({ letter, last: true, outcome: unknown }, gapMs, longest)).toEqual({
    note: { kind: "again", afterMs: 512_000, doubt: true, reason: "timeout" },
    restMs: 60_000,
  });
});

test("a place that is throttled rests as long as the platform says, and never less than its pace", () => {
  const later = (afterMs: number) => ({ kind: "later", afterMs, reason: "429" }) as const;
  const restOf = (afterMs: number) =>
    notedAs({ letter: inHand(), last: true, outcome: later(afterMs) }, gapMs, longest).restMs;
  expect([restOf(90_000), restOf(10)]).toEqual([90_000, 1_000]);
});

test("what could be tried again only when it is of no use any more is dead at once", () => {
  // A reply is of use for an hour.
  const letter = inHand({ purpose: "reply", ageMs: 3_599_000, attempts: 1 });
  expect(notedAs({ letter, last: true, outcome: unknown }, gapMs, longest).note).toEqual({
    kind: "dead",
    doubt: true,
    of: "too_old",
    reason: "timeout",
  });
});
