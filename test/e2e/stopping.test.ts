import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { linkWorkspace } from "../../src/store/workspaces.ts";
import { newDatabase } from "../support/database.ts";
import { templateName } from "../support/global-setup.ts";
import { ended, launch } from "../support/holdfast.ts";
import { createOrg } from "../support/organisations.ts";
import { commandBody } from "../support/slack/bodies.ts";
import { deliverHttp } from "../support/slack/deliver.ts";
import { InTestSlack } from "../support/slack/in-test-slack.ts";
import { until } from "../support/slack/until.ts";

// The real program told to end while it has work in hand. Nora is no member, so that her refusal is all the work there is.

const patience = { ms: 30_000 };
const secret = "0123456789abcdef0123456789abcdef";
let slack: InTestSlack;
let db: Database;
let url: string;

beforeEach(async () => {
  slack = await InTestSlack.open({
    people: [{ id: "U0NORA", name: "Nora", email: "nora@home.example" }],
    channels: [{ id: "C0TEAM", name: "cs" }],
  });
  url = await newDatabase(templateName);
  db = await openDatabase(url);
  const { orgId } = await createOrg(db, { slug: "main", name: "Main", kind: "real" });
  await linkWorkspace(db, { platform: "slack", externalId: "T0HOME", orgId });
});
afterEach(async () => {
  await db.close();
  await slack.close();
});

async function bot(): Promise<{ readonly process: ChildProcessWithoutNullStreams; readonly port: number }> {
  const env = { DATABASE_URL: url, SLACK_BOT_TOKEN: "xoxb-test", SLACK_SIGNING_SECRET: secret, PORT: "0" };
  const process = launch("main.js", [], { ...env, SLACK_API_URL: slack.apiUrl });
  let told = "";
  process.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const port = await until("its port", () => /127\.0\.0\.1:(\d+)/.exec(told)?.[1], patience);
  return { process, port: Number(port) };
}

const ask = (port: number) =>
  deliverHttp(
    `http://127.0.0.1:${port}/slack/events`,
    "form",
    commandBody(slack, { user: "U0NORA", channel: "C0TEAM", text: "acme" }),
    { secret },
  );
const asked = () => slack.calls.some(({ method }) => method === "users.info");

it("answers what it has in hand before it ends", async () => {
  slack.faults.next("users.info", { kind: "rate_limited", retryAfterSeconds: 1 });
  const { process, port } = await bot();
  await ask(port);
  await until("the work to be begun", asked, patience);
  const end = ended(process);
  process.kill("SIGTERM");
  expect((await end).code).toBe(0);
  expect(slack.messages).toHaveLength(1);
});

it("ends in time although Slack says to wait an hour and a connection is held open, and leaves the work in the inbox", async () => {
  slack.faults.next("users.info", { kind: "rate_limited", retryAfterSeconds: 3_600 });
  const { process, port } = await bot();
  await ask(port);
  await until("the work to be begun", asked, patience);
  const dawdler = connect(port, "127.0.0.1").on("error", () => {});
  await once(dawdler, "connect");
  dawdler.write("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
  const end = ended(process);
  process.kill("SIGTERM");
  const { code, stderr } = await end;
  expect(code).toBe(0);
  expect(stderr).toContain("the next start works it again");
  expect((await db.pool.query("select done_at from inbox")).rows).toEqual([{ done_at: null }]);
}, 30_000);

it("leaves no server behind when it is told to end while it starts", async () => {
  const home = await mkdtemp(join(tmpdir(), "holdfast-stopping-"));
  await chmod(home, 0o711);
  const process = launch("main.js", [], { HOLDFAST_HOME: home });
  const end = ended(process);
  const lock = join(home, "cluster/data/postmaster.pid");
  await expect.poll(() => readFile(lock, "utf8").catch(() => ""), { timeout: patience.ms }).not.toBe("");
  process.kill("SIGTERM");
  expect((await end).code).toBe(0);
  await expect(readFile(lock)).rejects.toMatchObject({ code: "ENOENT" });
  await rm(home, { recursive: true });
}, 60_000);
