/** The package's programs where the server's user can run them: in place, or as a copy within its reach. */

import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { errorCode } from "../connection-error.ts";
import { restoreLibraryLinks } from "./library-links.ts";
import { type Binaries, binariesIn, packageFolder, unsupportedPlatform } from "./package-binaries.ts";
import { reachableFolder, shortHash } from "./place.ts";
import { as, runsAs, type ServerUser } from "./server-user.ts";

const manifest = z.object({ version: z.string() });

/** @param place the folder of this home, for a copy when the package is there and cannot be linked. */
export async function runnableBinaries(
  place: string,
  user: ServerUser | null,
  progress: (text: string) => void,
  folder: string = packageFolder(),
): Promise<Binaries> {
  const packaged = binariesIn(join(folder, "native"));
  if ((await linked(folder)) && runsAs(user, packaged.postgres, ["--version"])) return packaged;
  const copies = user === null ? place : await reachableFolder(user);
  const copy = join(copies, `postgres-${shortHash(`${folder} ${await versionOf(folder)}`)}`);
  if (!runsAs(user, binariesIn(join(copy, "native")).postgres, ["--version"])) {
    progress(`Copying PostgreSQL to ${copy}, where the database's user can run it`);
    await copyPackage(folder, copy);
  }
  const binaries = binariesIn(join(copy, "native"));
  refuseUnrunnable(binaries, user);
  return binaries;
}

/** False where node_modules belongs to somebody else: then a copy of our own gets the links. */
async function linked(folder: string): Promise<boolean> {
  try {
    await restoreLibraryLinks(folder);
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(errorCode(error))) return false;
    throw error;
  }
}

async function versionOf(folder: string): Promise<string> {
  return manifest.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8"))).version;
}

/** Whole or not at all: another first start may be copying the same. */
async function copyPackage(folder: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomUUID()}`;
  await cp(join(folder, "native"), join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  await restoreLibraryLinks(draft);
  // A package installed under umask 077 is closed to the server's user; X opens folders and programs only.
  spawnSync("chmod", ["-R", "a+rX", draft]);
  await rename(draft, copy).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!["ENOTEMPTY", "EEXIST"].includes(errorCode(error))) throw error;
  });
}

function refuseUnrunnable(binaries: Binaries, user: ServerUser | null): void {
  const tried = spawnSync(binaries.postgres, ["--version"], { ...as(user), cwd: "/", encoding: "utf8" });
  if (tried.status === 0) return;
  throw unsupportedPlatform(tried.error?.message ?? tried.stderr.trim(), tried.error);
}
