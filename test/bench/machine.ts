/** The first line of a run: on what the figures below it were measured. */
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { Client } from "pg";

/** Asked before the bench itself puts load on the machine: the averages of 1, 5 and 15 minutes. */
export function loadBefore(): number[] {
  return loadavg().map((load) => Number(load.toFixed(2)));
}

export async function printMachine(serverUrl: string, load: readonly number[]): Promise<void> {
  const machine = {
    cpu: cpus()[0]?.model ?? null,
    cores: availableParallelism(),
    memory_gb: Math.round(totalmem() / 1e9),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgresql: await serverVersion(serverUrl),
    load_average_before: load,
  };
  process.stdout.write(`${JSON.stringify({ machine })}\n`);
}

async function serverVersion(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("show server_version").finally(() => client.end());
  return rows[0]?.server_version ?? null;
}
