/** Slack's HTTP deliveries -> Bolt's receiver, after the two checks it lacks; on the process's one server. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Logger as BoltLogger, HTTPReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { slackPath } from "./slack-path.ts";
import { bodyLimitBytes, timing } from "./timing.ts";

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export function httpReceiver(signingSecret: string, logger: BoltLogger): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, endpoints: [slackPath], bodyLimit: bodyLimitBytes, logger });
}

export function httpHandle(
  receiver: HTTPReceiver,
  checks: { readonly log: Logger; readonly clock: () => string },
): Handle {
  return (request, response) => {
    const path = (request.url ?? "").split("?", 1)[0];
    if (path !== slackPath || request.method !== "POST") return void response.writeHead(404).end();
    if (!isRecent(request.headers["x-slack-request-timestamp"], Date.parse(checks.clock()))) {
      checks.log.warn("a request whose time stamp is not of now was refused; is this machine's clock right?");
      return void response.writeHead(401).end();
    }
    nameFormPlainly(request);
    receiver.requestListener(request, response);
  };
}

/** Bolt refuses old time stamps but takes future ones, which stay replayable. A missing one Bolt refuses itself. */
function isRecent(header: string | string[] | undefined, nowMs: number): boolean {
  if (header === undefined) return true;
  const sentMs = Number(header) * 1000;
  return Number.isFinite(sentMs) && Math.abs(nowMs - sentMs) <= timing.signatureWindowMs;
}

const form = "application/x-www-form-urlencoded";

/** Bolt knows a form only by that exact name; proxies add `; charset=utf-8`. The signature covers the body, not this. */
function nameFormPlainly(request: IncomingMessage): void {
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === form) request.headers["content-type"] = form;
}
