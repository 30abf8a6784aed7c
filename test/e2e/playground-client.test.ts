/** The driver of the real Teams client, proved on a bot of ten lines before the product meets it. */
import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../support/chat/until.ts";
import { actionCalled } from "../support/teams/card-actions.ts";
import { type EchoBot, openEchoBot } from "../support/teams/echo-bot.ts";
import { openPlayground, type Playground } from "../support/teams/playground.ts";
import { launchPlayground } from "../support/teams/playground-process.ts";
import { tenant } from "../support/teams/playground-tenant.ts";

let bot: EchoBot;
let playground: Playground;

beforeAll(async () => {
  bot = await openEchoBot();
  playground = await openPlayground(bot.endpoint);
});
afterAll(async () => {
  await playground.stop();
  await bot.close();
});

const last = (type: string) => bot.arrived.findLast((activity) => activity.type === type);

describe("a message", () => {
  it("in the chat with the bot arrives from a person of the tenant, and its answer is seen: the words, then the card", async () => {
    await playground.say("health acme");
    const { posted, actions } = await playground.card(tenant.personalChat);
    expect(last("message")).toMatchObject({
      channelId: "msteams",
      text: "health acme",
      from: { id: tenant.me.id, aadObjectId: tenant.me.userId },
      conversation: { id: tenant.personalChat, conversationType: "personal", tenantId: tenant.id },
      channelData: { tenant: { id: tenant.id } },
    });
    expect(await playground.text(tenant.personalChat, /^echo health acme$/)).toBe("echo health acme");
    expect(posted.conversation).toBe(tenant.personalChat);
    expect(actions).toEqual([{ title: "Why?", verb: "why", data: { said: "health acme" } }]);
  });

  it.each([
    ["a group chat", tenant.groupChat, "groupChat", false],
    ["a channel", tenant.channel, "channel", true],
  ] as const)(
    "in %s arrives with the bot's mention, and is answered where it was said",
    async (_, where, kind, threaded) => {
      const thread = await playground.mention(where, "why did NRR drop?");
      await playground.card(thread);
      expect(last("message")).toMatchObject({
        text: "<at>Holdfast</at> why did NRR drop?",
        textFormat: "xml",
        conversation: { id: thread, conversationType: kind },
      });
      expect(last("message")?.entities).toContainEqual({
        type: "mention",
        mentioned: { id: tenant.bot.id, name: "Holdfast" },
        text: "<at>Holdfast</at>",
      });
      expect(thread.startsWith(`${where};messageid=`)).toBe(threaded);
    },
  );
});

it("a press arrives as the real client sends it, and its words are shown", async () => {
  const seen = playground.posted.length;
  await playground.say("press me");
  const { posted, actions } = await playground.card(tenant.personalChat, seen);
  expect(await playground.press(posted, actionCalled(actions, "Why?"))).toBe("On it.");
  expect(last("invoke")).toMatchObject({
    name: "adaptiveCard/action",
    from: { aadObjectId: tenant.me.userId },
    replyToId: posted.id,
    value: { action: { type: "Action.Execute", verb: "why", title: "Why?", data: { said: "press me" } } },
  });
});

it.each([
  ["install", "add"],
  ["uninstall", "remove"],
] as const)("%s arrives as an update of the installation: %s", async (event, action) => {
  await playground.tell(event, tenant.personalChat);
  await until(event, () => last("installationUpdate")?.action === action);
  expect(last("installationUpdate")?.conversation.id).toBe(tenant.personalChat);
});

it("what the bot posts unasked is seen in the chat, the group, the channel and a thread of it", async () => {
  const thread = await playground.mention(tenant.channel, "begin a thread");
  for (const where of [tenant.personalChat, tenant.groupChat, tenant.channel, thread]) {
    await bot.post(where, `unasked in ${where}`);
    expect(await playground.text(where, /^unasked/)).toBe(`unasked in ${where}`);
  }
});

describe("the process", () => {
  it.each(["SIGTERM", "SIGKILL"] as const)("ended by %s is gone, with its folder", async (signal) => {
    const launched = await launchPlayground({ endpoint: bot.endpoint });
    expect(existsSync(launched.home)).toBe(true);
    await launched.end(signal);
    expect(alive(launched.process.pid)).toBe(false);
    expect(existsSync(launched.home)).toBe(false);
  });

  it("ends by itself, with its folder, when the test that began it is gone", async () => {
    const launched = await launchPlayground({ endpoint: bot.endpoint });
    launched.process.disconnect();
    await until("it ended", () => launched.process.exitCode !== null);
    expect(existsSync(launched.home)).toBe(false);
  });

  it("takes another port when the one it was given is taken, and is found there", async () => {
    const taken = Number(new URL(playground.url).port);
    const second = await launchPlayground({ endpoint: bot.endpoint, port: taken });
    expect(second.port).not.toBe(taken);
    expect(await (await fetch(`http://127.0.0.1:${second.port}/_debug/ping`)).text()).toBe("pong");
    await second.end("SIGTERM");
  });

  it("listens on the loopback interface alone", async () => {
    const { port } = new URL(playground.url);
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, scopeid }) => address !== "127.0.0.1" && !scopeid)
      .map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
    for (const host of elsewhere)
      await expect(fetch(`http://${host}:${port}/_debug/ping`)).rejects.toThrow("fetch failed");
  });
});

function alive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}
