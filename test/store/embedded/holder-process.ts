/** Runs holder.ts as a real process: compiled once, because a process of Node 20 reads no TypeScript. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Below node_modules, so that the compiled files find their packages. */
const cache = join(root, "node_modules/.cache");

export interface Compiled {
  readonly script: string;
  remove(): Promise<void>;
}

export async function compileHolder(): Promise<Compiled> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "holdfast-holder-"));
  const config = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      noCheck: true,
      rootDir: root,
      outDir: join(folder, "out"),
      typeRoots: [join(root, "node_modules/@types")],
    },
    files: [fileURLToPath(new URL("./holder.ts", import.meta.url))],
    include: [],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await promisify(execFile)(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder]);
  const script = join(folder, "out/test/store/embedded/holder.js");
  return { script, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface Holder {
  readonly process: ChildProcess;
  /** What it printed so far, a line each; the first is the server's URL. */
  readonly lines: string[];
  /** Sends the signal to the holder and all it started, as a terminal does, and waits for its end. @returns the signal or the code it ended with. */
  end(signal: NodeJS.Signals): Promise<NodeJS.Signals | number | null>;
}

/** Resolves when the holder has printed the server's URL. */
export async function startHolder({ script }: Compiled, home: string, task: "hold" | "write"): Promise<Holder> {
  const child = spawn(process.execPath, [script, home, task], { stdio: ["ignore", "pipe", "inherit"], detached: true });
  const output = createInterface({ input: child.stdout });
  const lines: string[] = [];
  output.on("line", (line) => lines.push(line));
  const exited = once(child, "exit");
  await Promise.race([once(output, "line"), exited.then(() => Promise.reject(new Error("the holder ended at once")))]);
  const end = async (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, signal);
    const [code, by] = await exited;
    return by ?? code;
  };
  return { process: child, lines, end };
}
