/** A person in Microsoft's own Teams client, driven by its API: says, presses, installs, and sees what the bot answers. */
import { WebSocket } from "ws";
import { z } from "zod";
import { until } from "../chat/until.ts";
import { type CardAction, cardActions } from "./card-actions.ts";
import { launchPlayground } from "./playground-process.ts";
import { tenant } from "./playground-tenant.ts";

/** What the bot posted. The Playground shows a text and a card of one activity as two messages, in this order. */
export interface Posted {
  readonly id: string;
  /** A channel's thread ends in ";messageid=". */
  readonly conversation: string;
  readonly text: string | null;
  readonly cards: readonly object[];
}

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
  /** Sends any activity to the bot, as its own menu of custom activities does. */
  send(activity: object): Promise<void>;
  /** The first card posted into `conversation` after the first `seen` messages. */
  card(conversation: string, seen?: number): Promise<Shown>;
  text(conversation: string, pattern: RegExp): Promise<string>;
  stop(): Promise<void>;
  /** As by a crash. */
  kill(): Promise<void>;
}

export interface Shown {
  readonly posted: Posted;
  readonly card: object;
  readonly actions: readonly CardAction[];
}

const streamed = z.object({
  action: z.string(),
  actionConversationId: z.string(),
  message: z
    .object({
      messageId: z.string(),
      text: z.string().optional(),
      attachments: z.array(z.object({ content: z.looseObject({}).or(z.string()) })),
      from: z.object({ id: z.string() }),
    })
    .optional(),
});

const invoked = z.object({ type: z.string(), value: z.unknown() });

export async function openPlayground(endpoint: string, port?: number): Promise<Playground> {
  const launched = await launchPlayground({ endpoint, ...(port !== undefined && { port }) });
  const url = `http://127.0.0.1:${launched.port}`;
  const posted: Posted[] = [];
  const stream = await listen(url, posted).catch((error) => launched.end("SIGKILL").then(() => Promise.reject(error)));
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the Playground refused ${path}: ${response.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    stream.terminate();
    await launched.end(signal);
  };
  const from = { id: tenant.me.id };
  const messages = (conversation: string) =>
    `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`;
  return {
    url,
    posted,
    async say(text) {
      await post(messages(tenant.personalChat), { from, text, textFormat: "plain" });
    },
    async mention(conversation, text) {
      const at = `<at>${tenant.bot.name}</at>`;
      const mentions = [{ mentioned: { id: tenant.bot.id }, text: at }];
      const said = await post(messages(conversation), { from, text: `${at} ${text}`, textFormat: "xml", mentions });
      return z.object({ postConversationId: z.string().optional() }).parse(said).postConversationId ?? conversation;
    },
    async press({ id, conversation }, { title, verb, data }) {
      const answered = await post("/_conversation/v1/invoke", {
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", title, verb, data } },
        from,
        conversation: { id: conversation },
        replyToId: id,
      });
      return z.string().parse(invoked.parse(answered).value);
    },
    async tell(event, conversation) {
      const query = new URLSearchParams({ type: event, conversationId: conversation });
      const template = await fetch(`${url}/_internal/v1/customActivities/template?${query}`);
      await post("/_internal/v1/customActivities", z.looseObject({}).parse(await template.json()));
    },
    async send(activity) {
      await post("/_internal/v1/customActivities", activity);
    },
    card: (conversation, seen = 0) =>
      until(`a card in ${conversation}`, () => shown(posted.slice(seen), conversation), patience),
    text: (conversation, pattern) =>
      until(`words like ${pattern} in ${conversation}`, () => words(posted, conversation, pattern), patience),
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

const patience = { ms: 20_000 };

function shown(posted: readonly Posted[], conversation: string): Shown | undefined {
  const found = posted.find((message) => message.conversation === conversation && message.cards.length > 0);
  const card = found?.cards[0];
  return found && card && { posted: found, card, actions: cardActions(card) };
}

function words(posted: readonly Posted[], conversation: string, pattern: RegExp): string | undefined {
  const texts = posted.filter((message) => message.conversation === conversation).map(({ text }) => text ?? "");
  return texts.find((text) => pattern.test(text));
}

/** What the bot posts, in the order it is shown; what people say comes on no stream. */
async function listen(url: string, posted: Posted[]): Promise<WebSocket> {
  const stream = new WebSocket(`${url.replace("http", "ws")}/_ws_conversation/v1/conversations/stream`);
  stream.on("message", (data) => {
    const { action, actionConversationId, message } = streamed.parse(JSON.parse(String(data)));
    if (action !== "createMessage" || message?.from.id !== tenant.bot.id) return;
    posted.push({
      id: message.messageId,
      conversation: actionConversationId,
      text: message.text ?? null,
      cards: message.attachments.flatMap(({ content }) => (typeof content === "string" ? [] : [content])),
    });
  });
  await new Promise<void>((resolve, reject) => stream.once("open", resolve).once("error", reject));
  return stream;
}
