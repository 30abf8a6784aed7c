/** A primary of its own with a streaming replica: the data copied under a backup, started as a standby. */
import { spawnSync } from "node:child_process";
import { appendFile, chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { recordedPort } from "../../src/store/embedded/attach.ts";
import { type Cluster, clusterIn } from "../../src/store/embedded/cluster.ts";
import { launch, stopServer } from "../../src/store/embedded/launch.ts";
import { runnableBinaries } from "../../src/store/embedded/runnable-binaries.ts";
import { type ServerUser, serverUser } from "../../src/store/embedded/server-user.ts";
import { startEmbedded } from "../../src/store/embedded/start.ts";
import { until } from "./chat/until.ts";

export interface Replicated {
  readonly primaryUrl: string;
  readonly replicaUrl: string;
  /** Stops the replica alone. */
  stopReplica(): Promise<void>;
  stop(): Promise<void>;
}

export async function primaryWithReplica(): Promise<Replicated> {
  const home = await mkdtemp(join(tmpdir(), "holdfast-replicated-"));
  await chmod(home, 0o711);
  const primary = await startEmbedded({ home });
  const copy: Cluster = { ...clusterIn(home), data: join(home, "replica"), log: join(home, "replica.log") };
  const user = serverUser();
  await copyUnderBackup(primary.url, clusterIn(home).data, copy.data, user);
  const binaries = await runnableBinaries(home, user, () => {});
  await launch(copy, binaries, user, null);
  const replicaUrl = new URL(primary.url);
  replicaUrl.port = await until("the replica's port", async () => (await recordedPort(copy))?.toString());
  await until("the replica answers", () => answering(replicaUrl.href).catch(() => false as const));
  let running = true;
  const stopReplica = async () => {
    if (running) await stopServer(copy, binaries, user);
    running = false;
  };
  return {
    primaryUrl: primary.url,
    replicaUrl: replicaUrl.href,
    stopReplica,
    async stop() {
      await stopReplica();
      await primary.release();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function copyUnderBackup(url: string, from: string, to: string, user: ServerUser | null): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_backup_start('replica', true)");
  spawnSync("cp", ["-a", from, to]);
  const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
  await client.end();
  await rm(join(to, "postmaster.pid"));
  const { hostname, port, username, password } = new URL(url);
  const source = `host=${hostname} port=${port} user=${username} password=${password}`;
  await appendFile(join(to, "postgresql.auto.conf"), `primary_conninfo = '${source}'\n`);
  for (const [name, text] of [
    ["backup_label", rows[0]?.labelfile ?? ""],
    ["standby.signal", ""],
  ] as const) {
    await writeFile(join(to, name), text);
    if (user !== null) await chown(join(to, name), user.uid, user.gid);
  }
}

async function answering(url: string): Promise<true> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.end();
  return true;
}
