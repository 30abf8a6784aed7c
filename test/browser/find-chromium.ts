/** The environment -> where Chromium is on this machine, or an error that says how to get it. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** @throws with the remedy when there is none. */
export function findChromium({ CHROMIUM_PATH, PATH = "" }: NodeJS.ProcessEnv): string {
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH=${CHROMIUM_PATH} is no program. Set it to the path of Chromium, or leave it out.`);
  }
  const found = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isProgram);
  if (found) return found;
  throw new Error(
    `The browser tests need Chromium: none of ${names.join(", ")} is on PATH. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.`,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
