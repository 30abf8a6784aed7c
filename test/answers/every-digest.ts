/** At least one digest of every kind, for the rules that every document keeps. */
import type { Answer } from "../../src/answers/answer.ts";
import type { OpenTask } from "../../src/core/digest/findings.ts";
import type { Episode } from "../../src/core/playbooks/episode.ts";
import { digest, fellToRed, looked, slippingDigest } from "./golden-digest.ts";
import { day } from "./golden-quarters.ts";

export const failedPayment: Episode = {
  id: "e1",
  accountId: "b",
  playbook: "failed_payment",
  openedOn: day("2026-11-21"),
  evidence: { text: "a payment failed", figures: [] },
  quietSince: null,
  closed: null,
};

export function task(title: string, dueOn: string): OpenTask {
  return { id: title, accountId: "a", episodeId: null, title, ownerEmail: null, dueOn: day(dueOn) };
}

const named = (count: number) => Array.from({ length: count }, (_, at) => `Account ${at}`);

/** Everything a digest can hold at once, but a mass change. */
export const fullDigest: Answer = digest({
  slipping: [
    {
      looked: looked("a", {
        handled: {
          lastTouchedOn: null,
          snooze: null,
          openTasks: [task("QBR", "2026-11-25"), task("Call", "2026-11-19")],
        },
      }),
      reasons: [...fellToRed, { kind: "window_closing", days: 12 }],
      involuntary: false,
    },
    { looked: looked("b"), reasons: [{ kind: "episode_opened", episode: failedPayment }], involuntary: true },
  ],
  untouched: [looked("c")],
  recovered: [{ looked: looked("d"), from: "red", to: "yellow" }],
  snoozed: 3,
  unscored: 2,
});

export const everyDigest: readonly (readonly [string, Answer])[] = [
  ["a digest of nothing", digest({})],
  ["a digest of no accounts", digest({ looked: 0 })],
  ["a first digest", digest({}, { since: null })],
  ["a digest of one", slippingDigest(["Acme"])],
  ["a digest of forty", slippingDigest(named(40))],
  ["the last page of forty", slippingDigest(named(40), { from: 30 })],
  ["a digest with everything", fullDigest],
  ["a mass change", digest({ massChange: { worsened: 74, scored: 200 } })],
];
