import { createHmac } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../support/chat/until.ts";
import { ended } from "../support/holdfast.ts";
import { type HttpBot, signingSecret, startHttpBot } from "../support/http-bot.ts";

// What the network may throw at the real program while it answers others.

let bot: HttpBot;
beforeAll(async () => {
  bot = await startHttpBot();
}, 60_000);
afterAll(async () => {
  const end = ended(bot.process);
  bot.process.kill("SIGTERM");
  expect((await end).code).toBe(0);
  await bot.close();
}, 60_000);

async function stillAnswers(): Promise<void> {
  const before = bot.slack.messages.length;
  expect((await bot.ask()).status).toBe(200);
  const refusal = await until("a reply", () => bot.slack.messages[before], { ms: 30_000 });
  expect(refusal.args.text).toContain("holdfast member add nora@home.example");
}

/** A connection with these bytes on it, and all that came back once the other side has ended it. */
async function sent(bytes: string): Promise<{ readonly socket: Socket; readonly reply: Promise<string> }> {
  const socket = connect(bot.port, "127.0.0.1");
  let reply = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    reply += text;
  });
  const closed = once(socket, "close").then(() => reply);
  await once(socket, "connect");
  socket.write(bytes);
  return { socket, reply: closed };
}

function signed(body: string): string {
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", signingSecret).update(`v0:${at}:${body}`).digest("hex");
  return (
    `POST /slack/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n` +
    `X-Slack-Request-Timestamp: ${at}\r\nX-Slack-Signature: v0=${signature}\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}

it.each(["1", '"x"', "[]", "{}", '{"type":"event_callback"}', '{"event":{"type":"message"}}', "not json"])(
  "takes the signed body %s and stays up",
  async (body) => {
    expect(await (await sent(signed(body))).reply).toMatch(/^HTTP\/1\.1 [2-4]\d\d /);
    await stillAnswers();
  },
);

it("stays up after the signed body null, which Slack's library cannot take", async () => {
  const { socket } = await sent(signed("null"));
  await until("a line about it", () => bot.told().includes("an error nobody waited for"));
  await stillAnswers();
  socket.destroy();
});

it("answers others while connections are held open by halves, and ends those", async () => {
  const half = "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Never-Ends: ";
  const held = await Promise.all(Array.from({ length: 200 }, () => sent(half)));
  await stillAnswers();
  const replies = await Promise.all(held.map(({ reply }) => reply));
  expect(replies.every((reply) => /^(HTTP\/1\.1 408 |$)/.test(reply))).toBe(true);
}, 60_000);

it("says that it is well, and knows no other path", async () => {
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${bot.port}${path}`)).status;
  expect(await get("/healthz")).toBe(200);
  for (const path of ["/", "/slack/install", "/slack/oauth_redirect", "/slack/events", "/healthz/x", "//healthz"])
    expect([path, await get(path)]).toEqual([path, 404]);
});
