/** The smallest bot there is: keeps what arrives, answers each message with a card, and posts where it is told. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";

const activity = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
});

export type Arrived = z.infer<typeof activity>;

export interface EchoBot {
  readonly endpoint: string;
  readonly arrived: readonly Arrived[];
  /** Posts into a conversation of the client that wrote last. */
  post(conversation: string, words: string): Promise<void>;
  close(): Promise<void>;
}

export async function openEchoBot(): Promise<EchoBot> {
  const arrived: Arrived[] = [];
  const post = async (conversation: string, message: object) => {
    const url = `${arrived.at(-1)?.serviceUrl}/v3/conversations/${encodeURIComponent(conversation)}/activities`;
    const headers = { "content-type": "application/json" };
    await fetch(url, { method: "POST", headers, body: JSON.stringify({ type: "message", ...message }) });
  };
  const server = createServer(async (request, response) => {
    // The Playground looks whether anybody is there before its page is shown.
    if (request.method !== "POST") return void response.writeHead(405).end();
    const received = activity.parse(JSON.parse(await text(request)));
    arrived.push(received);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(received.type === "invoke" ? JSON.stringify(onIt) : "");
    if (received.type === "message") await post(received.conversation.id, echo(received));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/teams/messages`,
    arrived,
    post: (conversation, words) => post(conversation, { text: words }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const onIt = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "On it." };

function echo({ text: said }: Arrived): object {
  const actions = [{ type: "Action.Execute", title: "Why?", verb: "why", data: { said } }];
  const content = {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      { type: "TextBlock", text: said },
      { type: "ActionSet", actions },
    ],
  };
  return { text: `echo ${said}`, attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }] };
}
