/** Two processes of the real program on one database, killed with Slack's yes on its way: every letter arrives, and no copy is unmarked. */
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { mayBeRepeat } from "../../src/app/outbox/repeat-words.ts";
import type { Destination } from "../../src/store/outbox.ts";
import { until } from "../support/chat/until.ts";
import { startHttpBot } from "../support/http-bot.ts";
import { allDone, letter, put, rows } from "../support/outbox/posting.ts";

const patience = { ms: 60_000 };
const channels = ["C1", "C2", "C3", "C4"].map((id) => ({ id, name: id.toLowerCase() }));
/** Into each channel. */
const letters = 4;

it("loses nothing to kill -9, and posts again only what Slack may have taken, saying so", async () => {
  const bot = await startHttpBot({ HOLDFAST_LEASE_SECONDS: "5" }, channels);
  const { slack, db } = bot;
  const second = bot.replica();
  const processes = [bot.process, second];
  onTestFinished(() => {
    for (const process of processes) process.kill("SIGKILL");
  });
  const to = (id: string): Destination => ({
    platform: "slack",
    workspaceId: slack.workspace.teamId,
    kind: "channel",
    id,
  });
  slack.faults.next("chat.postMessage", { kind: "taken", reply: "silence" });
  const wanted = channels.flatMap(({ id }) => Array.from({ length: letters }, (_, nth) => `${id} ${nth}`));
  await put(db, bot.org, ...wanted.map((key) => letter(key, to(key.slice(0, 2)))));
  await until(
    "Slack has taken a message and says nothing",
    () => slack.messages.some(({ untold }) => untold),
    patience,
  );
  const dead = processes.map((process) => once(process, "close"));
  for (const process of processes) process.kill("SIGKILL");
  await Promise.all(dead);
  // What was posted and not noted by then: each may come again, marked.
  const noted = (await rows(db)).filter(({ outcome }) => outcome === "sent").length;
  const unnoted = slack.messages.length - noted;
  const third = bot.replica();
  processes.push(third);
  await until("every letter is settled", () => allDone(db), patience);
  const texts = slack.messages.map(({ args }) => String(args.text));
  const marked = texts.filter((text) => text.startsWith(mayBeRepeat));
  const plain = texts.filter((text) => !text.startsWith(mayBeRepeat));
  expect([...new Set(texts.map((text) => text.replace(`${mayBeRepeat}\n`, "")))].sort()).toEqual([...wanted].sort());
  expect(plain).toHaveLength(new Set(plain).size);
  expect(marked).toHaveLength(new Set(marked).size);
  expect(texts.length - wanted.length).toBeLessThanOrEqual(unnoted);
  const lost = slack.messages.find(({ untold }) => untold)?.args.text;
  expect(texts.filter((text) => text.endsWith(String(lost)))).toEqual([lost, `${mayBeRepeat}\n${lost}`]);
  for (const { id } of channels) {
    const order = slack.messages
      .filter(({ args }) => args.channel === id)
      .map(({ args }) => String(args.text).slice(-4));
    expect([...new Set(order)]).toEqual(wanted.filter((key) => key.startsWith(id)));
  }
  third.kill("SIGTERM");
  await once(third, "close");
  await bot.close();
}, 180_000);
