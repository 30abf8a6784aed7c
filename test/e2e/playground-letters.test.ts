/** What is sent without being asked, by the whole program into Microsoft's own Teams client: letters, threads, edits, presses. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import type { Destination, Letter } from "../../src/app/outbox/courier.ts";
import { type Fields, list, record } from "../../src/channels/untrusted.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { until } from "../support/chat/until.ts";
import { holdfast } from "../support/holdfast.ts";
import { actionCalled } from "../support/teams/card-actions.ts";
import { type DevelopmentBot, startDevelopmentBot } from "../support/teams/development-bot.ts";
import { openPlayground, type Playground } from "../support/teams/playground.ts";
import { tenant } from "../support/teams/playground-tenant.ts";
import { expectShown, postedIn } from "../support/teams/shown-figures.ts";

const of = { platform: "teams", workspaceId: tenant.id } as const;
const channel: Destination = { ...of, kind: "channel", id: tenant.channel };
const kim: Destination = { ...of, kind: "person", id: tenant.me.userId };
const patience = { ms: 60_000 };

let bot: DevelopmentBot;
let playground: Playground;
let db: Database;

beforeAll(async () => {
  bot = await startDevelopmentBot();
  playground = await openPlayground(bot.endpoint);
  db = await openDatabase(bot.databaseUrl);
  await playground.say(bot.claim);
  await playground.text(tenant.personalChat, /^Done/);
  await playground.tell("install", tenant.channel);
}, 120_000);
afterAll(async () => {
  await playground?.stop();
  await db?.close();
  await bot?.stop();
});

async function send(...letters: readonly Omit<Letter, "purpose">[]): Promise<void> {
  const demo = systemScope(await findOrg(db, "demo"));
  await withOrg(db, demo, (tx) =>
    enqueue(
      tx,
      letters.map((letter) => ({ purpose: "digest", ...letter })),
    ),
  );
}

const saying = (conversation: string, words: string) =>
  until(
    `"${words}" in ${conversation}`,
    () => postedIn(playground, conversation).find(({ text }) => text === words),
    patience,
  );

it("a letter to a person arrives in their chat, once", async () => {
  await send({ key: "to kim", to: kim, content: { kind: "words", text: "Nothing slips." } });
  await send({ key: "to kim", to: kim, content: { kind: "words", text: "Nothing slips." } });
  await send({ key: "after it", to: kim, content: { kind: "words", text: "That was all." } });
  await saying(tenant.personalChat, "That was all.");
  expect(postedIn(playground, tenant.personalChat).filter(({ text }) => text === "Nothing slips.")).toHaveLength(1);
});

it("an answer arrives in a channel with every figure, what is under it in its thread, and a press on it is answered", async () => {
  const answer = await bot.asked("/health acme");
  const seen = playground.posted.length;
  await send(
    { key: "card", to: channel, content: { kind: "answer", answerId: answer.id } },
    { key: "detail", to: channel, under: "card", content: { kind: "words", text: "In the thread." } },
  );
  await expectShown(playground, answer, { conversation: tenant.channel, seen });
  const { posted, actions } = await playground.cardWith(tenant.channel, "Why?", seen);
  const thread = `${tenant.channel};messageid=${posted.id}`;
  await saying(thread, "In the thread.");
  const before = playground.posted.length;
  // As Teams does it: a message begins a thread of its own, and is pressed in there.
  const pressed = { ...posted, conversation: thread };
  expect(await playground.press(pressed, actionCalled(actions, "Why?"))).toMatch(/^On it/);
  await expectShown(playground, await bot.asked("why acme"), { conversation: tenant.personalChat, seen: before });
});

it("a letter that takes another's place edits its message: nothing new is posted", async () => {
  await send({ key: "first", to: channel, content: { kind: "words", text: "Acme slips." } });
  const { id } = await saying(tenant.channel, "Acme slips.");
  const before = playground.posted.length;
  await send({ key: "edit", to: channel, replaces: "first", content: { kind: "words", text: "Acme: done by Kim." } });
  expect(await saying(tenant.channel, "Acme: done by Kim.")).toMatchObject({ id, edits: 1 });
  expect(playground.posted).toHaveLength(before);
});

describe("a digest of the channel", () => {
  const digestCommand = async (...args: readonly string[]) => {
    const env = { DATABASE_URL: bot.databaseUrl };
    const { code, stdout, stderr } = await holdfast(["digest", "--org", "demo", ...args], { env });
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout);
  };
  let seen: number;

  it("is subscribed by the form that is offered beside it, in the asker's own chat", async () => {
    const before = playground.posted.length;
    await playground.mention(tenant.channel, "digest");
    const { posted, actions } = await playground.cardWith(
      tenant.personalChat,
      "Choose when and where it comes…",
      before,
    );
    await playground.press(posted, actionCalled(actions, "Choose when and where it comes…"));
    const form = await playground.cardWith(tenant.personalChat, "Save", before);
    const save = actionCalled(form.actions, "Save");
    const data = { ...record(save.data), ...fieldsOf(form.card), time: "07:15" };
    await playground.press(form.posted, { ...save, data });
    expect(await playground.text(tenant.personalChat, /^Done: the digest/, before)).toContain("07:15");
    expect(await digestCommand("--list", "--json")).toMatchObject([
      { at: "07:15", place: { id: tenant.channel, kind: "channel" } },
    ]);
  });

  it("arrives there once when it is due, with its accounts in the thread", async () => {
    const [{ next_at: due }] = await digestCommand("--list", "--json");
    seen = playground.posted.length;
    expect((await digestCommand("--run-due", "--now", due)).made).toHaveLength(1);
    expect((await digestCommand("--run-due", "--now", due)).made).toEqual([]);
    const { posted } = await playground.cardWith(tenant.channel, "Acknowledge", seen);
    const thread = `${tenant.channel};messageid=${posted.id}`;
    await until("its accounts in the thread", () => postedIn(playground, thread, seen).length > 0, patience);
  }, 120_000);
});

function fieldsOf(card: object): Fields {
  const inputs = list(record(card).body)
    .map(record)
    .filter(({ id }) => id !== undefined);
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), value]));
}
