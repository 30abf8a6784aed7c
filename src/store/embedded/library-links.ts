/** Restores the links between library names that npm packages cannot hold and `--ignore-scripts` leaves out. */
import { mkdir, readFile, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { errorCode } from "../connection-error.ts";

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** @param folder the package's folder (or a copy of it): the paths of native/pg-symlinks.json begin there. */
export async function restoreLibraryLinks(folder: string): Promise<void> {
  const links = linkList.parse(JSON.parse(await readFile(join(folder, "native/pg-symlinks.json"), "utf8")));
  for (const { source, target } of links) {
    const path = join(folder, target);
    await mkdir(dirname(path), { recursive: true });
    await symlink(relative(dirname(path), join(folder, source)), path).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") throw error;
    });
  }
}
