/** Starts the server's process over its data, apart from this process, and stops it again. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { type Cluster, run } from "./cluster.ts";
import type { Binaries } from "./package-binaries.ts";
import { as, type ServerUser } from "./server-user.ts";

export interface Launched {
  /** What the server wrote, once it has ended; null while it runs. */
  said(): Promise<string | null>;
}

/** Each with its reason; everything else is PostgreSQL's own default. */
const serverOptions: Readonly<Record<string, string>> = {
  // storage.md: the package's OpenSSL and ICU are old, so it never listens beyond this machine.
  listen_addresses: "127.0.0.1",
  // Socket paths end at about 100 characters, home folders do not.
  unix_socket_directories: "",
  // Parallel plans need more shared memory than the 64 MB a container gives, and a bot is one of many programs on a laptop.
  max_parallel_workers_per_gather: "0",
};

/** A log that grew beyond this begins anew; what happened long ago helps nobody. */
const mostLogBytes = 10_000_000;

/**
 * Detached with its own log file: the server outlives a killed parent, and Ctrl-C in the terminal does not reach it.
 * @param lastPort taken again when it is free, so that a program that still knows the old address finds the server.
 */
export async function launch(
  cluster: Cluster,
  binaries: Binaries,
  user: ServerUser | null,
  lastPort: number | null,
): Promise<Launched> {
  const port = (await freePort(lastPort ?? 0)) ?? (await freePort(0));
  const options = { ...serverOptions, port: String(port) };
  const settings = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = await open(cluster.log, "a", 0o600);
  if ((await log.stat()).size > mostLogBytes) await log.truncate();
  const { size: before } = await log.stat();
  const child = spawn(binaries.postgres, ["-D", cluster.data, ...settings], {
    ...as(user),
    cwd: "/",
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  const ended = once(child, "exit").then(() => true);
  child.unref();
  await once(child, "spawn");
  await log.close();
  const hasEnded = () => Promise.race([ended, Promise.resolve(false)]);
  return { said: async () => ((await hasEnded()) ? (await readFile(cluster.log)).subarray(before).toString() : null) };
}

/** `port` when nobody listens on it at this moment (0: any that is free), else null. */
async function freePort(port: number): Promise<number | null> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(null));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : null));
    });
  });
}

/** Fast: open transactions are undone, everything committed is written; returns when the server has ended. */
export async function stopServer(cluster: Cluster, binaries: Binaries, user: ServerUser | null): Promise<void> {
  await run(binaries.pgCtl, ["stop", "-D", cluster.data, "-m", "fast", "-w"], user);
}
