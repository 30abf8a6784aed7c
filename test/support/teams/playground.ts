/** A person in Microsoft's own Teams client, driven by its API: says, presses, installs, and sees what the bot answers. */
import { z } from "zod";
import { until } from "../chat/until.ts";
import type { CardAction } from "./card-actions.ts";
import { launchPlayground } from "./playground-process.ts";
import { listen, type Posted, type Shown, shown, wordsLike } from "./playground-stream.ts";
import { tenant } from "./playground-tenant.ts";

/** `seen`: how many messages there were before; only what came after them counts. */
export interface Playground {
  readonly url: string;
  readonly posted: readonly Posted[];
  /** In the chat with the bot. */
  say(text: string): Promise<void>;
  /** With the bot's mention before the text. @returns the conversation that an answer belongs to: a thread in a channel. */
  mention(conversation: string, text: string): Promise<string>;
  /** The words the presser is shown at once. */
  press(on: Posted, action: CardAction): Promise<string>;
  /** "install" and "uninstall" as its menu has them. */
  tell(event: "install" | "uninstall", conversation: string): Promise<void>;
  card(conversation: string, seen?: number): Promise<Shown>;
  /** The first card with an action of that title. */
  cardWith(conversation: string, title: string, seen?: number): Promise<Shown>;
  text(conversation: string, pattern: RegExp, seen?: number): Promise<string>;
  stop(): Promise<void>;
  /** As by a crash. */
  kill(): Promise<void>;
}

type Doing = Pick<Playground, "say" | "mention" | "press" | "tell">;
type Seeing = Pick<Playground, "card" | "cardWith" | "text">;

/** `port` left out: a free one. */
export async function openPlayground(endpoint: string, port?: number): Promise<Playground> {
  const launched = await launchPlayground({ endpoint, ...(port !== undefined && { port }) });
  const url = `http://127.0.0.1:${launched.port}`;
  const posted: Posted[] = [];
  const stream = await listen(url, posted).catch((error) => launched.end("SIGKILL").then(() => Promise.reject(error)));
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    stream.terminate();
    await launched.end(signal);
  };
  return {
    url,
    posted,
    ...doingAt(url),
    ...seeingIn(posted),
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

/** The calls that its page makes when a person does these. */
function doingAt(url: string): Doing {
  const from = { id: tenant.me.id };
  const say = (conversation: string, message: object) =>
    post(`${url}/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, { from, ...message });
  return {
    async say(text) {
      await say(tenant.personalChat, { text, textFormat: "plain" });
    },
    async mention(conversation, text) {
      const at = `<at>${tenant.bot.name}</at>`;
      const mentions = [{ mentioned: { id: tenant.bot.id }, text: at }];
      const said = await say(conversation, { text: `${at} ${text}`, textFormat: "xml", mentions });
      return z.object({ postConversationId: z.string().optional() }).parse(said).postConversationId ?? conversation;
    },
    async press({ id, conversation }, { title, verb, data }) {
      const value = { action: { type: "Action.Execute", title, verb, data } };
      const place = { from, conversation: { id: conversation }, replyToId: id };
      const answered = await post(`${url}/_conversation/v1/invoke`, { name: "adaptiveCard/action", value, ...place });
      return z.object({ value: z.string() }).parse(answered).value;
    },
    async tell(type, conversationId) {
      const query = new URLSearchParams({ type, conversationId });
      const activity = await fetch(`${url}/_internal/v1/customActivities/template?${query}`);
      await post(`${url}/_internal/v1/customActivities`, z.looseObject({}).parse(await activity.json()));
    },
  };
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`the Playground refused ${url}: ${response.status} ${text}`);
  return text === "" ? null : JSON.parse(text);
}

const patience = { ms: 20_000 };

function seeingIn(posted: readonly Posted[]): Seeing {
  const card = (conversation: string, seen: number, title?: string) =>
    until(
      `a card${title === undefined ? "" : ` with "${title}"`} in ${conversation}`,
      () => shown(posted.slice(seen), conversation, title),
      patience,
    );
  return {
    card: (conversation, seen = 0) => card(conversation, seen),
    cardWith: (conversation, title, seen = 0) => card(conversation, seen, title),
    text: (conversation, pattern, seen = 0) =>
      until(
        `words like ${pattern} in ${conversation}`,
        () => wordsLike(posted.slice(seen), conversation, pattern),
        patience,
      ),
  };
}
