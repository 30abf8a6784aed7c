/** The real program as Slack's bot in HTTP mode, on a workspace of the in-test Slack whose one person is no member yet. */
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { type Database, openDatabase } from "../../src/store/database.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { linkWorkspace } from "../../src/store/workspaces.ts";
import { until } from "./chat/until.ts";
import { newDatabase, newOrg } from "./database.ts";
import { templateName } from "./global-setup.ts";
import { launch } from "./holdfast.ts";
import { commandBody } from "./slack/bodies.ts";
import { deliverHttp, type HttpReply } from "./slack/deliver.ts";
import { InTestSlack } from "./slack/in-test-slack.ts";
import type { Channel } from "./slack/workspace.ts";

export const signingSecret = "0123456789abcdef0123456789abcdef";

export interface HttpBot {
  readonly slack: InTestSlack;
  /** The system's, of the organisation the workspace belongs to. */
  readonly org: OrgScope;
  /** Another process of the same bot, on the same database. */
  replica(): ChildProcessWithoutNullStreams;
  readonly db: Database;
  readonly process: ChildProcessWithoutNullStreams;
  readonly port: number;
  /** What it wrote to stderr so far. */
  told(): string;
  /** `/health acme` by Nora: her refusal is all the work there is. */
  ask(): Promise<HttpReply>;
  /** Ends Slack and the connections of the test; the process is the test's to end. */
  close(): Promise<void>;
}

/** @param env beside what it needs to find its database and its Slack. */
export async function startHttpBot(
  env: Readonly<Record<string, string>> = {},
  channels: readonly Channel[] = [{ id: "C0TEAM", name: "cs" }],
): Promise<HttpBot> {
  const people = [{ id: "U0NORA", name: "Nora", email: "nora@home.example" }];
  const slack = await InTestSlack.open({ people, channels });
  const url = await newDatabase(templateName);
  const db = await openDatabase(url);
  const org = await newOrg(db, "main");
  await linkWorkspace(db, { platform: "slack", externalId: slack.workspace.teamId, orgId: org.orgId });
  const tokens = { SLACK_BOT_TOKEN: "xoxb-test", SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slack.apiUrl };
  const start = () => launch("main.js", [], { DATABASE_URL: url, PORT: "0", ...tokens, ...env });
  const process = start();
  let told = "";
  process.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const port = Number(await until("its port", () => /127\.0\.0\.1:(\d+)\/slack/.exec(told)?.[1], { ms: 30_000 }));
  return {
    slack,
    org,
    replica: start,
    db,
    process,
    port,
    told: () => told,
    ask: () =>
      deliverHttp(
        `http://127.0.0.1:${port}/slack/events`,
        "form",
        commandBody(slack, { user: "U0NORA", channel: "C0TEAM", text: "acme" }),
        { secret: signingSecret },
      ),
    async close() {
      await db.close();
      await slack.close();
    },
  };
}
