import { describe, expect, it } from "vitest";
import { answerEpisode } from "../../src/answers/episode-card.ts";
import { answerEscalation } from "../../src/answers/escalation.ts";
import { billingTask, episodeInput, failing, orgContext, overdueTask } from "./episode-answers.ts";
import { day } from "./golden-quarters.ts";
import { headlineOf, sectionOf, titlesOf } from "./read.ts";

const pressed = (answer: ReturnType<typeof answerEpisode>) =>
  answer.actions.map(({ kind, label, target }) => `${kind} "${label}" ${target}`);

describe("the card of an episode", () => {
  const card = answerEpisode(episodeInput);

  it("says what fired it, what is at stake until when, and whose task it is by when", () => {
    expect(headlineOf(card)).toEqual([
      "Acme Robotics, failed payment: a payment failed and is still open.",
      "At stake: $5,000 of MRR, $60,000 a year; it renews on 10 Jan 2027; action window: 20 days left.",
      "Task for Jana Novak, due 23 Nov 2026: Get the payment through with the billing contact.",
    ]);
    expect(sectionOf(card, "What fired it")).toEqual([
      ["failed attempts on unpaid invoices", "3"],
      ["overdue", "$5,000"],
      ["overdue since", "16 Nov 2026"],
    ]);
  });

  it("shows the checklist and the drafted message, marked as one that a person sends", () => {
    const title = "Drafted message: a proposal, to be read, changed and sent by a person";
    expect(titlesOf(card)).toEqual(["What fired it", "At stake", "What it consists of", title]);
    const steps = card.sections[2]?.sentences?.map(({ text }) => text);
    expect(steps).toEqual([
      "Done: Ask billing which invoice failed and why.",
      "Have the payment tried again and see it go through.",
    ]);
    expect(sectionOf(card, title).map(([, line]) => line)).toEqual([
      "Hello,",
      "a payment of Acme Robotics to us did not go through.",
      "Best regards",
      "Jana Novak",
    ]);
  });

  it("has buttons for the task, for silence and for why", () => {
    expect(pressed(card)).toEqual([
      'task "Done" done:task:failed_payment:2026-11-20:acme',
      'task "One week more" extend:7:task:failed_payment:2026-11-20:acme',
      'task "Hand it over" whom:task:failed_payment:2026-11-20:acme',
      'snooze "Snooze" acme',
      'why "Why?" what happened to Acme Robotics?',
    ]);
  });

  it("says that it is overdue and that a manager was told", () => {
    const task = { ...billingTask, dueOn: day("2026-11-18"), escalated: true };
    expect(headlineOf(answerEpisode({ ...episodeInput, task })).at(-1)).toBe(
      "Task for Jana Novak, overdue since 18 Nov 2026, and a manager was told: Get the payment through with the billing contact.",
    );
  });

  it("says that it is over, and offers nothing of the task any more", () => {
    const closed = { on: day("2026-11-21"), because: "cleared" } as const;
    const task = { ...billingTask, status: "dropped", closedBy: "Holdfast" } as const;
    const over = answerEpisode({ ...episodeInput, episode: { ...failing, closed }, task });
    const [first, , last] = headlineOf(over);
    expect(first).toBe(
      "Over, as it is no longer true: Acme Robotics, failed payment: a payment failed and is still open.",
    );
    expect(last).toBe("No longer asked for: Get the payment through with the billing contact.");
    expect(pressed(over)).toEqual(['why "Why?" what happened to Acme Robotics?']);
    expect(titlesOf(over)).toEqual(["What fired it", "At stake"]);
  });

  it("says who did the task", () => {
    const task = { ...billingTask, status: "done", closedBy: "Kim Larsen" } as const;
    expect(headlineOf(answerEpisode({ ...episodeInput, task })).at(-1)).toBe(
      "Done by Kim Larsen: Get the payment through with the billing contact.",
    );
  });
});

describe("overdue tasks for a manager", () => {
  it("are one list, each with its account, value, day and owner, and buttons of its own", () => {
    const list = answerEscalation(orgContext, [overdueTask, { ...overdueTask, id: "t2", ownerName: null }]);
    expect(headlineOf(list)).toEqual(["2 tasks are past their deadline and not done."]);
    expect(sectionOf(list, "Overdue, for a manager to decide")).toEqual([
      [overdueTask.title, "Acme Robotics", "$5,000", "18 Nov 2026", "Jana Novak"],
      [overdueTask.title, "Acme Robotics", "$5,000", "18 Nov 2026", "nobody"],
    ]);
    expect(list.sections[0]?.rows?.map(({ actions }) => actions)).toEqual([
      ["a1", "a2"],
      ["a3", "a4"],
    ]);
    expect(pressed(list)).toEqual([
      `task "Show" show:${overdueTask.id}`,
      `task "Hand it over" whom:${overdueTask.id}`,
      'task "Show" show:t2',
      'task "Hand it over" whom:t2',
    ]);
  });

  it("beyond ten are counted", () => {
    const list = answerEscalation(
      orgContext,
      Array.from({ length: 13 }, () => overdueTask),
    );
    expect(list.sections[0]?.rows).toHaveLength(10);
    expect(list.facts.find(({ label }) => label === "further tasks")?.display).toBe("3 tasks");
  });
});
