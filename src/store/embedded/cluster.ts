/** One set of PostgreSQL data with its password: where the files are, and how they are made the first time. */
import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { access, chmod, chown, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serverFailure } from "./failure.ts";
import type { Binaries } from "./package-binaries.ts";
import { as, type ServerUser } from "./server-user.ts";

export interface Cluster {
  readonly folder: string;
  /** PGDATA: belongs to the server's user, 0700. */
  readonly data: string;
  /** Belongs to whoever runs this program, 0600. */
  readonly passwordFile: string;
  readonly log: string;
}

export const superuser = "holdfast";

export function clusterIn(place: string): Cluster {
  return clusterAt(join(place, "cluster"));
}

function clusterAt(folder: string): Cluster {
  return {
    folder,
    data: join(folder, "data"),
    passwordFile: join(folder, "password"),
    log: join(folder, "server.log"),
  };
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Tried again while the initdb of another first start, whose draft this may be, still writes below a folder just emptied. */
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };

/**
 * Made beside and moved into place in one step: of two first starts one wins and the other takes the winner's, and one that is
 * killed leaves nothing half-made.
 */
export async function createCluster(cluster: Cluster, binaries: Binaries, user: ServerUser | null): Promise<void> {
  const draft = clusterAt(`${cluster.folder}.${randomUUID()}`);
  try {
    await makeFolders(draft, user);
    await initdb(draft, binaries, user);
    await rename(draft.folder, cluster.folder);
  } catch (error) {
    await rm(draft.folder, removal);
    if (!(await exists(cluster.folder))) throw error;
  }
}

/** What a first start left that was killed; a first start still at work takes the finished cluster instead. */
export async function removeDrafts(place: string): Promise<void> {
  const drafts = (await readdir(place)).filter((name) => name.startsWith("cluster."));
  await Promise.all(drafts.map((name) => rm(join(place, name), removal)));
}

async function makeFolders(draft: Cluster, user: ServerUser | null): Promise<void> {
  await mkdir(draft.folder);
  await chmod(draft.folder, user === null ? 0o700 : 0o711);
  await mkdir(draft.data, { mode: 0o700 });
  await writeFile(draft.passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (user !== null) await chown(draft.data, user.uid, user.gid);
}

// C.UTF-8 from PostgreSQL itself: the same order and letter case on every machine, whatever locales it has installed.
const initdbOptions = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

/** The password file is lent to the server's user for as long as initdb reads it. */
async function initdb(draft: Cluster, binaries: Binaries, user: ServerUser | null): Promise<void> {
  if (user !== null) await chown(draft.passwordFile, user.uid, user.gid);
  const account = [`--username=${superuser}`, `--pwfile=${draft.passwordFile}`, "--auth=scram-sha-256"];
  await run(binaries.initdb, ["-D", draft.data, ...account, ...initdbOptions], user);
  if (user !== null) await chown(draft.passwordFile, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
}

/** @throws HoldfastError with what the program said when it ends with anything but success. */
export async function run(program: string, args: readonly string[], user: ServerUser | null): Promise<void> {
  const child = spawn(program, [...args], { ...as(user), cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw serverFailure(said);
}
