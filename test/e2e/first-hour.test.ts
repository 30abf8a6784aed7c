import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../support/chat/until.ts";
import { newDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";
import { ended, holdfast, launch } from "../support/holdfast.ts";
import { commandBody, directMessageBody, mentionBody, pressBody } from "../support/slack/bodies.ts";
import { type Call, InTestSlack } from "../support/slack/in-test-slack.ts";

// The first hour with Holdfast, as a new team lives it: one process, one workspace, ten things typed. Each step is a test, in order.

const patience = { ms: 60_000 };
let slack: InTestSlack;
let bot: ChildProcessWithoutNullStreams;
let env: Record<string, string>;
let told = "";

beforeAll(async () => {
  slack = await InTestSlack.open({
    people: [
      { id: "U0ADMIN", name: "Ada Admin", email: "ada@home.example" },
      { id: "U0GUEST", name: "Gus Guest", flags: { is_restricted: true } },
      { id: "U0NOBODY", name: "Nora Nobody", email: "nora@home.example" },
    ],
    channels: [
      { id: "C0TEAM", name: "cs" },
      { id: "C0SHARED", name: "with-a-customer", flags: { is_ext_shared: true } },
      { id: "D0ADMIN", name: "dm" },
    ],
  });
  // 1: npm start, with the two tokens of README's quick start.
  env = {
    DATABASE_URL: await newDatabase("template1"),
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_APP_TOKEN: "xapp-test",
    SLACK_API_URL: slack.apiUrl,
  };
  bot = launch("main.js", [], env);
  bot.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  await until("the bot prints its claim code", () => /\/health claim \S+/.test(told), patience);
});

afterAll(async () => {
  const end = ended(bot);
  bot.kill("SIGTERM");
  expect((await end).code).toBe(0);
  await slack.close();
});

/** What a person sees in reply: the text of the message and of its blocks. */
async function reply(action: () => Promise<unknown>): Promise<{ readonly text: string; readonly call: Call }> {
  const before = slack.messages.length;
  await action();
  const call = await until("a reply", () => slack.messages[before], patience);
  return { text: JSON.stringify(call.args), call };
}

const command = (user: string, text: string, channel = "C0TEAM") =>
  reply(() => slack.socket.send("slash_commands", commandBody(slack, { user, channel, text })));
const direct = (text: string, thread_ts?: string) =>
  reply(() =>
    slack.socket.send(
      "events_api",
      directMessageBody(slack, {
        user: "U0ADMIN",
        channel: "D0ADMIN",
        text,
        ...(thread_ts === undefined ? {} : { thread_ts }),
      }),
    ),
  );

const press = (value: string) =>
  reply(() => {
    const offer = { user: "U0ADMIN", channel: "C0TEAM", actionId: "holdfast:link", value };
    return slack.socket.send("interactive", pressBody(slack, { ...offer, ephemeral: true }));
  });

it("says at the start that it made a demo book", () => {
  expect(told).toContain("The database is empty: making the demo book");
});

it("2: nobody is answered before the workspace is claimed", async () => {
  const { text } = await command("U0ADMIN", "acme");
  expect(text).toContain("/health claim CODE");
  expect(text).not.toContain("Acme Robotics");
});

it("3: the code makes the workspace the demo's and its typist the admin", async () => {
  const code = /\/health claim (\S+)/.exec(told)?.[1] ?? "";
  expect((await command("U0ADMIN", `claim ${code}`)).text).toContain("you are its admin");
});

it("4: /health acme shows cause, value at stake, action window and proposed action, to the asker alone", async () => {
  const { text, call } = await command("U0ADMIN", "acme");
  expect(call.args.response_type).toBe("ephemeral");
  expect(text).toContain("Acme Robotics is yellow: ");
  // Which usage signal moved most in the week depends on the weekday the demo was made on.
  expect(text).toMatch(/is yellow: (?:weekly|licences) .+; its health score is [\d.]+\./);
  expect(text).toMatch(/At stake: \$4,800 of MRR/);
  expect(text).toMatch(/action window: \d+ days left/);
  expect(text).toMatch(/Next step, for [^:]+: [A-Z]\w+/);
});

let thread = "";

it("5: why did NRR drop? names the three accounts lost to failed payments first", async () => {
  const { text, call } = await direct("why did NRR drop?");
  thread = String(call.args.thread_ts);
  expect(text).toMatch(/Leading it this period: [^.]+\(-\d\.\d points\)/);
  expect(text).toContain("each of them lost to a failed payment or an unprocessed renewal");
});

it("6: why? in its thread is still about NRR", async () => {
  const { text, call } = await direct("why?", thread);
  expect(call.args.thread_ts).toBe(thread);
  expect(text).toContain("NRR");
});

it("7: a stranger to the book and a guest are refused, with the line an admin needs", async () => {
  const stranger = (await command("U0NOBODY", "acme")).text;
  expect(stranger).toContain("holdfast member add nora@home.example --role csm --org demo");
  const guest = (await command("U0GUEST", "acme")).text;
  expect(stranger + guest).not.toContain("Acme Robotics");
});

it("8: in a channel shared with a customer not one figure appears", async () => {
  const before = slack.messages.length;
  const mention = { user: "U0ADMIN", channel: "C0SHARED", text: "why did NRR drop?" };
  await slack.socket.send("events_api", mentionBody(slack, mention));
  const seen = () => slack.messages.slice(before);
  await until("the answer goes elsewhere", () => seen().some(({ args }) => args.channel !== "C0SHARED"), patience);
  await until("the channel is told", () => seen().some(({ args }) => args.channel === "C0SHARED"), patience);
  const inChannel = seen().filter(({ args }) => args.channel === "C0SHARED");
  expect(JSON.stringify(inChannel)).not.toMatch(/\d%|\$\d|points/);
});

it("9: a real folder is imported while the bot runs, and its admin moves the workspace to it by a press", async () => {
  const dir = await folderOf({
    "accounts.csv": "id,name,region\na1,Quarry Works,EMEA\na2,Birch & Sons,AMER\n",
    "subscriptions.csv":
      "id,account_id,mrr,currency,start_date,end_date,end_reason\n" +
      "s1,a1,900.00,USD,2020-01-01,,\ns2,a2,100.00,USD,2020-01-01,2026-08-15,voluntary\n",
  });
  const imported = await holdfast(["import", dir, "--json"], { env });
  expect(JSON.parse(imported.stdout)).toMatchObject({ org: "main", created: true, rejected: [] });
  // The offer hangs under the next answer; pressing it is all there is to do.
  expect((await command("U0ADMIN", "help")).text).toContain("Answer from main");
  const { text } = await press("main");
  expect(text).toContain("this workspace answers from main now, and you are its admin");
});

it("10: the same questions are answered from the real book, and the demo is gone from it", async () => {
  const card = (await command("U0ADMIN", "quarry")).text;
  expect(card).toContain("Quarry Works");
  expect(card).toContain("$900 of MRR");
  const why = (await direct("why did NRR drop in Q3 2026?")).text;
  // Birch & Sons left by its own decision in August: NRR 1,000 -> 900.
  expect(why).toContain("NRR fell from 100.0% to 90.0%");
  expect(why).toContain("Birch &amp; Sons");
  expect((await command("U0ADMIN", "acme")).text).not.toContain("Acme Robotics");
});
