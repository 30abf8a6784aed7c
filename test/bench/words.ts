/** A question in Slack's direct messages, from its delivery to its closed row: with no model, and with one that hangs -> a JSON line. */
import { cp } from "node:fs/promises";
import { pino } from "pino";
import { ensureDemo } from "../../src/app/demo.ts";
import { namesReader } from "../../src/app/known-names.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { plainWords, type Words } from "../../src/app/words/words.ts";
import { slackRendering } from "../../src/channels/slack/rendering.ts";
import { dayInZone } from "../../src/core/day.ts";
import { chatFlows } from "../../src/running/chat-flows.ts";
import { runWords } from "../../src/running/words.ts";
import type { Database } from "../../src/store/database.ts";
import { addMember } from "../../src/store/members.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace } from "../../src/store/workspaces.ts";
import { startModelServer } from "../support/model/server.ts";
import { directMessageBody } from "../support/slack/bodies.ts";
import { startBot } from "../support/slack/bot.ts";
import { InTestSlack } from "../support/slack/in-test-slack.ts";
import { printLine } from "./line.ts";
import { nothingTimed, timedFigures, timeEach } from "./timed-asks.ts";

const now = "2026-11-21T09:00:00Z";
const question = "what is our GRR?";
/** Asked first and not counted. */
const warmUps = 5;
const turns = 5;
/** Both sides take turns, so that a busy moment of the machine falls on both. */
const turn = 10;

/** @param db a database of its own; what is written stays in it. */
export async function bench(db: Database, progress: (text: string) => void): Promise<void> {
  await ensureDemo({ db, today: dayInZone(now, "UTC"), now, progress });
  const desk = await openDesk(db);
  const ask = () => desk.ask();
  const each = Array.from({ length: turn }, (_, nth) => nth);
  for (let nth = 0; nth < warmUps; nth += 1) await ask();
  let [without, hanging] = [nothingTimed, nothingTimed];
  for (let nth = 0; nth < turns; nth += 1) {
    desk.use("none");
    without = await timeEach(db, without, each, ask);
    desk.use("hanging");
    hanging = await timeEach(db, hanging, each, ask);
  }
  const { asked } = desk;
  await desk.close();
  printLine({
    bench: "the card of an answer in Slack, the model's server hanging",
    figures: { answers: hanging.walls.length, requests_hanging: asked(), ...timedFigures(hanging) },
    floor: "the same with no model",
    floorFigures: timedFigures(without),
    ratioOf: "p50_ms",
  });
}

interface Desk {
  use(model: "none" | "hanging"): void;
  /** Resolves when the delivery's row is closed: the card is posted by then. */
  ask(): Promise<void>;
  /** Requests the hanging server has taken. */
  asked(): number;
  close(): Promise<void>;
}

async function openDesk(db: Database): Promise<Desk> {
  const slack = await InTestSlack.open({
    people: [{ id: "U1", name: "Ada", email: "ada@home.example" }],
    channels: [],
  });
  const org = systemScope(await findOrg(db, "demo"));
  await linkWorkspace(db, { platform: "slack", externalId: slack.workspace.teamId, orgId: org.orgId });
  await withOrg(db, org, (tx) => addMember(tx, { email: "ada@home.example", name: "Ada", role: "manager" }));
  // The compiled bench looks for the prompts beside itself.
  await cp(new URL("../../../prompts", import.meta.url), new URL("../../prompts", import.meta.url), {
    recursive: true,
  });
  // Takes every request and answers none.
  const server = await startModelServer(() => {});
  const model = runWords(server.llm, { db, readNames: namesReader(), log: pino({ level: "silent" }), tell: () => {} });
  let words: Words = plainWords;
  let closed: () => void = () => {};
  const flows = chatFlows(db, "slack", {
    words: {
      phrases: (answer) => words.phrases(answer),
      whenPhrased: (...handed) => words.whenPhrased(...handed),
      phrased: (...handed) => words.phrased(...handed),
    },
  });
  const { inbox } = flows;
  const finish: typeof inbox.finish = async (row, error) => {
    await inbox.finish(row, error);
    closed();
  };
  const running = await startBot(slack, { ...flows, inbox: { ...inbox, finish } }, "socket", slackRendering);
  return {
    use: (which) => {
      words = which === "none" ? plainWords : model;
    },
    async ask() {
      const done = new Promise<void>((resolve) => {
        closed = resolve;
      });
      const before = slack.messages.length;
      await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: question }));
      await done;
      if (slack.messages.length !== before + 1) throw new Error("a delivery was closed without its card");
    },
    asked: () => server.received.length,
    async close() {
      await running.stop();
      await model.stop();
      await server.close();
      await slack.close();
    },
  };
}
