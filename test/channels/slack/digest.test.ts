/** A digest from end to end in Slack: subscribed by the form, due by a driven clock, posted once with its threads, acted on, edited. */
import { pino } from "pino";
import { afterAll, expect, it } from "vitest";
import { doDayWork } from "../../../src/app/day-work.ts";
import { digestMaker } from "../../../src/app/digests/maker.ts";
import { runDueDigests } from "../../../src/app/digests/tick.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { newAnswerId, newDigestId } from "../../../src/app/new-id.ts";
import { findOrg } from "../../../src/app/organisations.ts";
import { startOutbox } from "../../../src/app/outbox/worker.ts";
import { slackRendering } from "../../../src/channels/slack/rendering.ts";
import { chatFlows } from "../../../src/running/chat-flows.ts";
import { readsOf } from "../../../src/store/read-replica.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { until } from "../../support/chat/until.ts";
import { testDatabase } from "../../support/database.ts";
import { demoTemplate } from "../../support/demo-template.ts";
import { allDone, noPace } from "../../support/outbox/posting.ts";
import { commandBody, pressBody, submitBody } from "../../support/slack/bodies.ts";
import { startBot } from "../../support/slack/bot.ts";
import { type Call, InTestSlack } from "../../support/slack/in-test-slack.ts";
import { type Fields, fields, list, words } from "../../support/slack/json.ts";

const db = await testDatabase(await demoTemplate());
const org = await findOrg(db, "demo");
const { rows: managers } = await db.pool.query<{ email: string }>(
  "select email from member where org_id = $1 and role = 'manager' order by email limit 1",
  [org.orgId],
);
const slack = await InTestSlack.open({
  people: [{ id: "UMAN", name: "Mary", email: managers[0]?.email ?? "" }],
  channels: [{ id: "C1", name: "cs" }],
});
await linkWorkspace(db, { platform: "slack", externalId: slack.workspace.teamId, orgId: org.orgId });

// A Friday: the book is as of the day after.
let now = "2026-11-20T10:00:00Z";
const log = pino({ level: "silent" });
// By socket: what is signed over HTTP is signed by the machine's clock.
const running = await startBot(slack, chatFlows(db, "slack"), "socket", slackRendering, () => now);
const outbox = startOutbox({
  db,
  courier: running.bot.courier,
  workspace: { platform: "slack", workspaceId: slack.workspace.teamId },
  worker: "w",
  log,
  leaseSeconds: 60,
  clock: () => now,
  pace: noPace,
});
afterAll(async () => {
  await outbox.stop();
  await running.stop();
  await slack.close();
});

const patience = { ms: 30_000 };
const readNames = namesReader();

/** One of two replicas at the same minute. */
function tick(): Promise<{ readonly made: readonly unknown[] }> {
  const maker = digestMaker({ readNames, newId: newAnswerId });
  return runDueDigests({ db, reads: readsOf(db), log, dayWork: doDayWork, maker, readNames, newDigestId }, now);
}

const inChannel = () => slack.messages.filter(({ args }) => args.channel === "C1");
const posts = () => inChannel().filter(({ method }) => method === "chat.postMessage");
const edits = () => inChannel().filter(({ method }) => method === "chat.update");
const whispered = () => slack.messages.filter(({ method }) => method === "response_url");

function buttons({ args }: Call): readonly Fields[] {
  return list(args.blocks).flatMap((block) => list(fields(block).elements).map(fields));
}

function button(call: Call | undefined, actionId: string): Fields {
  const found = call && buttons(call).find(({ action_id }) => action_id === actionId);
  if (!found) throw new Error(`no ${actionId} in ${JSON.stringify(call?.args.blocks)}`);
  return found;
}

