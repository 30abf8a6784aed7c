/** Which operating-system user runs the server: PostgreSQL refuses root, so root lends it to `nobody`. */
import { execFileSync, spawnSync } from "node:child_process";
import { HoldfastError } from "../../core/error.ts";

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Not `postgres`: that user owns the data of the system's own cluster, when there is one. */
const unprivileged = "nobody";

/** null: the server runs as whoever runs this program. @throws HoldfastError when root finds no such user. */
export function serverUser(): ServerUser | null {
  return process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : null;
}

function idOf(flag: "-u" | "-g"): number {
  try {
    return Number(execFileSync("id", [flag, unprivileged], { encoding: "utf8", stdio: "pipe" }));
  } catch (error) {
    throw new HoldfastError(
      "embedded_no_user",
      `PostgreSQL does not run as root, and this system has no user ${unprivileged} to run it`,
      "Start Holdfast as an ordinary user, or set DATABASE_URL.",
      { cause: error },
    );
  }
}

/** Asked of the system as that user, since a closed folder anywhere above, an ACL or a mount can bar the way. */
export function canEnter(user: ServerUser | null, folder: string): boolean {
  return user === null || runsAs(user, "test", ["-x", folder]);
}

export function runsAs(user: ServerUser | null, program: string, args: readonly string[]): boolean {
  return spawnSync(program, [...args], { ...as(user), cwd: "/", stdio: "ignore" }).status === 0;
}

/** The identity part of the options of `spawn`. */
export function as(user: ServerUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}
