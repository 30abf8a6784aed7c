/** package.json -> the version this program says it is. */
import { readFileSync } from "node:fs";

export function version(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return version;
}
