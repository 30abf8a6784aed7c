/** Pieces of work that stay in this process -> the CPU that each takes, the median of several times. */
import { significant } from "./line.ts";
import { quantile } from "./quantile.ts";

const times = 9;

/** In ms. They take turns, so that a busy moment of the machine falls on all; the first turn, in which they are compiled, is not counted. */
export function cpuInTurns<Name extends string>(works: Readonly<Record<Name, () => unknown>>): Record<Name, number> {
  const spent = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let turn = 0; turn <= times; turn++) {
    for (const [name, work] of Object.entries<() => unknown>(works)) {
      const ms = cpuMs(work);
      if (turn > 0) spent.get(name)?.push(ms);
    }
  }
  const medians = [...spent].map(([name, ms]) => [name, significant(quantile(ms, 0.5))]);
  return Object.fromEntries(medians);
}

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
