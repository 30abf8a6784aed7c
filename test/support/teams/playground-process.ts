/** Microsoft 365 Agents Playground as a process that is never left behind, not even by a test that is killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "../chat/until.ts";
import { configurationFile } from "./playground-tenant.ts";

const cli = fileURLToPath(new URL("../../../node_modules/@microsoft/m365agentsplayground/cli.js", import.meta.url));

export interface PlaygroundProcess {
  readonly port: number;
  readonly process: ChildProcess;
  /** Its configuration and its log. */
  readonly home: string;
  /** Ends it and removes its folder; as often as one likes. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
}

export interface Launch {
  /** The bot's endpoint. */
  readonly endpoint: string;
  /** Left out: a free one. */
  readonly port?: number;
}

/** Its first start takes seconds: five megabytes of JavaScript, with the suite's other work beside it. */
const patience = { ms: 30_000 };

export async function launchPlayground({ endpoint, port }: Launch): Promise<PlaygroundProcess> {
  const home = await mkdtemp(join(tmpdir(), "holdfast-playground-"));
  await writeFile(join(home, "config.yml"), configurationFile());
  const asked = ["start", "-e", endpoint, "-c", "msteams", "-p", String(port ?? (await freePort()))];
  const child = spawn(process.execPath, ["--import", watch(home), cli, ...asked, "--disable-telemetry"], {
    cwd: home,
    env: environment(home),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = once(child, "exit");
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  return {
    port: await portOf(child).catch((error) => end("SIGKILL").then(() => Promise.reject(error))),
    process: child,
    home,
    end,
  };
}

/** With the port taken meanwhile it chooses another, and says which. */
async function portOf(child: ChildProcess): Promise<number> {
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      told += text;
    });
  return until(
    "the Playground listens",
    () => {
      if (child.exitCode !== null) throw new Error(`the Playground ended: ${told}`);
      const port = /Listening on (\d+)/.exec(told)?.[1];
      return port === undefined ? null : Number(port);
    },
    patience,
  );
}

/** No browser, no telemetry, and nothing of this machine's environment but where programs are. */
function environment(home: string) {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    TEAMSAPPTESTER_BROWSER: "none",
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(home, "config.yml"),
    M365_AGENTS_PLAYGROUND_LOGFILE: join(home, "playground.log"),
  };
}

/**
 * Runs before it: ends it, folder and all, when the test's process is gone, and keeps it on the loopback
 * interface, for by itself it listens on all, with no password.
 */
function watch(home: string): string {
  const program = `
    import { rmSync } from "node:fs";
    import { Server } from "node:net";
    process.on("disconnect", () => process.exit());
    process.on("exit", () => rmSync(${JSON.stringify(home)}, { recursive: true, force: true }));
    const { listen } = Server.prototype;
    Server.prototype.listen = function (port, ...rest) {
      return listen.call(this, port, "127.0.0.1", ...rest);
    };`;
  return `data:text/javascript,${encodeURIComponent(program)}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
