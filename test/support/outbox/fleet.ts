/** A number of worker processes: whichever dies is followed by another one, until the fleet is dismissed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface Fleet {
  /** Of those that ended by themselves: what they said. Empty when every death was ours. */
  readonly complaints: readonly string[];
  dismiss(): Promise<void>;
}

/** @param environmentOf the nth process's, counted from 0. */
export function startFleet(
  script: string,
  size: number,
  environmentOf: (nth: number) => Readonly<Record<string, string>>,
): Fleet {
  const alive = new Set<ChildProcess>();
  const complaints: string[] = [];
  let started = 0;
  let dismissed = false;
  const start = (): void => {
    const child = spawn(process.execPath, [script], {
      env: { PATH: process.env.PATH ?? "", ...environmentOf(started) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    started += 1;
    let said = "";
    child.stderr.on("data", (text) => {
      said += String(text);
    });
    alive.add(child);
    child.once("close", (_code, signal) => {
      alive.delete(child);
      if (signal !== "SIGKILL") complaints.push(said);
      if (!dismissed) start();
    });
  };
  for (let n = 0; n < size; n += 1) start();
  return {
    complaints,
    async dismiss() {
      dismissed = true;
      await Promise.all(
        [...alive].map(async (child) => {
          child.kill("SIGKILL");
          await once(child, "close");
        }),
      );
    },
  };
}
