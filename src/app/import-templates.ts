/** The CSV contract becomes a folder of example files, one for each feed, that import as they are. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HoldfastError, reasonOf } from "../core/error.ts";
import { contracts } from "../ingest/contract/feeds.ts";
import { templateText } from "../ingest/template.ts";

/** The names of the files written; files that are there already are kept. @throws HoldfastError when `dir` cannot be written or holds one of them. */
export async function writeTemplates(dir: string): Promise<string[]> {
  const files = Object.values(contracts);
  try {
    await mkdir(dir, { recursive: true });
    for (const contract of files) await writeFile(join(dir, contract.file), templateText(contract), { flag: "wx" });
  } catch (cause) {
    throw new HoldfastError(
      "template_not_written",
      `The templates cannot be written to ${dir}: ${reasonOf(cause)}.`,
      "Name an empty folder that this user may write.",
      { cause },
    );
  }
  return files.map(({ file }) => file);
}
