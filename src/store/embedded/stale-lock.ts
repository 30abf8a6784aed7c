/** Takes away the lock file of a server that is gone, when its process number has meanwhile gone to somebody else. */
import { execFileSync } from "node:child_process";
import { readFileSync, unlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../connection-error.ts";
import type { Cluster } from "./cluster.ts";

/**
 * PostgreSQL clears its own stale lock unless a process of the same user has the number in it, which after a restart of a
 * container is the rule. Called only when no server answers and a new one refused to start because of that file.
 */
export async function removeStaleLock(cluster: Cluster): Promise<void> {
  const file = join(cluster.data, "postmaster.pid");
  const judged = await readFile(file, "utf8").catch(emptyWhenGone);
  const pid = Number.parseInt(judged, 10);
  if (!Number.isNaN(pid) && !(await runsOver(pid, cluster.data))) removeIfStill(file, judged);
}

/**
 * Another program may have removed it meanwhile and started a server, whose lock this then is: a server without its lock ends
 * itself within a minute. Hence no turn of the loop between looking again and removing; between processes a few microseconds
 * stay, in which PostgreSQL's own hold on its shared memory still keeps a second server from the data.
 */
export function removeIfStill(file: string, judged: string): void {
  try {
    if (readFileSync(file, "utf8") === judged) unlinkSync(file);
  } catch (error) {
    emptyWhenGone(error);
  }
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
