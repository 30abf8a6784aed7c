/** A request that was admitted -> its reply: every path and method there is, as a table. */
import type { IncomingMessage } from "node:http";
import { before } from "../../app/deadline.ts";
import { HoldfastError } from "../../core/error.ts";
import { tokenHeader } from "./api.ts";
import { readJson } from "./body.ts";
import { answerPress, answerQuestion, answerWish, hello, type PreviewDesk } from "./desk.ts";
import { statusOf } from "./failure.ts";
import { noTokenPage } from "./no-token-page.ts";
import type { PageFiles } from "./page-files.ts";
import { jsonReply, type Reply } from "./reply.ts";
import { readPress, readQuestion, readWish } from "./requests.ts";
import { sameToken } from "./token.ts";

export interface PreviewSite {
  readonly desk: PreviewDesk;
  readonly files: PageFiles;
  readonly token: string;
  /** True when the database answers. */
  readonly healthy: () => Promise<boolean>;
  /** After so many milliseconds the asker is told that it takes too long. */
  readonly answerWithinMs: number;
}

interface Asked {
  readonly site: PreviewSite;
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
}

/** With this start's token. */
interface Admitted {
  readonly desk: PreviewDesk;
  readonly request: IncomingMessage;
}

type Route = (asked: Asked) => Promise<Reply>;

type Methods = Readonly<Partial<Record<string, Route>>>;

const routes: ReadonlyMap<string, Methods> = new Map([
  ["/", { GET: page }],
  ["/healthz", { GET: health }],
  ["/api/hello", { GET: withToken(({ desk }) => hello(desk)) }],
  [
    "/api/ask",
    { POST: withToken(async ({ desk, request }) => answerQuestion(desk, readQuestion(await readJson(request)))) },
  ],
  [
    "/api/press",
    { POST: withToken(async ({ desk, request }) => answerPress(desk, readPress(await readJson(request)))) },
  ],
  ["/api/words", { POST: withToken(async ({ desk, request }) => answerWish(desk, readWish(await readJson(request)))) }],
]);

/** @throws HoldfastError with words for whoever asked. */
export async function replyTo(site: PreviewSite, request: IncomingMessage): Promise<Reply> {
  const [path = "", query = ""] = (request.url ?? "").split("?", 2);
  const methods = methodsAt(site, path);
  if (!methods) throw noSuchPath();
  const route = methods[request.method === "HEAD" ? "GET" : (request.method ?? "")];
  return route ? route({ site, request, query: new URLSearchParams(query) }) : wrongMethod(Object.keys(methods));
}

/** The page's own files are no secret: what they show is asked for with the token. */
function methodsAt({ files }: PreviewSite, path: string): Methods | undefined {
  const asset = files.assets.get(path);
  if (asset) return { GET: async () => ({ status: 200, ...asset }) };
  return routes.get(path);
}

async function page({ site, query }: Asked): Promise<Reply> {
  const may = sameToken(site.token, query.get("token") ?? "");
  return may ? { status: 200, ...site.files.page } : noTokenPage();
}

async function health({ site }: Asked): Promise<Reply> {
  const ok = await site.healthy();
  return jsonReply(ok ? 200 : 503, { ok });
}

/** The token first: before a byte of the body is read. */
function withToken(work: (asked: Admitted) => Promise<unknown>): Route {
  return async ({ site, request }) => {
    if (!sameToken(site.token, String(request.headers[tokenHeader] ?? ""))) throw noToken();
    const value = await before(work({ desk: site.desk, request }), site.answerWithinMs);
    if (value === "late") throw late();
    return jsonReply(200, value);
  };
}

function wrongMethod(allowed: readonly string[]): Reply {
  const allow = allowed.join(", ");
  const error = new HoldfastError("wrong_method", "This path takes no such request.", `Use ${allow}.`);
  return { ...jsonReply(statusOf(error), error), headers: { allow } };
}

function noSuchPath(): HoldfastError {
  return new HoldfastError("no_such_path", "There is nothing at this path.", "The page is at /?token=...");
}

function noToken(): HoldfastError {
  return new HoldfastError(
    "no_token",
    "This page belongs to an earlier start of Holdfast, or to none.",
    "Open the address that `npm start` printed last.",
  );
}

function late(): HoldfastError {
  return new HoldfastError(
    "answer_late",
    "The answer takes too long.",
    "Ask again in a while; if it stays so, look at what the database is busy with.",
  );
}
