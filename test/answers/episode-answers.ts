/** Every state an episode's card has, and the list of overdue tasks, from the hand-made account. */
import type { Answer } from "../../src/answers/answer.ts";
import { answerEpisode, type CardTask, type EpisodeCardInput } from "../../src/answers/episode-card.ts";
import { answerEscalation, type OverdueTask } from "../../src/answers/escalation.ts";
import type { Episode } from "../../src/core/playbooks/episode.ts";
import { acmeHealth } from "./golden-account.ts";
import { context, day } from "./golden-quarters.ts";

export const failing: Episode = {
  id: "failed_payment:2026-11-20:acme",
  accountId: "acme",
  playbook: "failed_payment",
  openedOn: day("2026-11-20"),
  evidence: {
    text: "a payment failed and is still open",
    figures: [
      { label: "failed attempts on unpaid invoices", kind: "count", value: 3 },
      { label: "overdue", kind: "money", value: 500_000n },
      { label: "overdue since", kind: "date", value: day("2026-11-16") },
    ],
  },
  quietSince: null,
  closed: null,
};

export const billingTask: CardTask = {
  id: "task:failed_payment:2026-11-20:acme",
  title: "Get the payment through with the billing contact",
  checklist: [
    { text: "Ask billing which invoice failed and why", done: true },
    { text: "Have the payment tried again and see it go through", done: false },
  ],
  draft: "Hello,\n\na payment of Acme Robotics to us did not go through.\n\nBest regards\nJana Novak",
  ownerName: "Jana Novak",
  dueOn: day("2026-11-23"),
  status: "open",
  closedBy: null,
  escalated: false,
};

export const episodeInput: EpisodeCardInput = {
  ...acmeHealth,
  context: context({ intent: "create_task", slots: { account: "Acme Robotics" } }),
  episode: failing,
  task: billingTask,
};

function withTask(task: Partial<CardTask>): EpisodeCardInput {
  return { ...episodeInput, task: { ...billingTask, ...task } };
}

function over(because: "cleared" | "churned" | "done", task: Partial<CardTask>): EpisodeCardInput {
  return { ...withTask(task), episode: { ...failing, closed: { on: day("2026-11-21"), because } } };
}

export const overdueTask: OverdueTask = {
  id: billingTask.id,
  account: { id: "acme", name: "Acme Robotics" },
  title: billingTask.title,
  ownerName: "Jana Novak",
  dueOn: day("2026-11-18"),
  mrrCents: 500_000n,
};

export const orgContext = context({ intent: "create_task", slots: {} });

const many = Array.from({ length: 12 }, (_, n) => ({ ...overdueTask, id: `task:${n}`, ownerName: null }));

export const episodeAnswers: readonly (readonly [name: string, answer: Answer])[] = [
  ["a playbook that fired", answerEpisode(episodeInput)],
  [
    "its task overdue",
    answerEpisode(withTask({ dueOn: day("2026-11-18"), escalated: true, ownerName: null, draft: null })),
  ],
  ["its task done", answerEpisode(withTask({ status: "done", closedBy: "Kim 2 Larsen" }))],
  ["cleared", answerEpisode(over("cleared", { status: "dropped", closedBy: "Holdfast" }))],
  ["over with its account", answerEpisode(over("churned", { status: "dropped" }))],
  ["over with its task", answerEpisode(over("done", { status: "done", closedBy: "Kim Larsen" }))],
  ["without its task", answerEpisode({ ...episodeInput, task: null })],
  ["one overdue task", answerEscalation(orgContext, [overdueTask])],
  ["many overdue tasks", answerEscalation(orgContext, many)],
];
