/** A process that does nothing but ask -> a JSON line of the memory it holds, beside what it held before it knew a name. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Held } from "./asking-process.ts";
import { accountCount, type BigOrg } from "./big-org.ts";
import { printLine } from "./line.ts";

// Compiled beside this file.
const script = fileURLToPath(new URL("./asking-process.js", import.meta.url));

/** @param url holds the password: it goes through the channel between the processes, not onto a command line. */
export async function benchMemory(url: string, org: BigOrg): Promise<void> {
  const { before, named, askedAll } = await heldBy(url, org);
  const line = {
    floor: "the same process with the program loaded and no database opened",
    floorFigures: { rss_mb: before.rssMb, heap_used_mb: before.heapUsedMb },
    ratioOf: "rss_mb",
  };
  printLine({
    bench: "memory after /health, name index built",
    figures: { accounts: accountCount, rss_mb: named.rssMb, heap_used_mb: named.heapUsedMb },
    ...line,
  });
  printLine({
    bench: "memory after the whole-book questions",
    figures: {
      accounts: accountCount,
      rss_mb: askedAll.rssMb,
      heap_used_mb: askedAll.heapUsedMb,
      peak_rss_mb: askedAll.peakRssMb,
    },
    ...line,
  });
}

async function heldBy(url: string, org: BigOrg): Promise<Held> {
  const child = fork(script);
  const ended = once(child, "exit").then(([code, signal]) => {
    throw new Error(`the asking process ended with ${signal ?? code} before it said what it holds`);
  });
  child.send({ url, org });
  const answered = once(child, "message");
  const [held]: Held[] = await Promise.race([answered, ended]);
  child.disconnect();
  if (held === undefined) throw new Error("the asking process said nothing");
  return held;
}
