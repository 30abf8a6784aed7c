import { Client } from "pg";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { until } from "../support/chat/until.ts";
import { newDatabase } from "../support/database.ts";
import { templateName } from "../support/global-setup.ts";
import { npmStart, type OpenPage, pageOf, type Started, told } from "../support/preview/npm-start.ts";
import { InTestSlack } from "../support/slack/in-test-slack.ts";

// A database of one's own: closed by default, open by HOLDFAST_PREVIEW=1, and what a stop does to a request in hand.

const question = { as: "maya.okafor@tidewater.example", conversation: "c-1", text: "why did NRR drop?" };

let env: { readonly DATABASE_URL: string; readonly PORT: string };
beforeAll(async () => {
  env = { DATABASE_URL: await newDatabase(templateName), PORT: "0" };
});

it("serves no page from DATABASE_URL, names the variable that would, and ends with code 1", async () => {
  const closed = npmStart({ env });
  expect(await closed.ended).toBe(1);
  expect(closed.stderr()).toContain("DATABASE_URL is set");
  expect(closed.stderr()).toContain("HOLDFAST_PREVIEW=1");
  expect(closed.told()).not.toContain("token=");
}, 60_000);

it("still answers lines there, says on stderr why there is no page, and ends with code 0", async () => {
  const piped = npmStart({ env, stdin: "pipe" });
  piped.process.stdin?.end("/health acme\n");
  expect(await piped.ended).toBe(0);
  expect(piped.stdout().startsWith("Acme Robotics is yellow")).toBe(true);
  expect(piped.stderr()).toContain("HOLDFAST_PREVIEW=1");
  expect(piped.told()).not.toContain("token=");
}, 60_000);

it("falls back to the prompt in a terminal", async () => {
  const window = npmStart({ env, terminal: true });
  await until("the prompt", () => window.told().includes("holdfast> "), { ms: 60_000 });
  expect(window.told()).toContain("HOLDFAST_PREVIEW=1");
  expect(window.told()).not.toContain("token=");
  // Ctrl-D.
  window.process.stdin?.write("\x04");
  expect(await window.ended).toBe(0);
}, 60_000);

it("serves the page beside a bot where HOLDFAST_PREVIEW=1 says so, and only then", async () => {
  const slack = await InTestSlack.open({ people: [], channels: [] });
  onTestFinished(() => slack.close());
  const bot = { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test", SLACK_API_URL: slack.apiUrl };
  const alone = npmStart({ env: { ...env, ...bot } });
  await until("the bot's claim code", () => /\/health claim \S+/.test(alone.told()), { ms: 60_000 });
  expect(await told(alone)).toBe(0);
  expect(alone.told()).not.toContain("token=");
  const both = npmStart({ env: { ...env, ...bot, HOLDFAST_PREVIEW: "1" } });
  expect((await (await pageOf(both)).api("/api/hello")).status).toBe(200);
  expect(both.told()).toMatch(/\/health claim \S+/);
  expect(await told(both)).toBe(0);
}, 120_000);

interface Stuck {
  readonly started: Started;
  readonly page: OpenPage;
  /** Lets go of what the answer waits for. */
  letGo(): Promise<unknown>;
  readonly reply: Promise<{ readonly status: number; readonly json: unknown }>;
}

/** A page with a question in hand, whose answer waits for a lock that somebody else holds. */
async function stuck(): Promise<Stuck> {
  const started = npmStart({ env: { ...env, HOLDFAST_PREVIEW: "1" } });
  const page = await pageOf(started);
  const other = new Client({ connectionString: env.DATABASE_URL });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query("begin; lock table subscription in access exclusive mode");
  const reply = page.api("/api/ask", question);
  reply.catch(() => {});
  const waiting = `select count(*)::int as n from pg_locks where not granted and relation = 'subscription'::regclass
    and database = (select oid from pg_database where datname = current_database())`;
  await expect.poll(async () => (await other.query(waiting)).rows[0].n, { timeout: 20_000 }).toBe(1);
  return { started, page, reply, letGo: () => other.query("rollback") };
}

it("answers the question in hand before it ends", async () => {
  const { started, reply, letGo } = await stuck();
  started.process.kill("SIGTERM");
  await until("the stop to be begun", () => started.stderr().includes("Stopping"));
  await letGo();
  expect(await reply).toMatchObject({ status: 200, json: { kind: "answer" } });
  expect(await started.ended).toBe(0);
}, 60_000);

it("ends in time although the database never answers", async () => {
  const { started, reply } = await stuck();
  expect(await told(started)).toBe(0);
  await expect(reply).rejects.toMatchObject({ code: "ECONNRESET" });
}, 60_000);
