/** Who reads a place is asked of Slack again in time: a channel is shared with outsiders in a minute. */
import { webApi } from "@slack/bolt";
import { expect, test } from "vitest";
import type { Destination } from "../../../../src/app/outbox/courier.ts";
import { readersOf } from "../../../../src/channels/slack/courier/readers.ts";
import { InTestSlack } from "../../../support/slack/in-test-slack.ts";

test("what Slack said of a channel holds for a minute and no longer", async () => {
  const slack = await InTestSlack.open({ people: [], channels: [{ id: "C1", name: "general" }] });
  try {
    let elapsedMs = 0;
    const readers = readersOf(new webApi.WebClient("xoxb-test", { slackApiUrl: slack.apiUrl }), () => elapsedMs);
    const channel: Destination = { platform: "slack", workspaceId: "T0HOME", kind: "channel", id: "C1" };
    const askedAt = async (ms: number) => {
      elapsedMs = ms;
      expect(await readers(channel)).toBeNull();
      return slack.calls.filter(({ method }) => method === "conversations.info").length;
    };
    expect([await askedAt(0), await askedAt(59_999), await askedAt(60_000)]).toEqual([1, 1, 2]);
  } finally {
    await slack.close();
  }
});
