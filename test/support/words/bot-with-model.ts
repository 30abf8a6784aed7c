/** The real program between an in-test Slack and a model's server, on a demo book of its own; its manager is Ada. */
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { onTestFinished } from "vitest";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { addMember } from "../../../src/store/members.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { until } from "../chat/until.ts";
import { newDatabase } from "../database.ts";
import { demoTemplate } from "../demo-template.ts";
import { launch } from "../holdfast.ts";
import { type ModelServer, type Respond, startModelServer } from "../model/server.ts";
import { directMessageBody } from "../slack/bodies.ts";
import { deliverHttp } from "../slack/deliver.ts";
import { InTestSlack } from "../slack/in-test-slack.ts";

const secret = "0123456789abcdef0123456789abcdef";
export const patience = { ms: 60_000 };

export interface BotWithModel {
  readonly slack: InTestSlack;
  readonly model: ModelServer;
  readonly db: Database;
  readonly url: string;
  readonly org: OrgScope;
  readonly program: ChildProcessWithoutNullStreams;
  /** All that it wrote to stderr so far. */
  told(): string;
  /** A direct message of Ada's. */
  ask(text: string): Promise<unknown>;
}

/** Everything of it ends with the test. */
export async function botWithModel(respond: Respond): Promise<BotWithModel> {
  const slack = await InTestSlack.open({
    people: [{ id: "U0ADA", name: "Ada", email: "ada@home.example" }],
    channels: [],
    teamId: "T0123ABCD",
  });
  const model = await startModelServer(respond, { apiKey: "sk-of-the-test" });
  const url = await newDatabase(await demoTemplate());
  const db = await openDatabase(url);
  onTestFinished(async () => {
    await db.close();
    await model.close();
    await slack.close();
  });
  const org = systemScope(await findOrg(db, "demo"));
  await linkWorkspace(db, { platform: "slack", externalId: "T0123ABCD", orgId: org.orgId });
  await withOrg(db, org, (tx) => addMember(tx, { email: "ada@home.example", name: "Ada", role: "manager" }));
  const program = launch("main.js", [], {
    DATABASE_URL: url,
    PORT: "0",
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_SIGNING_SECRET: secret,
    SLACK_API_URL: slack.apiUrl,
    LLM_BASE_URL: model.llm.baseUrl,
    LLM_MODEL: "stand-in",
    LLM_API_KEY: "sk-of-the-test",
    LLM_REGION: "this machine",
  });
  onTestFinished(() => void program.kill("SIGKILL"));
  let told = "";
  program.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const port = await until("its port", () => /127\.0\.0\.1:(\d+)\/slack/.exec(told)?.[1], patience);
  const events = `http://127.0.0.1:${port}/slack/events`;
  return {
    ...{ slack, model, db, url, org, program },
    told: () => told,
    ask: (text) =>
      deliverHttp(events, "json", directMessageBody(slack, { user: "U0ADA", channel: "D0ADA", text }), { secret }),
  };
}
