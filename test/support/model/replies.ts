/** What an OpenAI-compatible server sends for a completion. */
import type { ModelReply } from "./material.ts";
import type { Respond } from "./server.ts";

/** The whole body of a completion whose message is `content`. */
export function completionOf(content: string | null, message: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "stand-in",
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content, ...message } }],
    usage: { prompt_tokens: 900, completion_tokens: 80, total_tokens: 980 },
  });
}

export function sending(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Respond {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
}

/** A model as a function of the request's body. */
export function answering(model: (body: string, nth: number) => ModelReply | string): Respond {
  return (response, { body }, nth) => {
    const said = model(body, nth);
    const content = typeof said === "string" ? said : JSON.stringify(said);
    response.writeHead(200, { "content-type": "application/json" }).end(completionOf(content));
  };
}
