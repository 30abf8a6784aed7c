import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { until } from "../support/chat/until.ts";
import { ended, launch } from "../support/holdfast.ts";
import { type HttpBot, startHttpBot } from "../support/http-bot.ts";
import type { Fault } from "../support/slack/faults.ts";

// The real program told to end while it has work in hand.

const patience = { ms: 30_000 };

/** Its bot, in the middle of asking Slack who somebody is. */
async function atWork(fault: Fault): Promise<HttpBot> {
  const bot = await startHttpBot();
  bot.slack.faults.next("users.info", fault);
  await bot.ask();
  await until("the work to be begun", () => bot.slack.calls.some(({ method }) => method === "users.info"), patience);
  return bot;
}

it("answers what it has in hand before it ends", async () => {
  const bot = await atWork({ kind: "rate_limited", retryAfterSeconds: 1 });
  const end = ended(bot.process);
  bot.process.kill("SIGTERM");
  expect((await end).code).toBe(0);
  expect(bot.slack.messages).toHaveLength(1);
  await bot.close();
}, 60_000);

it("ends in time although Slack says to wait an hour and a connection is held open, and leaves the work in the inbox", async () => {
  const bot = await atWork({ kind: "rate_limited", retryAfterSeconds: 3_600 });
  const dawdler = connect(bot.port, "127.0.0.1").on("error", () => {});
  await once(dawdler, "connect");
  dawdler.write("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
  const end = ended(bot.process);
  bot.process.kill("SIGTERM");
  expect((await end).code).toBe(0);
  expect(bot.told()).toContain("the next start works it again");
  expect((await bot.db.pool.query("select done_at from inbox")).rows).toEqual([{ done_at: null }]);
  await bot.close();
}, 60_000);

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
