import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../support/chat/until.ts";
import { newDatabase } from "../support/database.ts";
import { ended, holdfast, launch } from "../support/holdfast.ts";
import { commandBody } from "../support/slack/bodies.ts";
import { InTestSlack } from "../support/slack/in-test-slack.ts";

// The built program: a digest is subscribed by a typed line, made by two processes at once, and posted once by a third.

const patience = { ms: 60_000 };
let slack: InTestSlack;
let bot: ChildProcessWithoutNullStreams;
let env: Record<string, string>;
let told = "";

beforeAll(async () => {
  slack = await InTestSlack.open({
    people: [{ id: "U0ADMIN", name: "Ada Admin", email: "ada@home.example" }],
    channels: [
      { id: "C0TEAM", name: "cs" },
      { id: "C0SHARED", name: "with-a-customer", flags: { is_ext_shared: true } },
    ],
  });
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
  await type(`claim ${/\/health claim (\S+)/.exec(told)?.[1] ?? ""}`);
});

afterAll(async () => {
  const end = ended(bot);
  bot.kill("SIGTERM");
  expect((await end).code).toBe(0);
  await slack.close();
});

async function type(text: string, channel = "C0TEAM"): Promise<string> {
  const before = slack.messages.length;
  await slack.socket.send("slash_commands", commandBody(slack, { user: "U0ADMIN", channel, text }));
  const call = await until("a reply", () => slack.messages[before], patience);
  return JSON.stringify(call.args);
}

async function cli(...args: readonly string[]) {
  const { code, stdout, stderr } = await holdfast(["digest", "--org", "demo", ...args], { env });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** What stands in the channel for all to see. */
const posted = () =>
  slack.messages.filter(({ method, args }) => method === "chat.postMessage" && args.channel === "C0TEAM");

let due = "";

it("a typed line subscribes the channel, and says when the first one comes", async () => {
  expect(await type("digest here at 08:30 on weekdays")).toMatch(
    /Done: the digest of the whole book in #?\S*cs\S*, Monday to Friday at 08:30 \(UTC\)\..*Next: [A-Z][a-z]+day \d+ [A-Z][a-z]{2}, 08:30\./,
  );
  const [subscription] = await cli("--list", "--json");
  expect(subscription).toMatchObject({
    at: "08:30",
    weekdays: [1, 2, 3, 4, 5],
    place: { id: "C0TEAM", kind: "channel" },
  });
  due = subscription.next_at;
});

it("a channel shared with a customer gets none", async () => {
  expect(await type("digest here", "C0SHARED")).toContain("no digest is posted here");
  expect(await cli("--list", "--json")).toHaveLength(1);
});

it("when it is due, of two processes one makes it, and the bot posts it once with its accounts in the thread", async () => {
  const reports = await Promise.all([cli("--run-due", "--now", due), cli("--run-due", "--now", due)]);
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  expect(reports.flatMap(({ made }) => made)).toMatchObject([{ org: "demo", day: due.slice(0, 10) }]);
  const digest = await until("the digest", () => posted().find(({ args }) => args.thread_ts === undefined), patience);
  const waiting = async () => (await holdfast(["outbox", "--org", "demo", "--json"], { env })).stdout;
  await until("every letter is sent", async () => (await waiting()) === '{"letters":[]}\n', patience);
  const tops = posted().filter(({ args }) => args.thread_ts === undefined);
  expect(tops).toEqual([digest]);
  const details = posted().filter(({ args }) => args.thread_ts !== undefined);
  expect(new Set(details.map(({ args }) => args.text)).size).toBe(details.length);
});

it("a minute later there is nothing more to make", async () => {
  const later = new Date(Date.parse(due) + 60_000).toISOString();
  expect(await cli("--run-due", "--now", later)).toEqual({ made: [], problems: [] });
});

it("ended, it does not come the next day", async () => {
  expect(await type("digest off")).toContain("Ended: the digest of the whole book");
  const nextWeek = new Date(Date.parse(due) + 7 * 86_400_000).toISOString();
  expect(await cli("--run-due", "--now", nextWeek)).toEqual({ made: [], problems: [] });
});
