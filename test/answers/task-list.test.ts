import { expect, test } from "vitest";
import { answerTaskList } from "../../src/answers/task-list.ts";
import { openTask } from "./act-answers.ts";
import { acme } from "./golden-account.ts";
import { context, day } from "./golden-quarters.ts";
import { headlineOf } from "./read.ts";

// As of 21 Nov 2026.
const overdue = { ...openTask, dueOn: day("2026-11-20") };
const due = { ...openTask, id: "t2", dueOn: day("2026-11-21") };

test.each([
  [[], "No task for Acme Robotics is open."],
  [[due], "1 task for Acme Robotics is open and not overdue."],
  [[overdue], "1 task for Acme Robotics is open and overdue."],
  [[due, due], "2 tasks for Acme Robotics are open, none of them overdue."],
  [[overdue, due], "2 tasks for Acme Robotics are open, 1 of them overdue."],
])("%# says how many are open, and how many of them overdue", (tasks, sentence) => {
  const asked = context({ intent: "list_tasks", slots: { account: acme.name } });
  const answer = answerTaskList({ context: asked, tasks, owner: null, account: acme, from: 0 });
  expect(headlineOf(answer)).toEqual([sentence]);
});
