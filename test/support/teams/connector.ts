/** Teams' connector on a port of this machine: every call recorded, chats made, people known, and faults for the next calls. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Fields, record } from "../../../src/channels/untrusted.ts";

export type Operation = "post" | "update" | "create" | "member" | "members" | "unknown";

type Misbehaviour =
  | { readonly kind: "answer"; readonly status: number; readonly word?: string; readonly retryAfter?: string }
  /** The connection ends without a word. */
  | { readonly kind: "cut" }
  /** The connection ends within the answer. */
  | { readonly kind: "half" }
  /** No answer ever comes. */
  | { readonly kind: "silence" };

export type ConnectorFaultKind =
  | Misbehaviour
  /** Everybody reads the message, and whoever sent it learns this instead. */
  | { readonly kind: "taken"; readonly yet: Misbehaviour };

/** A message as everybody in its conversation sees it. */
export interface Shown {
  readonly id: string;
  /** With the thread it stands in. */
  readonly conversation: string;
  /** The last edit of it. */
  activity: Fields;
  edits: number;
}

export interface ConnectorCall {
  readonly operation: Operation;
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | null;
  readonly body: unknown;
}

const paths: readonly (readonly [Operation, string, RegExp])[] = [
  ["post", "POST", /^\/teams\/v3\/conversations\/[^/]+\/activities$/],
  ["update", "PUT", /^\/teams\/v3\/conversations\/[^/]+\/activities\/[^/]+$/],
  ["create", "POST", /^\/teams\/v3\/conversations$/],
  ["member", "GET", /^\/teams\/v3\/conversations\/[^/]+\/members\/[^/]+$/],
  ["members", "GET", /^\/teams\/v3\/conversations\/[^/]+\/pagedmembers$/],
];

export class StubConnector {
  readonly calls: ConnectorCall[] = [];
  /** As the connector describes them, by their account's id. */
  readonly people = new Map<string, Readonly<Record<string, unknown>>>();
  /** Pages of members, of every conversation; left empty: everybody on one page. */
  readonly pages: (readonly Readonly<Record<string, unknown>>[])[] = [];
  /** In the order they arrived. */
  readonly shown: Shown[] = [];
  /** Conversations the bot was removed from: the root's id. */
  readonly left = new Set<string>();
  readonly #faults = new Map<Operation, ConnectorFaultKind[]>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async open(): Promise<StubConnector> {
    const connector = new StubConnector();
    await new Promise<void>((listening) => connector.#server.listen(0, "127.0.0.1", listening));
    return connector;
  }

  /** What an activity names as its serviceUrl. */
  get serviceUrl(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/teams/`;
  }

  callsOf(operation: Operation): readonly ConnectorCall[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  /** Each is used up by one call. */
  fail(operation: Operation, ...faults: readonly ConnectorFaultKind[]): void {
    this.#faults.set(operation, [...(this.#faults.get(operation) ?? []), ...faults]);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((closed) => void this.#server.close(() => closed()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await recorded(request);
    this.calls.push(call);
    const fault = this.#faults.get(call.operation)?.shift();
    if (fault?.kind === "taken") this.#reply(call);
    if (fault) return misbehave(fault.kind === "taken" ? fault.yet : fault, response);
    const { status, body } = this.#reply(call);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }

  #reply({ operation, body, path, query }: ConnectorCall): { status: number; body: object } {
    const [, conversation = ""] = /^\/teams\/v3\/conversations\/([^/]+)/.exec(path) ?? [];
    if (this.left.has(conversation.split(";")[0] ?? ""))
      return { status: 403, body: errorBody("BotNotInConversationRoster") };
    if (operation === "post") return this.#show(conversation, record(body));
    if (operation === "update") return this.#edit(path.slice(path.lastIndexOf("/") + 1), record(body));
    if (operation === "create") return { status: 201, body: { id: `a:${firstMember(body)}` } };
    // As Microsoft's own client refuses it.
    if (operation === "members" && query.continuationToken === "")
      return { status: 403, body: errorBody("BadArgument") };
    if (operation === "members")
      return { status: 200, body: this.#page(conversation, Number(query.continuationToken ?? 0)) };
    const person = operation === "member" ? this.people.get(path.slice(path.lastIndexOf("/") + 1)) : undefined;
    if (person) return { status: 200, body: person };
    return { status: 404, body: errorBody("MemberNotFoundInConversation") };
  }

  /** A chat is called by whose it is: "a:nora" of "29:nora". */
  #readersOf(conversation: string): readonly Readonly<Record<string, unknown>>[] {
    const everybody = [...this.people.values()];
    const own = everybody.filter(({ id, aadObjectId }) =>
      [`a:${id}`, `a:${aadObjectId}`, String(id).replace("29:", "a:")].includes(conversation),
    );
    return own.length > 0 ? own : everybody;
  }

  #show(conversation: string, activity: Fields): { status: number; body: object } {
    const id = `m${this.calls.length}`;
    if (activity.type === "message") this.shown.push({ id, conversation, activity, edits: 0 });
    return { status: 201, body: { id } };
  }

  #edit(id: string, activity: Fields): { status: number; body: object } {
    const found = this.shown.find((message) => message.id === id);
    if (!found) return { status: 404, body: errorBody("ActivityNotFoundInConversation") };
    found.activity = activity;
    found.edits += 1;
    return { status: 200, body: { id } };
  }

  #page(conversation: string, at: number): object {
    const members = this.pages[at] ?? (this.pages.length === 0 ? this.#readersOf(conversation) : []);
    return at + 1 < this.pages.length ? { members, continuationToken: String(at + 1) } : { members };
  }
}

async function recorded(request: IncomingMessage): Promise<ConnectorCall> {
  const { method = "", headers } = request;
  const url = new URL(request.url ?? "/", "http://connector");
  const operation = paths.find(([, verb, form]) => verb === method && form.test(url.pathname))?.[0] ?? "unknown";
  const sent = await text(request).catch(() => "");
  return {
    operation,
    method,
    path: decodeURIComponent(url.pathname),
    query: Object.fromEntries(url.searchParams),
    authorization: headers.authorization ?? null,
    body: sent === "" ? null : JSON.parse(sent),
  };
}

function misbehave(fault: Misbehaviour, response: ServerResponse): void {
  if (fault.kind === "silence") return;
  if (fault.kind === "cut") return void response.destroy();
  if (fault.kind === "half") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"id":', () => response.destroy());
    return;
  }
  const { status, word = "ServiceError", retryAfter } = fault;
  response.writeHead(status, {
    "content-type": "application/json",
    ...(retryAfter !== undefined && { "retry-after": retryAfter }),
    ...(status === 307 && { location: "/teams/elsewhere" }),
  });
  response.end(JSON.stringify(errorBody(word)));
}

function errorBody(code: string): object {
  return { error: { code, message: "as the connector puts it" } };
}

function firstMember(body: unknown): string {
  const { members } = body as { members: readonly { id: string }[] };
  return members[0]?.id ?? "";
}
