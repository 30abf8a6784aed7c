/** The real program killed while the model holds its request: what left the house is on record, and everybody says that it never ended. */
import { once } from "node:events";
import { expect, it } from "vitest";
import { listModelCalls } from "../../src/store/model-call-reading.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { until } from "../support/chat/until.ts";
import { holdfast } from "../support/holdfast.ts";
import { botWithModel, patience } from "../support/words/bot-with-model.ts";

const later = () => new Date(Date.now() + 120_000).toISOString();

it("leaves on record what it had sent when it was killed, and the card where it was", async () => {
  const { slack, model, db, url, org, program, ask } = await botWithModel(() => {});
  await ask("what is our NRR?");
  await until("the model is asked", () => model.received.length === 1, patience);
  const dead = once(program, "close");
  program.kill("SIGKILL");
  await dead;
  expect(slack.messages.map(({ method }) => method)).toEqual(["chat.postMessage"]);
  const calls = await withOrg(db, org, (tx) => listModelCalls(tx, null, 20), "read");
  expect(calls).toMatchObject([{ verdict: "begun", request: model.received[0]?.body, reply: null }]);

  const env = { DATABASE_URL: url };
  const audited = await holdfast(["doctor", "--audit", "--now", later()], { env });
  expect(audited.stdout).toContain("calls that were begun and never ended: 1; what they sent is on record");
  expect(audited.stdout).not.toContain("find out who else may write to this database");
  const seen = await holdfast(["ask", "what did the model see?", "--org", "demo"], { env });
  expect(seen.stdout).toContain("begun: its end is not on record");
}, 180_000);
