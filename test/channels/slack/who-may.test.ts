/** Who is answered, where, and who may show it to others: design.md's "Who may" as Slack sees it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerTo, FakeFlows } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";
import { commandBody, directMessageBody, mentionBody, pressBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import { fields, list } from "../../support/slack/json.ts";

const people = [
  { id: "UVIEW", name: "Vera" },
  { id: "UCSM", name: "Carl" },
  { id: "UMGR", name: "Mona" },
  { id: "UADM", name: "Adam" },
  { id: "UNEW", name: "Nora <!channel>", email: "nora@home.example" },
  { id: "UODD", name: "Odd", email: "o&<!channel>@home.example" },
  { id: "UGUEST", name: "Gus", flags: { is_restricted: true } },
  { id: "UGUEST1", name: "Gil", flags: { is_restricted: true, is_ultra_restricted: true } },
  { id: "UROBOT", name: "Robo", flags: { is_bot: true } },
  { id: "USLACKBOT", name: "Slackbot" },
  { id: "UOTHER", name: "Olga", teamId: "T9OTHER" },
  { id: "USTRANGE", name: "Stan", flags: { is_stranger: true } },
  { id: "ULEFT", name: "Lea", flags: { deleted: true } },
];
const channels = [
  { id: "C1", name: "general" },
  { id: "CEXT", name: "with-acme", flags: { is_shared: true, is_ext_shared: true } },
  { id: "CORG", name: "grid", flags: { is_shared: true, is_org_shared: true } },
  { id: "CPEND", name: "invited", flags: { pending_shared: ["T9OTHER"] } },
  { id: "CINV", name: "invited-too", flags: { is_pending_ext_shared: true } },
  { id: "CMUTE", name: "says nothing", flags: { is_shared: undefined, is_ext_shared: undefined } },
];
const exposed = ["CEXT", "CORG", "CPEND", "CINV", "CMUTE", "C404"];

let slack: InTestSlack;
let flows: FakeFlows;
let running: RunningBot;

beforeEach(async () => {
  slack = await InTestSlack.open({ people, channels });
  flows = new FakeFlows({
    UVIEW: { role: "viewer" },
    UCSM: { role: "csm", owns: ["acme"] },
    UMGR: { role: "manager" },
    UADM: { role: "admin" },
  });
  running = await startBot(slack, flows, "http");
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const said = () => slack.messages.map(({ args }) => String(args.text));
const buttonsOf = (message: { args: Readonly<Record<string, unknown>> } | undefined) =>
  list(message?.args.blocks).flatMap((block) =>
    list(fields(block).elements).map((element) => fields(element).action_id),
  );

async function command(user: string, text: string, channel = "C1"): Promise<void> {
  await running.command(commandBody(slack, { user, channel, text }));
  await settled();
}

async function mention(
  user: string,
  channel: string,
  more: { thread_ts?: string; bot_id?: string } = {},
): Promise<void> {
  await running.event(mentionBody(slack, { user, channel, text: "acme", ...more }));
  await settled();
}

async function press(
  user: string,
  kind: string,
  actionId: string,
  more: { channel?: string; ephemeral?: boolean; threadTs?: string } = {},
): Promise<void> {
  const value = JSON.stringify({ a: "answer to acme", t: actionId });
  await running.press(pressBody(slack, { user, channel: "C1", actionId: `holdfast:${kind}`, value, ...more }));
  await settled();
}

it("a refusal that quotes an address pings nobody and is read as it stands", async () => {
  await command("UODD", "acme");
  expect(said().at(-1)).toContain("`holdfast member add o&amp;&lt;!channel&gt;@home.example --role csm --org main`");
});

describe("people", () => {
  it.each([
    ["UGUEST", "guest"],
    ["UGUEST1", "guest"],
    ["UROBOT", "not apps"],
    ["USLACKBOT", "not apps"],
    ["UOTHER", "members of the workspace"],
    ["USTRANGE", "members of the workspace"],
    ["ULEFT", "members of the workspace"],
    ["UNKNOWN", "members of the workspace"],
  ])("refuses %s politely, before anything is asked, even were they members", async (user, words) => {
    flows.members.set(user, { role: "admin" });
    await command(user, "acme");
    expect(said()).toEqual([expect.stringContaining(words)]);
    expect(flows.asked).toEqual([]);
  });

  it("refuses when Slack does not say who it is", async () => {
    slack.faults.next("users.info", { kind: "refusal", error: "ratelimited" });
    await command("UMGR", "acme");
    expect(said()).toEqual([expect.stringContaining("could not check who you are")]);
    expect(flows.asked).toEqual([]);
  });

  it("prints the line an admin needs for someone who is not a member", async () => {
    await command("UNEW", "acme");
    expect(said()).toEqual([expect.stringContaining("holdfast member add nora@home.example --role csm --org main")]);
  });

  it("recognises someone an admin added by the e-mail that Slack vouches for", async () => {
    flows.invited.set("nora@home.example", { role: "csm" });
    await command("UNEW", "acme");
    expect(said()).toEqual(["Answer: acme"]);
  });

  it.each([false, undefined])("does not trust an e-mail that Slack has not confirmed (%s)", async (confirmed) => {
    slack.workspace.people.set("UNEW", {
      id: "UNEW",
      name: "Nora",
      email: "nora@home.example",
      flags: { is_email_confirmed: confirmed },
    });
    flows.invited.set("nora@home.example", { role: "csm" });
    await command("UNEW", "acme");
    expect(said()).toEqual([expect.stringContaining("holdfast member add EMAIL")]);
  });

  it("refuses a mention by a stranger in the channel, to them alone", async () => {
    flows.openChannels.add("C1");
    await mention("UOTHER", "C1");
    expect(slack.messages.map(({ method }) => method)).toEqual(["chat.postEphemeral"]);
    expect(flows.asked).toEqual([]);
  });

  it("does not answer a mention by an app at all", async () => {
    await mention("UMGR", "C1", { bot_id: "B9" });
    expect(slack.messages).toEqual([]);
  });
});

describe("claiming", () => {
  beforeEach(() => {
    flows.claimed = false;
    flows.members.clear();
  });

  it("says how, in a workspace that nobody claimed", async () => {
    await command("UADM", "acme");
    expect(said()[0]).toContain("/health claim CODE");
    expect(said()[0]).toContain("holdfast link slack T0HOME --org SLUG");
  });

  it("makes the claimer the admin", async () => {
    await command("UADM", "claim GOOD-CODE");
    expect(flows.claims).toEqual([{ code: "GOOD-CODE", userId: "UADM" }]);
    expect(said()[0]).toContain("you are its admin");
    await command("UADM", "acme");
    expect(said().at(-1)).toBe("Answer: acme");
  });

  it("passes on why a code was not taken", async () => {
    await command("UADM", "claim BAD");
    expect(said()[0]).toContain("That code is not valid.");
  });

  it("asks for the code when it was left out", async () => {
    await command("UADM", "claim");
    expect(said()[0]).toContain("one-time code");
  });

  it.each(["UGUEST", "UROBOT", "UOTHER"])("does not let %s spend a try", async (user) => {
    await command(user, "claim GOOD-CODE");
    expect(flows.claims).toEqual([]);
  });
});

describe("a mention in a channel", () => {
  it("is answered for the asker alone as long as nobody opened the channel", async () => {
    await mention("UCSM", "C1");
    expect(slack.messages.map(({ method, args }) => [method, args.user, args.thread_ts])).toEqual([
      ["chat.postEphemeral", "UCSM", undefined],
    ]);
    expect(buttonsOf(slack.messages[0])).toContain("holdfast:share");
    expect(buttonsOf(slack.messages[0])).not.toContain("holdfast:open_channel");
  });

  it("stays in a thread that exists", async () => {
    await mention("UCSM", "C1", { thread_ts: "1700000000.000001" });
    expect(slack.messages[0]?.args.thread_ts).toBe("1700000000.000001");
  });

  it("offers no Share to a viewer", async () => {
    await mention("UVIEW", "C1");
    expect(buttonsOf(slack.messages[0])).not.toContain("holdfast:share");
  });

  it.each(["UMGR", "UADM"])("offers %s to open the channel, and one press does", async (user) => {
    await mention(user, "C1");
    expect(buttonsOf(slack.messages[0])).toContain("holdfast:open_channel");
    await press(user, "open_channel", "");
    expect([...flows.openChannels]).toEqual(["C1"]);
    await mention("UVIEW", "C1");
    expect(slack.messages.at(-1)).toMatchObject({ method: "chat.postMessage", args: { channel: "C1" } });
    expect(slack.messages.at(-1)?.args.thread_ts).toBeDefined();
  });

  it.each(["UVIEW", "UCSM"])("does not let %s open it by a button they were never offered", async (user) => {
    await press(user, "open_channel", "");
    expect([...flows.openChannels]).toEqual([]);
    expect(said()).toEqual([expect.stringContaining("for managers and admins")]);
  });

  it.each(exposed)(
    "puts no figure into %s, though it was opened, and answers in the direct messages",
    async (channel) => {
      flows.openChannels.add(channel);
      await mention("UMGR", channel);
      const [answer, note] = slack.messages;
      expect(answer).toMatchObject({ method: "chat.postMessage", args: { channel: "UMGR", text: "Answer: acme" } });
      expect(buttonsOf(answer)).not.toContain("holdfast:share");
      expect(String(note?.args.text)).toMatch(/^Answered privately/);
      const inChannel = slack.messages.filter(({ args }) => args.channel === channel);
      expect(inChannel.every(({ args }) => !String(args.text).includes("acme"))).toBe(true);
    },
  );

  it.each(exposed)("does not open %s", async (channel) => {
    await press("UADM", "open_channel", "", { channel });
    expect([...flows.openChannels]).toEqual([]);
  });
});

describe("Share", () => {
  const shared = () => slack.messages.filter(({ method }) => method === "chat.postMessage");

  it.each(["UMGR", "UADM"])("lets %s post any answer to an internal channel, naming who shared it", async (user) => {
    flows.intent = "metric_why";
    await press(user, "share", "a3");
    expect(shared()).toMatchObject([{ args: { channel: "C1", text: `Shared by <@${user}>\nAnswer: acme` } }]);
    expect(buttonsOf(shared()[0])).not.toContain("holdfast:share");
  });

  it("lets a CSM share an account they own", async () => {
    await press("UCSM", "share", "a3");
    expect(shared()).toHaveLength(1);
  });

  it("does not let a CSM share an account somebody else owns", async () => {
    flows.members.set("UCSM", { role: "csm", owns: ["globex"] });
    await press("UCSM", "share", "a3");
    expect(shared()).toEqual([]);
    expect(said()).toEqual([expect.stringContaining("for managers and admins")]);
  });

  it("does not let a CSM share a figure of the whole organisation", async () => {
    flows.intent = "metric_why";
    await press("UCSM", "share", "a3");
    expect(shared()).toEqual([]);
  });

  it("does not let a viewer share", async () => {
    await press("UVIEW", "share", "a3");
    expect(shared()).toEqual([]);
  });

  it.each(exposed)("is refused in %s, whoever presses", async (channel) => {
    await press("UADM", "share", "a3", { channel });
    expect(shared()).toEqual([]);
    expect(said()).toEqual([expect.stringContaining("shared with another organisation")]);
  });

  it("says to invite the bot where it is not a member", async () => {
    slack.workspace.channels.set("C2", { id: "C2", name: "closed", botIsMember: false });
    await press("UMGR", "share", "a3", { channel: "C2" });
    expect(said().at(-1)).toContain("/invite");
  });
});

describe("a pressed button", () => {
  it("asks its question as the presser, privately in a channel", async () => {
    await press("UVIEW", "why", "a1");
    expect(flows.asked[0]).toMatchObject({ asker: { role: "viewer" }, asked: { text: "why acme" } });
    expect(slack.messages.map(({ method }) => method)).toEqual(["response_url"]);
    expect(slack.messages[0]?.args).toMatchObject({ response_type: "ephemeral", replace_original: false });
  });

  it("answers in the thread in direct messages", async () => {
    await press("UVIEW", "why", "a1", { channel: "D1", ephemeral: false, threadTs: "1700000000.000001" });
    expect(slack.messages[0]).toMatchObject({
      method: "chat.postMessage",
      args: { channel: "D1", thread_ts: "1700000000.000001" },
    });
    expect(flows.asked[0]?.asked.threadKeys[0]).toBe("slack:T0HOME:D1:1700000000.000001");
  });

  it("opens the receipt it names", async () => {
    await press("UVIEW", "receipt", "a2");
    expect(said()).toEqual(["Receipt r1"]);
  });

  it.each([
    ["helpful", "a4"],
    ["wrong_number", "a5"],
  ])("thanks for %s and writes it to the log", async (kind, id) => {
    await press("UVIEW", kind, id);
    expect(said()[0]).toContain("Thank you");
    expect(running.log).toContainEqual(
      expect.objectContaining({ feedback: kind, answer: "answer to acme", member: "member-UVIEW" }),
    );
  });

  it.each([
    ["an action the answer has not", "why", "a99"],
    ["another kind than the action is", "share", "a1"],
    ["a kind that nothing does yet", "touch", "a6"],
  ])("does nothing for %s", async (_what, kind, id) => {
    await press("UADM", kind, id);
    expect(flows.asked).toEqual([]);
    expect(said()).toEqual([expect.stringContaining("do not know that button")]);
  });

  it.each(["not json", "[]", "{}", "null"])("does nothing for a value of %s", async (value) => {
    await running.press(pressBody(slack, { user: "UADM", channel: "C1", actionId: "holdfast:why", value }));
    await settled();
    expect(said()).toEqual([expect.stringContaining("do not know that button")]);
  });

  it.each(["constructor", "__proto__", "nothing_of_ours"])("does not know a button called %s", async (kind) => {
    await press("UADM", kind, "a1");
    expect(said()).toEqual([expect.stringContaining("do not know that button")]);
  });

  it("is refused to a stranger, whatever it carries", async () => {
    await press("UOTHER", "share", "a3");
    expect(said()).toEqual([expect.stringContaining("members of the workspace")]);
    expect(flows.asked).toEqual([]);
  });

  it("tells that an answer of another organisation is not there", async () => {
    const value = JSON.stringify({ a: "foreign", t: "a1" });
    await running.press(pressBody(slack, { user: "UADM", channel: "C1", actionId: "holdfast:why", value }));
    await settled();
    expect(said()[0]).toContain("That answer is gone.");
  });
});

it("refuses a guest in direct messages too, in the thread", async () => {
  await running.event(directMessageBody(slack, { user: "UGUEST", channel: "DG", text: "acme" }));
  await settled();
  expect(slack.messages).toMatchObject([{ method: "chat.postMessage", args: { channel: "DG" } }]);
  expect(said()[0]).toContain("guest");
});

describe("a press on acknowledge, snooze or task", () => {
  // The third task of a row: its name in Slack is numbered.
  it.each(["holdfast:task", "holdfast:task:3"])(
    "named %s is done for its presser, with words for them alone",
    async (actionId) => {
      const task = { id: "a9", kind: "task", label: "Done", target: "done:t1" } as const;
      flows.replay = async () => ({ ...answerTo("acme", "account_health"), actions: [task] });
      const value = JSON.stringify({ a: "answer to acme", t: "a9" });
      await running.press(pressBody(slack, { user: "UCSM", channel: "C1", actionId, value }));
      await settled();
      expect(flows.acted).toEqual(["task done:t1"]);
      expect(slack.messages.at(-1)?.args).toMatchObject({ text: "done: task done:t1" });
    },
  );
});
