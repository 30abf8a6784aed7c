/** A subscription by button and form: the same flow as the typed command, and nothing taken from the client on trust. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MemberRole } from "../../../src/core/records.ts";
import { FakeFlows } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";
import { commandBody, directMessageBody, mentionBody, pressBody, submitBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import { type Fields, fields } from "../../support/slack/json.ts";

let slack: InTestSlack;
let flows: FakeFlows;
let running: RunningBot;
let nowMs: number;

const members: Record<string, { role: MemberRole }> = {
  UMAN: { role: "manager" },
  UCSM: { role: "csm" },
  UVIEW: { role: "viewer" },
};

beforeEach(async () => {
  nowMs = 0;
  slack = await InTestSlack.open({
    people: ["UMAN", "UCSM", "UVIEW", "UOUT"].map((id) => ({ id, name: id, email: `${id.toLowerCase()}@a.example` })),
    channels: [
      { id: "C1", name: "cs" },
      { id: "C2", name: "shared", flags: { is_ext_shared: true } },
    ],
    now: () => nowMs,
  });
  flows = new FakeFlows(members);
  flows.intent = "digest";
  running = await startBot(slack, flows, "http");
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const called = (method: string) => slack.calls.filter((call) => call.method === method);
const said = () => slack.messages.map(({ args }) => args.text);
const buttons = () => slack.messages.map(({ args }) => JSON.stringify(args.blocks ?? []));

async function press(user = "UMAN", channel = "C1", actionId = "holdfast:digest_form"): Promise<void> {
  await running.press(pressBody(slack, { user, channel, actionId, value: "{}" }));
  await settled();
}

async function opened(user = "UMAN", channel = "C1"): Promise<Fields> {
  await press(user, channel);
  return fields(called("views.open")[0]?.args.view);
}

async function submit(body: Fields): Promise<void> {
  await running.press(body);
  await until("the form is worked off", () => flows.inbox.rows.size > 1 && flows.inbox.allDone);
}

describe("under a digest", () => {
  it.each([
    ["UMAN", true],
    ["UCSM", true],
    ["UVIEW", false],
  ])("%s sees the button that opens the form: %s", async (user, seen) => {
    await running.command(commandBody(slack, { user, channel: "C1", text: "digest" }));
    await settled();
    expect(buttons()[0]?.includes("holdfast:digest_form")).toBe(seen);
  });

  it("and under no other answer", async () => {
    flows.intent = "account_health";
    await running.command(commandBody(slack, { user: "UMAN", channel: "C1", text: "acme" }));
    await settled();
    expect(buttons()[0]).not.toContain("digest_form");
  });
});

describe("what is typed", () => {
  it.each([
    ["a command", () => running.command(commandBody(slack, { user: "UMAN", channel: "C1", text: "digest at 9" }))],
    ["a mention", () => running.event(mentionBody(slack, { user: "UMAN", channel: "C1", text: "digest at 9" }))],
    [
      "a direct message",
      () => running.event(directMessageBody(slack, { user: "UMAN", channel: "D1", text: "digest at 9" })),
    ],
  ])("in %s is obeyed", async (_where, type) => {
    await type();
    await settled();
    expect(flows.digestCommands).toEqual([{ kind: "set", wish: { atMinute: 540 } }]);
    expect(said()).toEqual(["obeyed: set"]);
  });
});

describe("the form", () => {
  it("opens before its presser and asks where, when and of what", async () => {
    const view = await opened();
    expect(called("views.open").map(({ outcome }) => outcome)).toEqual(["ok"]);
    expect(view.callback_id).toBe("holdfast:digest_form");
    expect(JSON.stringify(view.blocks)).toContain("#cs");
  });

  it("sent in from a channel subscribes that channel, whose exposure is asked of Slack now, and tells the sender alone", async () => {
    const view = await opened();
    await submit(
      submitBody(slack, {
        user: "UMAN",
        view,
        chosen: { time: "17:05", weekdays: ["1", "3"], whose: "segment:enterprise" },
      }),
    );
    expect(flows.subscribed).toEqual([
      {
        destination: { platform: "slack", workspaceId: "T0HOME", kind: "channel", id: "C1" },
        placeName: "#cs",
        exposure: "internal",
        schedule: { atMinute: 1025, weekdays: [1, 3], timezone: "UTC" },
        filter: { segments: ["enterprise"] },
        locale: null,
        emptyDay: "line",
      },
    ]);
    expect(slack.messages.at(-1)).toMatchObject({
      method: "chat.postEphemeral",
      args: { channel: "C1", user: "UMAN", text: "subscribed: #cs" },
    });
  });

  it("sent in for oneself subscribes one's own chat, and nothing else", async () => {
    const view = await opened();
    await submit(submitBody(slack, { user: "UMAN", view, chosen: { place: "me" } }));
    expect(flows.subscribed[0]).toMatchObject({
      destination: { kind: "person", id: "UMAN" },
      exposure: "internal",
    });
  });

  it("opened in a direct message knows no other place, and is answered there", async () => {
    const view = await opened("UMAN", "DUMAN");
    await submit(submitBody(slack, { user: "UMAN", view }));
    expect(flows.subscribed[0]).toMatchObject({ destination: { kind: "person", id: "UMAN" } });
    expect(slack.messages.at(-1)).toMatchObject({ method: "chat.postMessage", args: { channel: "UMAN" } });
  });

  it("says of a shared channel that it is one: the flow refuses it", async () => {
    const view = await opened("UMAN", "C2");
    await submit(submitBody(slack, { user: "UMAN", view }));
    expect(flows.subscribed[0]).toMatchObject({ destination: { id: "C2" }, exposure: "shared" });
  });

  it("with a choice it never offered subscribes nothing", async () => {
    const view = await opened();
    await submit(submitBody(slack, { user: "UMAN", view, chosen: { whose: "segment:secret" } }));
    expect(flows.subscribed).toEqual([]);
    expect(said().at(-1)).toBe("The digest was not set up. Of whose accounts: choose one of the options.");
  });

  it("of a manager sent in by a CSM is the CSM's: their own accounts or nothing", async () => {
    const view = await opened("UMAN");
    await submit(submitBody(slack, { user: "UCSM", view, chosen: { whose: "all" } }));
    expect(flows.subscribed).toEqual([]);
    await running.press(submitBody(slack, { user: "UCSM", view, chosen: { whose: "mine" } }));
    await until("the second one", () => flows.subscribed.length > 0);
    expect(flows.subscribed[0]?.filter).toEqual({ ownerEmail: "ucsm@a.example" });
  });

  it("sent in by nobody of the organisation is refused", async () => {
    const view = await opened();
    await submit(submitBody(slack, { user: "UOUT", view }));
    expect(flows.subscribed).toEqual([]);
    expect(slack.messages.at(-1)?.args.user).toBe("UOUT");
  });

  it("sent in twice by Slack is worked once", async () => {
    const body = submitBody(slack, { user: "UMAN", view: await opened() });
    await running.press(body);
    await submit(body);
    expect(flows.subscribed).toHaveLength(1);
  });

  it("is not opened for a viewer, who is told who may", async () => {
    await press("UVIEW");
    expect(called("views.open")).toEqual([]);
    expect(said()).toEqual([expect.stringContaining("for managers and admins")]);
  });

  it("whose trigger is spent is said to be, with the way to type it", async () => {
    const body = pressBody(slack, { user: "UMAN", channel: "C1", actionId: "holdfast:digest_form", value: "{}" });
    nowMs = 3_001;
    await running.press(body);
    await settled();
    expect(called("views.open").map(({ outcome }) => outcome)).toEqual(["expired_trigger_id"]);
    expect(said()).toEqual([expect.stringContaining("`/health digest here at 08:30 on weekdays`")]);
  });

  it("that fails on our side is apologised for where its sender reads it alone", async () => {
    const view = await opened();
    flows.digests.subscribe = async () => {
      throw new Error("the database is gone");
    };
    await submit(submitBody(slack, { user: "UMAN", view }));
    expect(slack.messages.at(-1)).toMatchObject({ method: "chat.postEphemeral", args: { user: "UMAN" } });
    expect(said().at(-1)).toContain("That failed on my side");
  });
});
