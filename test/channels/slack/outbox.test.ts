/** Slack's bot, its courier and the outbox together, on a real database: what is to be said arrives once, or is known not to. */
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayBeRepeat } from "../../../src/app/outbox/repeat-words.ts";
import { type OutboxWorker, startOutbox } from "../../../src/app/outbox/worker.ts";
import { chatFlows } from "../../../src/running/chat-flows.ts";
import type { Destination, Letter } from "../../../src/store/outbox.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { until } from "../../support/chat/until.ts";
import { testDatabase } from "../../support/database.ts";
import { allDone, letter, noPace, orgWithSlack, put, rows } from "../../support/outbox/posting.ts";
import { commandBody, directMessageBody, eventBody, pressBody, submitBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import { fields } from "../../support/slack/json.ts";

const db = await testDatabase();
let runs = 0;
let slack: InTestSlack;
let running: RunningBot;
let outbox: OutboxWorker;
let scope: OrgScope;

beforeEach(async () => {
  runs += 1;
  await db.pool.query("delete from outbox; delete from outbox_lane; delete from outbox_workspace; delete from digest");
  slack = await InTestSlack.open({
    people: ["UADM", "UMAN"].map((id) => ({ id, name: id, email: `${id.toLowerCase()}@home.example` })),
    channels: [
      { id: "C1", name: "cs" },
      { id: "C2", name: "sales" },
    ],
    teamId: `T${runs}`,
  });
  scope = await orgWithSlack(db, `org-${runs}`, slack.workspace.teamId);
  await db.pool.query(
    `insert into member (org_id, name, email, role, slack_team_id, slack_user_id) values
       ($1, 'Adam', 'uadm@home.example', 'admin', $2, 'UADM'), ($1, 'Mary', 'uman@home.example', 'manager', $2, 'UMAN')`,
    [scope.orgId, slack.workspace.teamId],
  );
  running = await startBot(slack, chatFlows(db, "slack"), "http");
  outbox = startOutbox({
    db,
    courier: running.bot.courier,
    workspace: { platform: "slack", workspaceId: slack.workspace.teamId },
    worker: "w",
    log: pino({ level: "silent" }),
    leaseSeconds: 60,
    clock: () => "2026-11-20T08:30:00Z",
    pace: noPace,
    random: () => 0,
  });
});
afterEach(async () => {
  await outbox.stop();
  await running.stop();
  await slack.close();
});

const to = (id: string): Destination => ({
  platform: "slack",
  workspaceId: slack.workspace.teamId,
  kind: "channel",
  id,
});
const said = () => slack.messages.map(({ args }) => [args.channel, args.text]);
const quietly = () => until("every letter is settled", () => allDone(db));
const openRows = async () =>
  (await db.pool.query("select 1 from inbox where workspace_id = $1 and done_at is null", [slack.workspace.teamId]))
    .rowCount;

async function send(...letters: readonly Letter[]): Promise<void> {
  await put(db, scope, ...letters);
  outbox.wake();
  await quietly();
}

describe("a letter", () => {
  it("arrives once, its details in its thread, and what it says later in its own place", async () => {
    await send(
      letter("digest", to("C1")),
      letter("detail", to("C1"), { under: "digest" }),
      letter("done", to("C1"), { replaces: "detail" }),
    );
    const [first, second] = slack.messages.map(({ answer }) => String(answer?.ts));
    expect(slack.messages.map(({ method, args }) => [method, args.text, args.thread_ts ?? args.ts])).toEqual([
      ["chat.postMessage", "digest", undefined],
      ["chat.postMessage", "detail", first],
      ["chat.update", "done", second],
    ]);
  });

  it("whose answer is lost is posted again, and says that it is possibly a repeat: it is one", async () => {
    slack.faults.next("chat.postMessage", { kind: "taken", reply: "cut" });
    await send(letter("digest", to("C1")));
    expect(said()).toEqual([
      ["C1", "digest"],
      ["C1", `${mayBeRepeat}\ndigest`],
    ]);
    expect(await rows(db)).toMatchObject([{ outcome: "sent", uncertain: 1 }]);
  });

  it("waits out a storm of 429s and arrives once, unmarked", async () => {
    const storm = slack.faults.storm("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 1 });
    await put(db, scope, letter("digest", to("C1")));
    outbox.wake();
    await until("the storm is met", () => slack.calls.some(({ outcome }) => outcome === "rate_limited"));
    storm.over();
    await quietly();
    expect(said()).toEqual([["C1", "digest"]]);
    expect(await rows(db)).toMatchObject([{ outcome: "sent", uncertain: 0 }]);
  });

  it("for a channel that was archived is dead, its digests are paused and the admins told once, in words", async () => {
    slack.workspace.channels.set("C1", { id: "C1", name: "cs", flags: { is_archived: true } });
    await subscribe();
    await send(letter("one", to("C1")), letter("two", to("C1")), letter("else", to("C2")));
    const why = "it is archived, or the person's account is deactivated (is_archived)";
    expect((await rows(db)).slice(0, 2)).toMatchObject([
      { outcome: "dead", error: why },
      { outcome: "dead", error: why },
    ]);
    await until("the admin is told", () => said().length === 2);
    expect(said()).toContainEqual(["C2", "else"]);
    expect(said().filter(([channel]) => channel === "UADM")).toEqual([
      ["UADM", expect.stringContaining(`Holdfast can no longer post to C1 in Slack: ${why}.`)],
    ]);
    const { rows: digests } = await db.pool.query("select paused_because from digest");
    expect(digests).toEqual([{ paused_because: expect.stringContaining("is_archived") }]);
  });

  it("for a channel that was shared since is dead before a word of it is posted", async () => {
    slack.workspace.channels.set("C1", { id: "C1", name: "cs", flags: { is_ext_shared: true } });
    await send(letter("digest", to("C1")));
    expect(await rows(db)).toMatchObject([{ outcome: "dead", error: "it is shared with another organisation" }, {}]);
    expect(said().map(([channel]) => channel)).toEqual(["UADM"]);
  });

  it("waits while the token is revoked, and arrives once a good one is in place", async () => {
    slack.workspace.tokenProblem = "token_revoked";
    await put(db, scope, letter("digest", to("C1")));
    outbox.wake();
    await until("the workspace is shut", async () => (await shut()) === "the bot's token was revoked (token_revoked)");
    slack.workspace.tokenProblem = null;
    await running.stop();
    running = await startBot(slack, chatFlows(db, "slack"), "http");
    outbox.wake();
    await quietly();
    expect(said().filter(([channel]) => channel === "C1")).toEqual([["C1", "digest"]]);
  });

  it("for an archived channel is posted again once the channel is unarchived", async () => {
    await send(letter("first", to("C1")));
    await running.event(eventBody(slack, { type: "channel_archive", channel: "C1" }));
    await until("it is known", async () => (await lane()) === "it was archived");
    await running.event(eventBody(slack, { type: "channel_unarchive", channel: "C1" }));
    await until("it is back", async () => (await lane()) === null);
    await send(letter("second", to("C1")));
    expect(said().filter(([channel]) => channel === "C1")).toEqual([
      ["C1", "first"],
      ["C1", "second"],
    ]);
  });
});

describe("a reply that Slack takes from nobody at the moment it is asked for", () => {
  const storm = { kind: "rate_limited", retryAfterSeconds: 30 } as const;

  it("arrives once when Slack is back, to the asker alone, and the delivery is done at once", async () => {
    slack.faults.next("response_url", storm);
    await running.command(commandBody(slack, { user: "UMAN", channel: "C1", text: "digest list" }));
    await until("it arrived", () => said().length > 0);
    await quietly();
    expect(said()).toEqual([["UMAN", expect.stringContaining("igest")]]);
    expect(await openRows()).toBe(0);
    const { rows: failed } = await db.pool.query("select 1 from inbox where error is not null");
    expect(failed).toEqual([]);
  });

  it("arrives in the thread of the direct message it answers", async () => {
    slack.faults.next("chat.postMessage", storm);
    await running.event(directMessageBody(slack, { user: "UMAN", channel: "DUMAN", text: "help", ts: "17.1" }));
    await until("it arrived", () => said().length > 0);
    expect(slack.messages[0]?.args).toMatchObject({ channel: "DUMAN", thread_ts: "17.1" });
  });
});

describe("the form", () => {
  it("sets the digest it asks for, says when it comes, and edits it the next time", async () => {
    expect(await subscribe({ time: "07:15", weekdays: ["1"] })).toMatch(/07:15|7:15/);
    await subscribe({ time: "09:45" });
    const { rows: digests } = await db.pool.query(
      "select destination, place_name, at_minute, weekdays, source from digest where org_id = $1",
      [scope.orgId],
    );
    expect(digests).toEqual([{ destination: "C1", place_name: "#cs", at_minute: 585, weekdays: [1], source: "chat" }]);
  });
});

async function subscribe(chosen: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> {
  const views = () => slack.calls.filter(({ method, outcome }) => method === "views.open" && outcome === "ok");
  const [before, told] = [views().length, slack.messages.length];
  await running.press(pressBody(slack, { user: "UMAN", channel: "C1", actionId: "holdfast:digest_form", value: "{}" }));
  await until("the form is open", () => views().length > before);
  const view = fields(views().at(-1)?.args.view);
  await running.press(submitBody(slack, { user: "UMAN", view, chosen }));
  await until("its sender is told", () => slack.messages.length > told);
  const words = String(slack.messages.at(-1)?.args.text);
  slack.calls.length = 0;
  return words;
}

async function shut(): Promise<string | null> {
  const { rows: found } = await db.pool.query<{ reason: string | null }>(
    "select shut_reason as reason from outbox_workspace where org_id = $1",
    [scope.orgId],
  );
  return found[0]?.reason ?? null;
}

async function lane(): Promise<string | null> {
  const { rows: found } = await db.pool.query<{ reason: string | null }>(
    "select gone_reason as reason from outbox_lane where org_id = $1 and destination = 'C1'",
    [scope.orgId],
  );
  return found[0]?.reason ?? null;
}
