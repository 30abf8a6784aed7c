/** The built program as a real process: `npm test` builds it first. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { newDatabase } from "./database.ts";
import { templateName } from "./global-setup.ts";

const dist = (script: string) => fileURLToPath(new URL(`../../dist/${script}`, import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  /** Beside PATH and HOME, nothing of this machine's environment reaches the program. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs `holdfast ARGS` to its end. */
export async function holdfast(args: readonly string[], { env = {}, input = "" }: Run = {}): Promise<Ended> {
  const child = launch("cli.js", args, env);
  child.stdin.end(input);
  return ended(child);
}

/** Starts `npm start`'s program, or another of dist, and leaves it running. */
export function launch(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcessWithoutNullStreams {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [dist(script), ...args], { env: { PATH, HOME, LOG_LEVEL: "warn", ...env } });
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const texts = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    texts.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...texts }));
  });
}

/** A migrated database of its own for the program. */
export async function ownDatabase(): Promise<{ DATABASE_URL: string }> {
  return { DATABASE_URL: await newDatabase(templateName) };
}
