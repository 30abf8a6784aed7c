/** The folder asked for becomes the folder the server can use: the same one, or one that its user can reach. */
import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HoldfastError } from "../../core/error.ts";
import { errorCode } from "../connection-error.ts";
import { canEnter, type ServerUser } from "./server-user.ts";

/** In the home when its data are not: one line, the folder that holds them. */
const signpost = "elsewhere";

/** Kept over a restart of the machine, unlike /tmp; the first that root can make and `nobody` can enter. */
const reachableFolders = ["/var/lib/holdfast", "/var/tmp/holdfast"];

/** Others may pass through to what they may read, and cannot list it. */
const passThrough = 0o711;

/** @returns where data and copies live, made if need be. */
export async function placeFor(home: string, user: ServerUser | null): Promise<string> {
  const made = await mkdir(home, { recursive: true, mode: user === null ? 0o700 : passThrough });
  // mkdir's mode is cut by the umask, which under root is often 077.
  if (made !== undefined && user !== null) await chmod(home, passThrough);
  const real = await realpath(home);
  return (await signposted(real)) ?? (canEnter(user, real) ? real : await elsewhere(real, user));
}

async function signposted(home: string): Promise<string | null> {
  try {
    return (await readFile(join(home, signpost), "utf8")).trim();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** The home's time of birth is part of the name: a home deleted and made again does not find the old data. */
async function elsewhere(home: string, user: ServerUser | null): Promise<string> {
  const { birthtimeMs } = await stat(home);
  const folder = join(await reachableFolder(user), shortHash(`${home} ${birthtimeMs}`));
  await makePassThrough(folder);
  await writeFile(join(home, signpost), `${folder}\n`);
  return folder;
}

/** @throws HoldfastError when no such folder can be made. */
export async function reachableFolder(user: ServerUser | null): Promise<string> {
  for (const folder of reachableFolders) {
    const made = await makePassThrough(folder).then(
      () => true,
      () => false,
    );
    if (made && canEnter(user, folder)) return folder;
  }
  throw new HoldfastError(
    "embedded_unreachable",
    "the user nobody, who runs the embedded database for root, can reach neither the home nor a folder under /var",
    "Set HOLDFAST_HOME to a folder under a path that everyone may enter (chmod o+x), or set DATABASE_URL.",
  );
}

async function makePassThrough(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, passThrough);
}

export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
