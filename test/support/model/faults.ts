/** Every way in which a model's server fails: over real HTTP, by name, with what the record then says of it. */
import { saying } from "./material.ts";
import { answering, completionOf, sending } from "./replies.ts";
import type { Respond } from "./server.ts";

export interface Fault {
  readonly respond: Respond;
  /** The record's one reason, or the first of two when the model is asked again. */
  readonly reason: string;
  /** It answered, only not as it was asked: it is asked once more. */
  readonly again?: true;
}

const late = "no whole reply within the time";
const notCompletion = "the reply is not that of a chat completion";
const notJson = "The reply is not the JSON that was asked for.";
const whole = completionOf(JSON.stringify(saying(["{f1}"])));

/** A byte at a time, for ever: no pause is long enough for a time-out between bytes. */
const drip: Respond = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 5);
  response.on("close", () => clearInterval(timer));
};

/** As fast as it is taken, until nobody takes it any more. */
const flood: Respond = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const piece = Buffer.alloc(64 * 1024, " ");
  let left = 160;
  const pour = () => {
    while (left > 0) {
      left -= 1;
      if (!response.write(piece)) return;
    }
    response.end(whole);
  };
  response.on("drain", pour);
  response.on("error", () => undefined);
  pour();
};

export const faults: Readonly<Record<string, Fault>> = {
  "it never answers": { respond: () => undefined, reason: late },
  "it sends headers and then nothing": {
    respond: (response) => response.writeHead(200, { "content-type": "application/json" }).flushHeaders(),
    reason: late,
  },
  "it drips a byte at a time": { respond: drip, reason: late },
  "it sends ten megabytes": {
    respond: flood,
    reason: "the reply is far longer than any answer: it was not read to its end",
  },
  "it closes the connection": {
    respond: (response) => response.destroy(),
    reason: "the server could not be reached",
  },
  "it cuts the body": {
    respond: (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "9000" });
      response.write(whole.slice(0, 40), () => response.destroy());
    },
    reason: notCompletion,
  },
  "it ends in the middle of the JSON": { respond: sending(200, whole.slice(0, 60)), reason: notCompletion },
  "it sends another shape": { respond: sending(200, JSON.stringify({ result: "ok" })), reason: notCompletion },
  "it sends null": { respond: sending(200, "null"), reason: notCompletion },
  "it sends nothing": { respond: sending(200, ""), reason: notCompletion },
  "it has no content (204)": { respond: sending(204, ""), reason: notCompletion },
  "it has no choices": { respond: sending(200, JSON.stringify({ choices: [] })), reason: notCompletion },
  "it sends a page": {
    respond: sending(200, "<!doctype html><title>Sign in</title>", { "content-type": "text/html" }),
    reason: notCompletion,
  },
  "the model refuses": {
    respond: sending(200, completionOf(null, { refusal: "I cannot help with that." })),
    reason: "the model declined to answer",
  },
  "the content is null": { respond: sending(200, completionOf(null)), reason: notJson, again: true },
  "the content is empty": { respond: sending(200, completionOf("")), reason: notJson, again: true },
  "the content is prose": { respond: answering(() => "The account is fine."), reason: notJson, again: true },
  "the content is JSON of another shape": {
    respond: answering(() => JSON.stringify({ answer: "fine" })),
    reason: notJson,
    again: true,
  },
  "there are six sentences": {
    respond: answering(() => saying(Array.from({ length: 6 }, () => "{f1}"))),
    reason: notJson,
    again: true,
  },
  "a sentence is too long": {
    respond: answering(() => saying(["and ".repeat(80)])),
    reason: notJson,
    again: true,
  },
  "it asks to be left alone (429)": {
    respond: sending(429, "{}", { "retry-after": "20" }),
    reason: "the server asks to be left alone for a while (429)",
  },
  "it fails (500)": { respond: sending(500, "{}"), reason: "the server answered with status 500" },
  "it is away (503)": { respond: sending(503, "busy"), reason: "the server answered with status 503" },
  "the key is wrong (401)": {
    respond: sending(401, JSON.stringify({ error: { message: "Incorrect API key provided: key-of-the-test" } })),
    reason: "the server does not take the key (401): check LLM_API_KEY",
  },
  "there is no such model (404)": {
    respond: sending(404, "{}"),
    reason: "the server knows no such address or model (404): check LLM_BASE_URL and LLM_MODEL",
  },
  "it redirects": {
    respond: sending(307, "", { location: "http://127.0.0.1:1/elsewhere" }),
    reason: "the server sends the request elsewhere: redirects are not followed",
  },
};
