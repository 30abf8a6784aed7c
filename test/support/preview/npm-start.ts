/** `npm start`'s program as a process of its own, with whatever stands behind its standard input, and the page it told of. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { until } from "../chat/until.ts";
import { type Got, type Sent, sendTo } from "./preview.ts";

const main = fileURLToPath(new URL("../../../dist/main.js", import.meta.url));
const patience = { ms: 90_000 };

/** What a failed test left running ends with its file. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill();
});

export interface Start {
  readonly env: Readonly<Record<string, string>>;
  /** "ignore" = /dev/null; a number = an open file. */
  readonly stdin?: "ignore" | "pipe" | number;
  /** Behind a pseudo-terminal, as in a person's window. */
  readonly terminal?: boolean;
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  stdout(): string;
  stderr(): string;
  /** All it said, wherever. */
  told(): string;
}

export interface OpenPage {
  readonly url: URL;
  readonly token: string;
  send(sent: Sent): Promise<Got>;
  /** With the token, as JSON; the reply parsed. */
  api(path: string, body?: object): Promise<{ readonly status: number; readonly json: unknown }>;
}

export function npmStart({ env, stdin = "ignore", terminal = false }: Start): Started {
  const { PATH = "", HOME = "" } = process.env;
  const [command, args] = terminal
    ? // util-linux: a pseudo-terminal around the program, its exit code handed on.
      (["script", ["-qefc", `exec ${process.execPath} ${main}`, "/dev/null"]] as const)
    : ([process.execPath, [main]] as const);
  const child = spawn(command, args, {
    env: { PATH, HOME, LOG_LEVEL: "warn", ...env },
    stdio: [terminal ? "pipe" : stdin, "pipe", "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  running.add(child);
  child.once("close", () => running.delete(child));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    process: child,
    ended,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    told: () => texts.stdout + texts.stderr,
  };
}

/** Resolves when it has told its address. */
export async function pageOf(started: Started): Promise<OpenPage> {
  const address = () => /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(started.told())?.[0];
  const url = new URL(await until("the page's address", address, patience));
  const token = url.searchParams.get("token") ?? "";
  const send = (sent: Sent) => sendTo(Number(url.port), sent);
  return {
    url,
    token,
    send,
    async api(path, body) {
      const headers = { "x-holdfast-token": token, "content-type": "application/json" };
      const rest = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      const { status, text } = await send({ path, headers, ...rest });
      return { status, json: JSON.parse(text) };
    },
  };
}

/** Told to end, as `kill` does. @returns its exit code. */
export function told(started: Started, signal: "SIGINT" | "SIGTERM" = "SIGTERM"): Promise<number | null> {
  started.process.kill(signal);
  return started.ended;
}
