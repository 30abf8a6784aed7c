/** The real program between an in-test Slack and a model's server: the card, then one edit; a server that hangs; no key told. */
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { openDatabase } from "../../src/store/database.ts";
import { addMember } from "../../src/store/members.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace } from "../../src/store/workspaces.ts";
import { until } from "../support/chat/until.ts";
import { newDatabase } from "../support/database.ts";
import { demoTemplate } from "../support/demo-template.ts";
import { launch } from "../support/holdfast.ts";
import { goodModel } from "../support/model/good-model.ts";
import { answering } from "../support/model/replies.ts";
import { startModelServer } from "../support/model/server.ts";
import { directMessageBody } from "../support/slack/bodies.ts";
import { deliverHttp } from "../support/slack/deliver.ts";
import { InTestSlack } from "../support/slack/in-test-slack.ts";
import { fields } from "../support/slack/json.ts";

const secret = "0123456789abcdef0123456789abcdef";
const patience = { ms: 60_000 };

it("answers by a card, then in the model's words; when the server hangs the card stays, and the program still ends", async () => {
  const slack = await InTestSlack.open({
    people: [{ id: "U0ADA", name: "Ada", email: "ada@home.example" }],
    channels: [],
    teamId: "T0123ABCD",
  });
  const model = await startModelServer(answering(goodModel), { apiKey: "sk-of-the-test" });
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
  const ask = (text: string) =>
    deliverHttp(
      `http://127.0.0.1:${port}/slack/events`,
      "json",
      directMessageBody(slack, { user: "U0ADA", channel: "D0ADA", text }),
      { secret },
    );

  await ask("what is our NRR?");
  await until("the edit", () => slack.messages.length === 2, patience);
  const [card, edit] = slack.messages;
  expect([card?.method, edit?.method]).toEqual(["chat.postMessage", "chat.update"]);
  expect(edit?.args.ts).toBe(fields(card?.answer).ts);
  expect(JSON.stringify(edit?.args.blocks)).toContain("Phrased by stand-in, this machine; every figure by Holdfast.");
  expect(model.received).toHaveLength(1);
  const [kept] = await withOrg(db, org, (tx) =>
    tx.query<{ verdict: string; request: string }>(
      "select verdict, convert_from(request, 'UTF8') as request from model_call where org_id = $1",
      [tx.orgId],
    ),
  );
  expect(kept).toEqual({ verdict: "accepted", request: model.received[0]?.body });

  model.respond(() => {});
  await ask("what is our GRR?");
  await until("the model is asked", () => model.received.length === 2, patience);
  expect(slack.messages.map(({ method }) => method)).toEqual(["chat.postMessage", "chat.update", "chat.postMessage"]);

  program.kill("SIGTERM");
  await once(program, "close");
  expect(slack.messages).toHaveLength(3);
  expect(told).toMatch(
    /Answers are phrased by stand-in at 127\.0\.0\.1:\d+, this machine; every figure is Holdfast's\./,
  );
  expect(told).not.toContain("sk-of-the-test");
}, 180_000);
