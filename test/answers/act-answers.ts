/** What acknowledge, snooze and task ask and answer, in every form. */

import { answerAccountHealth } from "../../src/answers/account-health.ts";
import type { ActMark } from "../../src/answers/act-mark-words.ts";
import { withActMarks } from "../../src/answers/act-marks.ts";
import type { Answer } from "../../src/answers/answer.ts";
import { answerSnoozeChoices } from "../../src/answers/snooze-choices.ts";
import { answerSnoozed } from "../../src/answers/snoozed.ts";
import { answerTask, type ShownTask } from "../../src/answers/task-document.ts";
import { answerTaskList } from "../../src/answers/task-list.ts";
import { answerTaskProposed } from "../../src/answers/task-proposed.ts";
import { answerTaskWhom } from "../../src/answers/task-whom.ts";
import { proposedWork } from "../../src/core/acts/proposed-task.ts";
import { movedBy, snoozeChoices } from "../../src/core/acts/snooze-choices.ts";
import { failedPayment, fullDigest, task } from "./every-digest.ts";
import { acme, acmeHealth } from "./golden-account.ts";
import { context, day } from "./golden-quarters.ts";

const slots = { account: acme.name };
const snoozing = { context: context({ intent: "snooze", slots }), account: acme };
const tasking = { context: context({ intent: "create_task", slots }), account: acme };
const kim = { email: "kim@x.example", name: "Kim 2 Larsen" };
const untilDay = { untilDay: day("2026-11-27"), untilMovedBp: null, scoreBp: null };
const untilMoved = { untilDay: null, untilMovedBp: movedBy, scoreBp: 6_200 };

export const openTask: ShownTask = {
  id: "t1",
  account: acme,
  title: "Call the 3 people who answered",
  checklist: [
    { text: "Read what they wrote", done: true },
    { text: "Call all 3", done: false },
  ],
  draft: "Hello Ada,\n\nshall we talk on 24 November?",
  ownerName: kim.name,
  dueOn: day("2026-09-20"),
  status: "open",
  closed: null,
};

const shown = { ...tasking, task: openTask, told: "shown", couldTake: "lee@x.example", showDraft: false } as const;
const proposed = {
  ...tasking,
  work: proposedWork(null),
  dueOn: day("2026-11-27"),
  owner: kim,
  presser: { email: "lee@x.example", name: "Lee Ray" },
  taskId: "t2",
  openTasks: 2,
};
const closed = { name: kim.name, when: "at 09:12" };
const choices = { ...snoozing, days: snoozeChoices(day("2026-11-20")), movedBy, inForce: null };

const marks: readonly ActMark[] = [
  { kind: "acknowledged", by: kim.name, when: "at 09:12" },
  { kind: "snoozed", snooze: { ...untilDay, untilMovedBp: movedBy, scoreBp: 6_200 }, by: kim.name },
  { kind: "task", title: openTask.title, owner: null, dueOn: openTask.dueOn },
  {
    kind: "task_closed",
    taskId: "t1",
    status: "done",
    title: openTask.title,
    by: kim.name,
    when: "on 20 Nov 2026 at 09:12",
  },
];
const marked = { id: "a-2", settings: snoozing.context.settings };
const ofAcme = new Map([[acme.id, marks]]);
const ofDigest = new Map([["a", marks]]);

const muchDone = {
  episodes: [failedPayment],
  tasks: [task("QBR 2", "2026-11-25"), task("Call", "2026-09-19")],
  snooze: untilDay,
};

const listing = { context: context({ intent: "list_tasks", slots: {} }), owner: null, account: null };
const { title, ownerName, dueOn } = openTask;
const listedTask = { id: "t1", account: acme, title, ownerName, dueOn };

export const actAnswers: readonly (readonly [name: string, answer: Answer])[] = [
  ["for how long to snooze", answerSnoozeChoices(choices)],
  [
    "for how long to snooze what is snoozed",
    answerSnoozeChoices({ ...choices, movedBy: null, inForce: { snooze: untilMoved, by: kim.name } }),
  ],
  ["snoozed until a day", answerSnoozed({ ...snoozing, snooze: untilDay, by: null })],
  ["snoozed until it moves", answerSnoozed({ ...snoozing, snooze: untilMoved, by: kim.name })],
  ["a proposed task", answerTaskProposed(proposed)],
  ["a task proposed for nobody", answerTaskProposed({ ...proposed, owner: null, presser: null, openTasks: 0 })],
  ["an open task", answerTask(shown)],
  ["a task with its draft", answerTask({ ...shown, showDraft: true })],
  ["a task of nobody", answerTask({ ...shown, task: { ...openTask, ownerName: null, checklist: [] } })],
  ["a task done", answerTask({ ...shown, told: "done", task: { ...openTask, status: "done", closed } })],
  ["a task dropped", answerTask({ ...shown, told: "closed_before", task: { ...openTask, status: "dropped", closed } })],
  ["whom to hand a task to", answerTaskWhom({ ...tasking, task: openTask, people: [kim] })],
  ["a posted card with all that was done", withActMarks(answerAccountHealth(acmeHealth), { ...marked, marks: ofAcme })],
  ["a posted digest with all that was done", withActMarks(fullDigest, { ...marked, marks: ofDigest })],
  ["the card of an account about which much is done", answerAccountHealth({ ...acmeHealth, beingDone: muchDone })],
  [
    "open tasks",
    answerTaskList({
      ...listing,
      tasks: [listedTask, { ...listedTask, id: "t2", ownerName: null, dueOn: day("2027-01-05") }],
    }),
  ],
  [
    "many open tasks of one person",
    answerTaskList({ ...listing, owner: kim.name, tasks: Array.from({ length: 25 }, () => listedTask), from: 10 }),
  ],
  ["no open task of an account", answerTaskList({ ...listing, account: acme, tasks: [] })],
  ["a task nobody else could have", answerTaskWhom({ ...tasking, task: openTask, people: [] })],
];
