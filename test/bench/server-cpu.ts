/** The database server of this machine -> the CPU all its processes have spent so far, the ended ones included. */
import { readdirSync, readFileSync } from "node:fs";
import { errorCode } from "../../src/store/connection-error.ts";
import type { Database } from "../../src/store/database.ts";

interface ProcessTimes {
  readonly parent: number;
  readonly ownTicks: number;
  /** Of children that ended and were waited for. */
  readonly childrenTicks: number;
}

/** USER_HZ, 1/100 s on every Linux there is. */
const msPerTick = 10;

/** Grows by steps of 10 ms; null where /proc does not show the server (another system, another machine). */
export async function serverCpuMs({ pool }: Database): Promise<number | null> {
  const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const postmaster = timesOf(rows[0]?.pid ?? 0)?.parent ?? 0;
  const own = timesOf(postmaster);
  return own && (own.ownTicks + own.childrenTicks + ticksOfChildren(postmaster)) * msPerTick;
}

function ticksOfChildren(parent: number): number {
  const running = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const children = running.map((pid) => timesOf(Number(pid))).filter((times) => times?.parent === parent);
  return children.reduce((sum, times) => sum + (times?.ownTicks ?? 0), 0);
}

/** proc(5), /proc/PID/stat: parent 4, utime 14, stime 15, cutime 16, cstime 17; the name before them may hold anything. */
function timesOf(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const field = (number: number) => fields[number - 3] ?? 0;
    return { parent: field(4), ownTicks: field(14) + field(15), childrenTicks: field(16) + field(17) };
  } catch (error) {
    if (["ENOENT", "ESRCH", "EACCES"].includes(errorCode(error) ?? "")) return null;
    throw error;
  }
}
