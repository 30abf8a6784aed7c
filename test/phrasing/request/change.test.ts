/** Which way a figure went and how far, in coarse words: all that a model is told of it. */
import { describe, expect, test } from "vitest";
import type { Fact } from "../../../src/answers/answer.ts";
import { changeOf } from "../../../src/phrasing/request/change.ts";
import { slotsOf } from "../../../src/phrasing/request/slot-forms.ts";

const subject = { type: "metric", id: "nrr", name: "NRR" } as const;

function fact(changes: Partial<Fact>): Fact {
  return { id: "f1", label: "NRR", kind: "rate", value: null, display: "?", subject, polarity: "up_good", ...changes };
}

function points(num: number | string, den: number | string = 100): Fact {
  return fact({ label: "change", kind: "points", value: { num, den } });
}

const none = new Map<string, Fact>();

test.each([
  { value: points(-199, 10_000), size: "small", direction: "down", judged: "worse" },
  { value: points(2), size: "medium", direction: "up", judged: "better" },
  { value: points(-499, 10_000), size: "medium", direction: "down", judged: "worse" },
  { value: points(-5), size: "large", direction: "down", judged: "worse" },
  { value: points(0), size: "small", direction: "flat", judged: "neither" },
  { value: points("90071992547409930", "1801439850948198600"), size: "large", direction: "up", judged: "better" },
])("a change of $value.value.num / $value.value.den is $size, $direction, $judged", ({ value, ...coarse }) => {
  expect(changeOf(value, none)).toEqual(coarse);
});

test("more of what is bad is worse", () => {
  const churn = { ...points(3), polarity: "up_bad" } as const;
  expect(changeOf(churn, none)).toMatchObject({ direction: "up", judged: "worse" });
});

test("of what is neither good nor bad nothing is judged", () => {
  expect(changeOf({ ...points(3), polarity: "none" }, none)).toMatchObject({ direction: "up", judged: "neither" });
});

describe("a figure that has one before it", () => {
  const before = fact({ id: "f1", value: { num: 43, den: 40 } });
  const facts = new Map([["f1", before]]);

  test("is compared with that, as fractions: 22538/22925 is less than 43/40", () => {
    const now = fact({ id: "f2", value: { num: 22_538, den: 22_925 }, previous: "f1" });
    expect(changeOf(now, facts)).toEqual({ direction: "down", judged: "worse", size: null });
  });

  test("past 2^53 as well: the last digit decides", () => {
    const large = (id: string, value: string) => fact({ id, kind: "money", value });
    const both = new Map([["f1", large("f1", "9007199254740993")]]);
    const now = { ...large("f2", "9007199254740992"), previous: "f1" };
    expect(changeOf(now, both)?.direction).toBe("down");
  });

  test("is not compared across currencies, nor with what is not defined", () => {
    const dollars = new Map([["f1", fact({ kind: "money", value: 1, currency: "USD" })]]);
    expect(changeOf(fact({ id: "f2", kind: "money", value: 2, currency: "EUR", previous: "f1" }), dollars)).toBeNull();
    expect(changeOf(fact({ id: "f2", value: null, previous: "f1" }), facts)).toBeNull();
  });
});

test("a level alone says nothing of a change, and offers no word of direction", () => {
  const level = fact({ value: { num: 1, den: 2 } });
  expect(changeOf(level, none)).toBeNull();
  expect([...slotsOf(level, new Map([["f1", level]])).keys()]).toEqual(["{f1}"]);
});

test("a fall offers its words, chosen here", () => {
  const fall = points(-5);
  expect(Object.fromEntries(slotsOf(fall, new Map([["f1", fall]])))).toEqual({
    "{f1}": "{f1}",
    "{f1:verb}": "fell",
    "{f1:adverb}": "down",
    "{f1:judged}": "got worse",
  });
});

test("a name that looks like a slot is none when it is written out", () => {
  const named = fact({ kind: "name", subject: { type: "account", id: "a1", name: "{f1}" } });
  expect(slotsOf(named, new Map([["f1", named]])).get("{f1:name}")).toBe("(f1)");
});
