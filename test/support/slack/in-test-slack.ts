/** A Slack that runs inside a test: Web API, Socket Mode, reply addresses; every call recorded, faults on demand. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Fault, FaultQueue } from "./faults.ts";
import { type Fields, readBody } from "./json.ts";
import { SocketSide } from "./socket.ts";
import { Triggers } from "./triggers.ts";
import { type ApiState, callMethod, messageProblem } from "./web-api.ts";
import { type Channel, newWorkspace, type Person, type Workspace } from "./workspace.ts";

/** A request to the Web API or to a reply address ("response_url"), with what was answered. */
export interface Call {
  readonly method: string;
  readonly args: Fields;
  /** "ok", Slack's error word, or the fault's kind. */
  readonly outcome: string;
  /** What was answered beside it. */
  readonly answer?: Fields;
  /** Set when it was done and its caller never heard so. */
  readonly untold?: true;
}

export class InTestSlack {
  readonly workspace: Workspace;
  readonly calls: Call[] = [];
  readonly faults = new FaultQueue();
  readonly socket = new SocketSide();
  readonly triggers: Triggers;
  readonly #http: Server;
  readonly #posted = new Set<string>();
  #ts = 1_700_000_000;
  #lent = 0;

  private constructor(workspace: Workspace, now: () => number) {
    this.workspace = workspace;
    this.triggers = new Triggers(now);
    this.#http = createServer((request, response) => void this.#serve(request, response));
    this.socket.attach(this.#http);
  }

  static async open(input: {
    readonly people: readonly Person[];
    readonly channels: readonly Channel[];
    readonly teamId?: string;
    readonly now?: () => number;
  }): Promise<InTestSlack> {
    const slack = new InTestSlack(newWorkspace(input.people, input.channels, input.teamId), input.now ?? Date.now);
    await new Promise<void>((listening) => slack.#http.listen(0, "127.0.0.1", listening));
    return slack;
  }

  get apiUrl(): string {
    return `${this.#origin("http")}/api/`;
  }

  /** Calls that put a message before somebody's eyes, in order. */
  get messages(): readonly Call[] {
    return this.calls.filter(({ method, outcome }) => outcome === "ok" && messageMethods.includes(method));
  }

  nextTs(): string {
    this.#ts += 1;
    return `${this.#ts}.000100`;
  }

  /** A trigger id, and a reply address that knows its limits. */
  lend(): { readonly triggerId: string; readonly responseUrl: string } {
    this.#lent += 1;
    const triggerId = this.triggers.lend(`trigger.${this.#lent}`);
    const reply = this.triggers.lend(`reply-${this.#lent}`);
    return { triggerId, responseUrl: `${this.#origin("http")}/response/${reply}` };
  }

  async close(): Promise<void> {
    this.socket.close();
    this.#http.closeAllConnections();
    await new Promise<void>((closed) => this.#http.close(() => closed()));
  }

  #origin(scheme: "http" | "ws"): string {
    const address = this.#http.address();
    if (address === null || typeof address === "string") throw new Error("the in-test Slack does not listen");
    return `${scheme}://127.0.0.1:${address.port}`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const args = readBody(body, request.headers["content-type"] ?? "");
    const [, kind, name] = /^\/(api|response)\/([^?]*)/.exec(request.url ?? "") ?? [];
    const method = kind === "response" ? "response_url" : (name ?? "");
    const fault = this.faults.take(method);
    if (fault && fault.kind !== "taken") return this.#fail(response, method, args, fault);
    const untold = fault ? { untold: true as const } : {};
    const { status, body: said } =
      kind === "response"
        ? this.#reply(name ?? "", args, untold)
        : this.#call(method, args, untold, request.headers.authorization ?? "");
    if (fault) return hangUp(response, fault.reply);
    response.writeHead(status, { "content-type": "application/json" }).end(said);
  }

  #call(method: string, args: Fields, untold: Pick<Call, "untold">, authorization: string): Said {
    const answer = callMethod(this.#state(), method, args, authorization);
    this.calls.push({ method, args, outcome: answer.ok === true ? "ok" : String(answer.error), answer, ...untold });
    return { status: 200, body: JSON.stringify(answer) };
  }

  #state(): ApiState {
    return {
      workspace: this.workspace,
      posted: this.#posted,
      triggers: this.triggers,
      nextTs: () => this.nextTs(),
      socketUrl: () => `${this.#origin("ws")}/socket`,
    };
  }

  #reply(id: string, args: Fields, untold: Pick<Call, "untold">): Said {
    const problem = this.triggers.reply(id) ?? (messageProblem(args)?.error as string | undefined);
    this.calls.push({ method: "response_url", args, outcome: problem ?? "ok", ...untold });
    return { status: problem ? 404 : 200, body: problem ?? "ok" };
  }

  #fail(response: ServerResponse, method: string, args: Fields, fault: Exclude<Fault, { kind: "taken" }>): void {
    this.calls.push({ method, args, outcome: fault.kind === "refusal" ? fault.error : fault.kind });
    switch (fault.kind) {
      case "rate_limited":
        return void response.writeHead(429, { "retry-after": String(fault.retryAfterSeconds) }).end();
      case "server_error":
        return void response.writeHead(fault.status).end("<html>upstream</html>");
      case "cut":
        return void response.destroy();
      case "silence":
        return;
      case "refusal":
        return void response.writeHead(200).end(JSON.stringify({ ok: false, error: fault.error }));
    }
  }
}

interface Said {
  readonly status: number;
  readonly body: string;
}

function hangUp(response: ServerResponse, how: "silence" | "cut" | "server_error"): void {
  if (how === "cut") response.destroy();
  if (how === "server_error") response.writeHead(503).end("<html>upstream</html>");
}

const messageMethods = ["chat.postMessage", "chat.postEphemeral", "chat.update", "response_url"];

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
