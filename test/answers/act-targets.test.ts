/** What a button does, as its action's target: what is written is what is read, whatever the ids hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readSnoozeTarget,
  readTaskTarget,
  type SnoozeTarget,
  snoozeTarget,
  type TaskTarget,
  taskTarget,
} from "../../src/answers/act-targets.ts";
import { day } from "./golden-quarters.ts";

/** Ids as somebody's system makes them, and such as would be taken for one of our acts. */
const id = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom("ask:x", "until:2026-11-27:x", "create:", "done:t1", "a:b:c", "lift:", "show:\n", "%", "%41"),
);
const anyDay = fc.integer({ min: 0, max: 40_000 });
const number = fc.integer({ min: 1, max: 999_999 });
const email = fc.oneof(fc.emailAddress(), fc.constantFrom("odd:one@x.example", "%@x.example"));

const snoozes: fc.Arbitrary<SnoozeTarget> = fc.oneof(
  fc.record({ act: fc.constantFrom("ask", "lift"), accountId: id }),
  fc.record({ act: fc.constant("until"), day: anyDay, accountId: id }),
  fc.record({ act: fc.constant("moved"), byBp: number, accountId: id }),
);
const tasks: fc.Arbitrary<TaskTarget> = fc.oneof(
  fc.record({ act: fc.constant("propose"), accountId: id }),
  fc.record({
    act: fc.constant("create"),
    taskId: id,
    dueOn: anyDay,
    ownerEmail: fc.option(email),
    proposal: fc.constantFrom("check_in", "usage_review"),
    accountId: id,
  }),
  fc.record({ act: fc.constantFrom("show", "done", "reopen", "drop", "whom", "draft"), taskId: id }),
  fc.record({ act: fc.constant("extend"), days: number, taskId: id }),
  fc.record({ act: fc.constant("assign"), email, taskId: id }),
  fc.record({ act: fc.constantFrom("check", "uncheck"), line: number, taskId: id }),
);

describe("a target", () => {
  it("of a snooze reads back as what was written", () => {
    fc.assert(
      fc.property(snoozes, (target) => {
        expect(readSnoozeTarget(snoozeTarget(target))).toEqual(target);
      }),
    );
  });

  it("of a task reads back as what was written", () => {
    fc.assert(
      fc.property(tasks, (target) => {
        expect(readTaskTarget(taskTarget(target))).toEqual(target);
      }),
    );
  });

  it.each([
    ["acme", { act: "ask", accountId: "acme" }],
    ["until:2026-11-27:acme", { act: "until", day: day("2026-11-27"), accountId: "acme" }],
    ["moved:500:a:1", { act: "moved", byBp: 500, accountId: "a:1" }],
    ["lift:acme", { act: "lift", accountId: "acme" }],
  ] as const)("%s is a snooze's", (target, read) => {
    expect(readSnoozeTarget(target)).toEqual(read);
    expect(snoozeTarget(read)).toBe(target);
  });

  it.each([
    ["acme", { act: "propose", accountId: "acme" }],
    ["done:t-1", { act: "done", taskId: "t-1" }],
    ["extend:7:t-1", { act: "extend", days: 7, taskId: "t-1" }],
    ["assign:kim%40x.example:t-1", { act: "assign", email: "kim@x.example", taskId: "t-1" }],
    ["check:2:t-1", { act: "check", line: 2, taskId: "t-1" }],
  ] as const)("%s is a task's", (target, read) => {
    expect(readTaskTarget(target)).toEqual(read);
    expect(taskTarget(read)).toBe(target);
  });

  it.each([
    "until:2026-02-30:acme",
    "until:tomorrow:acme",
    "until:2026-11-27",
    "moved:-5:acme",
    "moved:x:acme",
    "done:t-1",
  ])("%s is no snooze's", (target) => expect(readSnoozeTarget(target)).toBeNull());

  it.each([
    "extend:0:t-1",
    "extend:7",
    "check:one:t-1",
    "assign:%E0%A4:t-1",
    "create:t:x:y",
    "create:t-1:2026-02-30::p:acme",
    "lift:acme",
  ])("%s is no task's", (target) => expect(readTaskTarget(target)).toBeNull());
});
