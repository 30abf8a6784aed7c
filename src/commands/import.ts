/** `holdfast import DIR`: a folder of CSV files -> the book of an organisation, with progress on a terminal. */
import type { Command } from "commander";
import { importFolder } from "../app/import.ts";
import { writeTemplates } from "../app/import-templates.ts";
import { findOrg, systemScope } from "../app/organisations.ts";
import { scoreOrg } from "../app/score-days.ts";
import { importSummary } from "./import-summary.ts";
import { printJson } from "./output.ts";
import { openProgress } from "./progress.ts";
import { inSession, orFail, type Session, type SessionOptions, withNow } from "./session.ts";

interface ImportOptions extends SessionOptions {
  readonly org: string;
  readonly map?: string;
  readonly full?: true;
  readonly template?: true;
  readonly json?: true;
}

export function addImport(program: Command): void {
  withNow(program.command("import"))
    .description("load a folder of CSV files into an organisation, all of it or nothing")
    .argument("<dir>", "the folder; with --template the folder to write example files to")
    .option("--org <slug>", "the organisation, made when it is new", "main")
    .option("--map <file>", "how to read a foreign export, e.g. src/ingest/maps/ravenstack.json")
    .option("--full", "the folder is the whole truth: rows it lacks leave the book")
    .option("--template", "write an example of every file instead of importing")
    .option("--json", "print the report as JSON")
    .action((dir: string, options: ImportOptions) =>
      options.template ? orFail(() => template(dir)) : inSession(options, (session) => load(session, dir, options)),
    );
}

async function template(dir: string): Promise<void> {
  printJson({ written: await writeTemplates(dir) });
}

async function load({ runtime: { db }, now }: Session, dir: string, options: ImportOptions): Promise<void> {
  const progress = openProgress(process.stderr);
  const report = await importFolder({
    db,
    dir,
    slug: options.org,
    full: options.full === true,
    now,
    progress: ({ feed, bytes, totalBytes, rows }) => progress.show(`${feed}: ${rows} rows`, bytes, totalBytes),
    ...(options.map !== undefined && { map: options.map }),
  });
  await scoreOrg(db, systemScope(await findOrg(db, options.org)), now, ({ done, total }) =>
    progress.show("scoring the accounts", done, total),
  );
  progress.end();
  if (options.json) printJson(report);
  else process.stdout.write(importSummary(report));
}
