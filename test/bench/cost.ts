/** A piece of work -> the time it took and the CPU that this process and the database server spent on it. */
import type { Database } from "../../src/store/database.ts";
import { significant } from "./line.ts";
import { serverCpuMs } from "./server-cpu.ts";

export interface Cost {
  readonly wallMs: number;
  readonly clientMs: number;
  /** null where the server's processes cannot be read. */
  readonly serverMs: number | null;
}

export async function costOf(db: Database, work: () => Promise<unknown>): Promise<Cost> {
  const serverBefore = await serverCpuMs(db);
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const serverAfter = await serverCpuMs(db);
  const serverMs = serverBefore === null || serverAfter === null ? null : serverAfter - serverBefore;
  return { wallMs, clientMs: (user + system) / 1_000, serverMs };
}

export const noCost: Cost = { wallMs: 0, clientMs: 0, serverMs: 0 };

export function added(a: Cost, b: Cost): Cost {
  const serverMs = a.serverMs === null || b.serverMs === null ? null : a.serverMs + b.serverMs;
  return { wallMs: a.wallMs + b.wallMs, clientMs: a.clientMs + b.clientMs, serverMs };
}

/** Of one of `times` equal pieces of work, in ms; `cpu_ms` is both sides together, ours alone where the server's is unknown. */
export function perPiece({ clientMs, serverMs }: Cost, times: number) {
  return {
    cpu_ms: significant((clientMs + (serverMs ?? 0)) / times),
    client_cpu_ms: significant(clientMs / times),
    server_cpu_ms: serverMs === null ? null : significant(serverMs / times),
  };
}
