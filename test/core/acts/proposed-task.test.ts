/** The task a press proposes: its words, its lines, its day. */
import { expect, it } from "vitest";
import { checklists } from "../../../src/core/acts/checklists.ts";
import { proposedWork, taskDeadline, workById } from "../../../src/core/acts/proposed-task.ts";
import { snoozeChoices } from "../../../src/core/acts/snooze-choices.ts";
import { workingDaysAfter } from "../../../src/core/acts/working-days.ts";
import { isoDay } from "../../../src/core/day.ts";
import type { ActionWindow } from "../../../src/core/health/attention.ts";
import { proposedActions } from "../../../src/core/health/proposals.ts";
import { day } from "../../answers/golden-quarters.ts";

// Friday the 20th of November 2026.
const friday = day("2026-11-20");

it.each(proposedActions.map(({ id, text }) => [id, text] as const))(
  "%s has lines, and is found again by its id",
  (id, text) => {
    expect(workById(id)).toMatchObject({ proposal: id, title: text });
    expect(workById(id)?.checklist.length).toBeGreaterThan(1);
  },
);

it("has no lines for what nobody proposes", () => {
  expect(Object.keys(checklists).sort()).toEqual([...proposedActions.map(({ id }) => id), "look"].sort());
});

it("is to look at the account where nothing is proposed, and nothing for an id nobody has", () => {
  expect(proposedWork(null)).toMatchObject({ proposal: "look", title: "Look at the account and decide what to do" });
  expect(workById("no_such")).toBeNull();
});

it.each([
  // A working week from Friday the 20th is Friday the 27th; the next working day is Monday the 23rd.
  ["no window", null, "2026-11-27"],
  ["a window that ends later", "2027-01-15", "2026-11-27"],
  ["a window that ends sooner", "2026-11-25", "2026-11-25"],
  ["a window that ends tomorrow, a Saturday", "2026-11-21", "2026-11-23"],
  ["a window that is overdue", "2026-11-01", "2026-11-23"],
])("is due, with %s, on %s", (_, endsOn, due) => {
  const window: ActionWindow | null =
    endsOn === null ? null : { endsOn: day(endsOn), days: day(endsOn) - friday, basis: "renewal", noticeDays: 30 };
  expect(isoDay(taskDeadline(friday, window))).toBe(due);
});

it.each([
  ["2026-11-19", 1, "2026-11-20"],
  ["2026-11-20", 1, "2026-11-23"],
  ["2026-11-21", 1, "2026-11-23"],
  ["2026-11-22", 5, "2026-11-27"],
  ["2026-11-20", 10, "2026-12-04"],
])("from %s, %i working days later is %s", (from, count, to) => {
  expect(isoDay(workingDaysAfter(day(from), count))).toBe(to);
});

it("offers to snooze until days that lie ahead, soonest first, on every day of a fortnight", () => {
  for (let today = friday; today < friday + 14; today += 1) {
    const days = snoozeChoices(today).map(({ untilDay }) => untilDay - today);
    expect(days[0]).toBe(1);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  }
});
