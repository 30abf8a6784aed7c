/** The Playground's stream of what it shows -> what the bot posted, in that order, and looking things up in it. */
import { WebSocket } from "ws";
import { z } from "zod";
import { type CardAction, cardActions } from "./card-actions.ts";
import { tenant } from "./playground-tenant.ts";

/** What the bot posted, as it stands. The Playground shows a text and a card of one activity as two messages, in this order. */
export interface Posted {
  readonly id: string;
  /** A channel's thread ends in ";messageid=". */
  readonly conversation: string;
  text: string | null;
  cards: readonly object[];
  edits: number;
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

/** What people say comes on no stream. */
export async function listen(url: string, posted: Posted[]): Promise<WebSocket> {
  const stream = new WebSocket(`${url.replace("http", "ws")}/_ws_conversation/v1/conversations/stream`);
  stream.on("message", (data) => {
    const { action, actionConversationId, message } = streamed.parse(JSON.parse(String(data)));
    if (message?.from.id !== tenant.bot.id) return;
    const says = {
      text: message.text ?? null,
      cards: message.attachments.flatMap(({ content }) => (typeof content === "string" ? [] : [content])),
    };
    const edited = posted.find(({ id }) => id === message.messageId);
    if (action === "createMessage")
      posted.push({ id: message.messageId, conversation: actionConversationId, ...says, edits: 0 });
    if (action === "updateMessage" && edited) Object.assign(edited, says, { edits: edited.edits + 1 });
  });
  await new Promise<void>((resolve, reject) => stream.once("open", resolve).once("error", reject));
  return stream;
}

/** The first card there, or the first with an action of that title. */
export function shown(posted: readonly Posted[], conversation: string, title?: string): Shown | undefined {
  return posted
    .filter((message) => message.conversation === conversation)
    .flatMap((message) => message.cards.map((card) => ({ posted: message, card, actions: cardActions(card) })))
    .find(({ actions }) => title === undefined || actions.some((action) => action.title === title));
}

export function wordsLike(posted: readonly Posted[], conversation: string, pattern: RegExp): string | undefined {
  const texts = posted.filter((message) => message.conversation === conversation).map(({ text }) => text ?? "");
  return texts.find((text) => pattern.test(text));
}