/** @returns what the presser alone is shown. */
async function press(call: Call | undefined, actionId: string): Promise<Call> {
  const pressed = button(call, actionId);
  const before = whispered().length;
  const posted = call?.method === "chat.postMessage";
  await running.press(
    pressBody(slack, {
      user: "UMAN",
      channel: "C1",
      actionId: words(pressed.action_id),
      value: words(pressed.value),
      ephemeral: !posted,
      ...(posted && { messageTs: words(call.answer?.ts) }),
    }),
  );
  const answered = await until("the presser is answered", () => whispered()[before], patience);
  outbox.wake();
  await until("the outbox is worked off", () => allDone(db), patience);
  return answered;
}

it("is shown when it is asked for, and offers the form", async () => {
  await running.command(commandBody(slack, { user: "UMAN", channel: "C1", text: "digest" }));
  const shown = await until("the digest", () => whispered()[0], patience);
  expect(buttons(shown).map(({ action_id }) => action_id)).toContain("holdfast:digest_form");
}, 60_000);

it("is subscribed by the form, and says when it comes", async () => {
  const { action_id } = button(whispered()[0], "holdfast:digest_form");
  await running.press(pressBody(slack, { user: "UMAN", channel: "C1", actionId: words(action_id), value: "{}" }));
  const opened = await until("the form", () => slack.calls.find(({ method }) => method === "views.open"), patience);
  expect(opened.outcome).toBe("ok");
  const chosen = { time: "08:30", timezone: "UTC", whose: "all" };
  await running.press(submitBody(slack, { user: "UMAN", view: fields(opened.args.view), chosen }));
  const told = await until(
    "the confirmation",
    () => slack.messages.find(({ method }) => method === "chat.postEphemeral"),
    patience,
  );
  expect(told.args).toMatchObject({ channel: "C1", user: "UMAN", text: expect.stringContaining("Monday") });
  expect(inChannel().filter(({ method }) => method !== "chat.postEphemeral")).toEqual([]);
}, 60_000);

it("comes on Monday at its time and not before, once although two processes are at it, each account's card in its thread", async () => {
  now = "2026-11-23T08:29:00Z";
  expect((await tick()).made).toEqual([]);
  now = "2026-11-23T08:30:00Z";
  const both = await Promise.all([tick(), tick()]);
  expect(both.flatMap(({ made }) => made)).toHaveLength(1);
  expect((await tick()).made).toEqual([]);
  outbox.wake();
  await until("all of it is posted", () => allDone(db), patience);
  const [digest, ...cards] = posts();
  expect(digest?.args.thread_ts).toBeUndefined();
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) expect(card.args.thread_ts).toBe(digest?.answer?.ts);
  const rows = buttons(fieldsOf(digest)).filter(({ action_id }) => action_id === "holdfast:ack");
  expect(cards).toHaveLength(rows.length);
}, 120_000);

it("shows on itself, and not in a new message, who acknowledged an account", async () => {
  const [digest] = posts();
  const before = posts().length;
  await press(digest, "holdfast:ack");
  const edit = await until("the edit", () => edits().find(({ args }) => args.ts === digest?.answer?.ts), patience);
  expect(JSON.stringify(edit.args.blocks)).toContain("Acknowledged by");
  expect(posts()).toHaveLength(before);
}, 60_000);

it("asks how long when an account is snoozed, and makes the task that is proposed, in words to the presser alone", async () => {
  const [digest] = posts();
  const asked = await press(digest, "holdfast:snooze");
  expect(
    buttons(asked).filter(({ action_id }) => words(action_id).startsWith("holdfast:snooze")).length,
  ).toBeGreaterThan(1);
  await press(asked, "holdfast:snooze");
  const proposed = await press(digest, "holdfast:task");
  await press(proposed, "holdfast:task");
  const { rows } = await db.pool.query<{ snoozes: number; tasks: number }>(
    "select (select count(*) from snooze)::int as snoozes, (select count(*) from task where episode_id is null)::int as tasks",
  );
  expect(rows).toEqual([{ snoozes: 1, tasks: 1 }]);
}, 60_000);

function fieldsOf(call: Call | undefined): Call {
  if (!call) throw new Error("there is no such message");
  return call;
}
