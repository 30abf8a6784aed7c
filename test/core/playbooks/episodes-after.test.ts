/** What is known of an account's episodes after the steps of a day. */
import { expect, test } from "vitest";
import type { Episode } from "../../../src/core/playbooks/episode.ts";
import { episodesAfter } from "../../../src/core/playbooks/episodes-after.ts";

function failedPayment(id: string, closedOn: number | null = null): Episode {
  return {
    id,
    accountId: "acme",
    playbook: "failed_payment",
    openedOn: 100,
    evidence: { text: "a payment failed", figures: [] },
    quietSince: null,
    closed: closedOn === null ? null : { on: closedOn, because: "cleared" },
  };
}

const expansion: Episode = { ...failedPayment("other", 90), playbook: "expansion" };

test("an episode that closes takes the place of the one of its playbook that closed before, and of no other playbook's", () => {
  const close = { kind: "close", episode: failedPayment("second"), because: "cleared" } as const;
  expect(episodesAfter([failedPayment("first", 105), expansion, failedPayment("second")], [close], 140)).toEqual([
    expansion,
    failedPayment("second", 140),
  ]);
});

test("an episode that opens stands beside the last one that closed, whose rest is still to be counted", () => {
  const open = { kind: "open", episode: failedPayment("second") } as const;
  expect(episodesAfter([failedPayment("first", 105)], [open], 140)).toEqual([
    failedPayment("first", 105),
    failedPayment("second"),
  ]);
});

test("an episode that falls quiet, or whose trigger is true again, is the same one", () => {
  const first = failedPayment("first");
  const quiet = { kind: "quiet", episode: first, since: 110 } as const;
  const asQuiet = episodesAfter([first], [quiet], 110);
  expect(asQuiet).toEqual([{ ...first, quietSince: 110 }]);
  expect(episodesAfter(asQuiet, [{ ...quiet, since: null }], 111)).toEqual([first]);
});
