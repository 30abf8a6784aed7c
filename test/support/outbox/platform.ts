/** A platform that records every message it takes, and where every worker stands; it kills a worker where it is told to. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { type DatabaseStep, databaseSteps } from "./stepping.ts";

export const steps = [...databaseSteps, "asked, nothing taken", "taken, before the yes"] as const;
export type Step = (typeof steps)[number];

/** A worker killed here dies between the platform's yes and its own note of it. */
export const unlearnedSteps: readonly Step[] = [
  "taken, before the yes",
  "after the yes, before the note",
  "note written, not committed",
];

/** What becomes of a message that nobody is killed for. */
export type Manner = "yes" | "throttled" | "error, not taken" | "error, taken" | "silence, taken";

export interface Taken {
  readonly key: string;
  readonly place: string;
  readonly thread: string | null;
  readonly repeat: boolean;
  readonly messageId: string;
}

export interface Trial {
  /** Asked at every step of every worker: true = the worker is killed there. */
  readonly kills: (step: Step) => boolean;
  readonly manner: () => Manner;
}

const stepBody = z.object({ pid: z.number(), step: z.enum(databaseSteps), key: z.string().nullable() });
const postBody = z.object({
  pid: z.number(),
  key: z.string(),
  at: z.object({
    to: z.object({ id: z.string() }),
    thread: z.string().nullable(),
    repeat: z.boolean(),
  }),
});

export class RecordingPlatform {
  readonly taken: Taken[] = [];
  readonly killed: { readonly step: Step; readonly pid: number }[] = [];
  /** By letter: how often it was taken and the worker died, or gave up waiting, before it could note so. */
  readonly unlearned = new Map<string, number>();
  readonly manners = new Map<Manner, number>();
  /** By worker: what was taken of it whose note is not known to be kept. */
  readonly #unnoted = new Map<number, Set<string>>();
  readonly #trial: Trial;
  readonly #server: Server;

  constructor(trial: Trial) {
    this.#trial = trial;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await json(request).catch(() => null);
    if (body === null) return;
    if (request.url === "/step") this.#step(stepBody.parse(body), response);
    else this.#post(postBody.parse(body), response);
  }

  #step({ pid, step, key }: z.infer<typeof stepBody>, response: ServerResponse): void {
    if (step === "after the note" && key !== null) this.#unnoted.get(pid)?.delete(key);
    if (!this.#kill(step, pid)) response.end();
  }

  #post({ pid, key, at }: z.infer<typeof postBody>, response: ServerResponse): void {
    if (this.#kill("asked, nothing taken", pid)) return;
    const manner = this.#trial.manner();
    this.manners.set(manner, (this.manners.get(manner) ?? 0) + 1);
    if (manner === "throttled") return void response.writeHead(429, { "retry-after-ms": "50" }).end();
    if (manner === "error, not taken") return void response.writeHead(503).end();
    const messageId = `m${this.taken.length + 1}`;
    this.taken.push({ key, place: at.to.id, thread: at.thread, repeat: at.repeat, messageId });
    if (manner === "error, taken" || manner === "silence, taken") this.#hit(key);
    else this.#unnotedOf(pid).add(key);
    if (this.#kill("taken, before the yes", pid)) return;
    if (manner === "error, taken") response.writeHead(502).end();
    if (manner === "yes") response.writeHead(200).end(JSON.stringify({ messageId }));
  }

  #kill(step: Step | DatabaseStep, pid: number): boolean {
    if (this.killed.some((killed) => killed.pid === pid)) return true;
    if (!this.#trial.kills(step)) return false;
    process.kill(pid, "SIGKILL");
    this.killed.push({ step, pid });
    for (const key of this.#unnotedOf(pid)) this.#hit(key);
    return true;
  }

  #hit(key: string): void {
    this.unlearned.set(key, (this.unlearned.get(key) ?? 0) + 1);
  }

  #unnotedOf(pid: number): Set<string> {
    const found = this.#unnoted.get(pid) ?? new Set<string>();
    this.#unnoted.set(pid, found);
    return found;
  }
}
