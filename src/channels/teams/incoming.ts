/** A request to /teams/messages -> a status, and for a pressed button the words for who pressed it; nothing else ever. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { before } from "../../app/deadline.ts";
import { type Fields, words } from "../untrusted.ts";
import { objectionTo } from "./allow-list.ts";
import { readActivity } from "./arrivals.ts";
import type { ArrivedPress, TeamsHandlers } from "./border.ts";
import type { BotFramework } from "./bot-framework.ts";
import { isFromChannel } from "./channel-token.ts";
import { isOfThisMachine } from "./development-door.ts";
import { readBody } from "./request-body.ts";
import { publicAuthority, type TeamsSettings } from "./settings.ts";
import { teamsPath } from "./teams-path.ts";
import { timing } from "./timing.ts";

export interface IncomingDeps {
  readonly settings: TeamsSettings;
  readonly framework: BotFramework;
  readonly handlers: TeamsHandlers;
  readonly log: Logger;
}

interface Reply {
  readonly status: number;
  readonly body?: object;
}

/** Never rejects. */
export async function handle(deps: IncomingDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await replyTo(deps, request).catch((error: unknown): Reply => {
    const reference = randomUUID();
    deps.log.error({ err: error, reference }, "a delivery from Teams failed; Teams will deliver it again");
    return { status: 500 };
  });
  if (response.destroyed) return;
  const { status, body } = reply;
  // A body that was not read to its end would be taken for the next request.
  if (!request.complete) response.setHeader("connection", "close");
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function replyTo(deps: IncomingDeps, request: IncomingMessage): Promise<Reply> {
  if (request.url?.split("?", 1)[0] !== teamsPath) return { status: 404 };
  if (request.method !== "POST") return { status: 405 };
  const { authorization = "" } = request.headers;
  if ("noAuth" in deps.settings.app && !isOfThisMachine(request.headers))
    return refused(deps, 403, "it came from elsewhere");
  if (!mayBeFromTeams(deps.settings, authorization)) return refused(deps, 401, "no token of the connector");
  const body = await readBody(request);
  if ("status" in body) return refused(deps, body.status, "its body");
  const status = await authenticate(deps, body.json, authorization);
  if (status !== null) return { status };
  const objection = objectionTo(body.json, deps.settings);
  if (objection !== null) return refused(deps, 403, objection);
  return take(deps, body.json);
}

/** Before a byte of the body is read. */
function mayBeFromTeams({ app, authority = publicAuthority }: TeamsSettings, authorization: string): boolean {
  return "noAuth" in app || isFromChannel(authorization, authority.issuer, app.tenantId);
}

/** null: it is the connector's. */
async function authenticate(deps: IncomingDeps, activity: Fields, authorization: string): Promise<number | null> {
  if ("noAuth" in deps.settings.app) return null;
  const told = { channelId: words(activity.channelId), serviceUrl: words(activity.serviceUrl) };
  try {
    const known = await before(deps.framework.authenticate(told, authorization), timing.tokenMs);
    if (known !== "late") return null;
    deps.log.error("a delivery's token could not be checked in time; Teams will deliver it again");
    return 503;
  } catch (error) {
    deps.log.warn({ err: error }, "a delivery that could not be shown to be the connector's was refused");
    return 401;
  }
}

async function take({ handlers, log }: IncomingDeps, activity: Fields): Promise<Reply> {
  const arrived = readActivity(activity);
  switch (arrived.kind) {
    case "message":
      return kept(handlers.onMessage(arrived.message));
    case "install":
      return kept(handlers.onInstall(arrived.install));
    case "press":
      return pressed(handlers, arrived.press, log);
    case "nothing":
      return { status: 200 };
    case "unknown_invoke":
      return { status: 501 };
    case "unreadable":
      return { status: 400 };
  }
}

/** @throws what the handler throws: what is not kept must be delivered again. */
async function kept(work: Promise<void>): Promise<Reply> {
  return { status: (await before(work, timing.turnMs)) === "late" ? 503 : 200 };
}

const slowWords = "I am on it.";

async function pressed(handlers: TeamsHandlers, press: ArrivedPress, log: Logger): Promise<Reply> {
  const work = handlers.onCardAction(press);
  const said = await before(work, timing.pressMs);
  if (said === "late") work.catch((error: unknown) => log.error({ err: error }, "a pressed button failed, late"));
  const value = said === "late" ? slowWords : said;
  return { status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value } };
}

function refused({ log }: IncomingDeps, status: number, check: string): Reply {
  log.warn({ check, status }, "a delivery was refused");
  return { status };
}
