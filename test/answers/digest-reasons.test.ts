import { expect, test } from "vitest";
import { reasonWords } from "../../src/answers/digest-reasons.ts";
import type { SlipReason } from "../../src/core/digest/findings.ts";
import type { PlaybookId } from "../../src/core/playbooks/episode.ts";
import { failedPayment } from "./every-digest.ts";

const fired = (playbook: PlaybookId): SlipReason => ({
  kind: "episode_opened",
  episode: { ...failedPayment, playbook },
});

test.each<[SlipReason, string]>([
  [{ kind: "band_worsened", from: "green", to: "yellow" }, "From green to yellow."],
  [{ kind: "fell", byBp: 620 }, "The score fell."],
  [fired("onboarding_at_risk"), "Its onboarding is at risk."],
  [fired("decline_before_renewal"), "It declines before its renewal."],
  [fired("renewal_risk_in_onboarding"), "Its renewal is at risk during onboarding."],
  [fired("failed_payment"), "A payment failed."],
  [{ kind: "window_closing", days: 14 }, "The action window is closing."],
  [{ kind: "window_closing", days: 0 }, "The action window ends today."],
  [{ kind: "window_closing", days: -3 }, "The action window has passed."],
])("%o reads %s", (reason, words) => {
  expect(reasonWords([reason])).toBe(words);
});

test("several reasons are one sentence, in their order", () => {
  const reasons: readonly SlipReason[] = [
    { kind: "band_worsened", from: "yellow", to: "red" },
    { kind: "fell", byBp: 620 },
    fired("failed_payment"),
  ];
  expect(reasonWords(reasons)).toBe("From yellow to red, the score fell and a payment failed.");
  expect(reasonWords([])).toBe("");
});
