/** The real program between an in-test Slack and a model's server: the card, then one edit; a server that hangs; no key told. */
import { once } from "node:events";
import { expect, it } from "vitest";
import { withOrg } from "../../src/store/with-org.ts";
import { until } from "../support/chat/until.ts";
import { goodModel } from "../support/model/good-model.ts";
import { answering } from "../support/model/replies.ts";
import { fields } from "../support/slack/json.ts";
import { botWithModel, patience } from "../support/words/bot-with-model.ts";

it("answers by a card, then in the model's words; when the server hangs the card stays, and the program still ends", async () => {
  const { slack, model, db, org, program, told, ask } = await botWithModel(answering(goodModel));
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
  expect(told()).toMatch(
    /Answers are phrased by stand-in at 127\.0\.0\.1:\d+, this machine; every figure is Holdfast's\./,
  );
  expect(told()).not.toContain("sk-of-the-test");
}, 180_000);
