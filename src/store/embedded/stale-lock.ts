/** Takes away the lock file of a server that is gone, when its process number has meanwhile gone to somebody else. */
import { execFileSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../connection-error.ts";
import type { Cluster } from "./cluster.ts";

/**
 * PostgreSQL clears its own stale lock unless a process of the same user has the number in it, which after a restart of a
 * container is the rule. Called only when no server answers and a new one refused to start because of that file.
 */
export async function removeStaleLock(cluster: Cluster): Promise<void> {
  const file = join(cluster.data, "postmaster.pid");
  const pid = Number.parseInt(await readFile(file, "utf8").catch(emptyWhenGone), 10);
  if (!Number.isNaN(pid) && !(await runsOver(pid, cluster.data))) await rm(file, { force: true });
}

function emptyWhenGone(error: unknown): string {
  if (errorCode(error) === "ENOENT") return "";
  throw error;
}

/** Whether the process was started as a server of exactly these data. */
async function runsOver(pid: number, data: string): Promise<boolean> {
  if (process.platform !== "linux") return commandOf(pid).includes(` -D ${data} `);
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(emptyWhenGone);
  return command.split("\0").includes(data);
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8", stdio: "pipe" });
  } catch {
    // ps ends with 1 for a number nobody has.
    return "";
  }
}
