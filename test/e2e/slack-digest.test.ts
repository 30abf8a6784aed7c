/** The commands and the real program together: a digest made by the one is posted to Slack by the other, once, with its threads. */
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { until } from "../support/chat/until.ts";
import { newDatabase } from "../support/database.ts";
import { demoTemplate } from "../support/demo-template.ts";
import { holdfast, launch } from "../support/holdfast.ts";
import { allDone } from "../support/outbox/posting.ts";
import { InTestSlack } from "../support/slack/in-test-slack.ts";

const patience = { ms: 60_000 };

it("subscribes, makes and posts a digest of the demo book", async () => {
  const slack = await InTestSlack.open({
    people: [],
    channels: [{ id: "C0456EFGH", name: "cs" }],
    teamId: "T0123ABCD",
  });
  const env = { DATABASE_URL: await newDatabase(await demoTemplate()) };
  const run = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await holdfast(args, { env });
    if (code !== 0) throw new Error(`${args.join(" ")}: ${stdout}${stderr}`);
    return stdout;
  };
  const digest = (...args: readonly string[]) => run("digest", "--org", "demo", ...args);
  await run("link", "slack", "T0123ABCD", "--org", "demo");
  const place = "slack T0123ABCD/C0456EFGH at 08:30 UTC on weekdays";
  await digest("--subscribe", place, "--now", "2026-11-20T10:00:00Z");
  await digest("--run-due", "--now", "2026-11-23T08:30:00Z");
  // The program's own clock is the machine's: nothing more is to become due by it.
  await digest("--subscribe", place, "--now", "2099-01-01T00:00:00Z");
  const program = launch("main.js", [], {
    ...env,
    PORT: "0",
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_SIGNING_SECRET: "0123456789abcdef0123456789abcdef",
    SLACK_API_URL: slack.apiUrl,
  });
  onTestFinished(() => void program.kill("SIGKILL"));
  const db = await openDatabase(env.DATABASE_URL);
  await until("all of it is posted", async () => slack.messages.length > 1 && (await allDone(db)), patience);
  const [first, ...cards] = slack.messages;
  expect(first?.args.channel).toBe("C0456EFGH");
  expect(JSON.stringify(first?.args.blocks)).toContain("Digest, as of 23 Nov 2026");
  expect(cards.map(({ args }) => [args.channel, args.thread_ts])).toEqual(
    cards.map(() => ["C0456EFGH", first?.answer?.ts]),
  );
  program.kill("SIGTERM");
  await once(program, "close");
  await db.close();
  await slack.close();
}, 180_000);
