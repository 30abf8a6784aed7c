/** `holdfast import DIR`: a folder of CSV files -> the book of an organisation, with progress on a terminal. */
import type { Command } from "commander";
import type { ImportProgress } from "../app/import/report.ts";
import { importFolder } from "../app/import.ts";
import { writeTemplates } from "../app/import-templates.ts";
import { findOrg, systemScope } from "../app/organisations.ts";
import { scoreOrg } from "../app/score-days.ts";
import type { Database } from "../store/database.ts";
import { importSummary } from "./import-summary.ts";
import { printJson } from "./output.ts";
import { openProgress, type Progress } from "./progress.ts";
import { inSession, orFail, type Session, type SessionOptions, withNow } from "./session.ts";

interface ImportOptions extends SessionOptions {
  readonly org: string;
  readonly map?: string;
  readonly full?: true;
  readonly check?: true;
  readonly template?: true;
  readonly json?: true;
}

export function addImport(program: Command): void {
  withNow(program.command("import"))
    .description("load a folder of CSV files into an organisation")
    .argument("<dir>", "the folder; with --template the folder to write example files to")
    .option("--org <slug>", "the organisation, made when it is new", "main")
    .option("--map <file>", "how to read a foreign export, e.g. src/ingest/maps/ravenstack.json")
    .option("--full", "the folder is the whole truth: rows it lacks leave the book")
    .option("--check", "read everything, say what would be done, and write nothing")
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
    progress: (step) => progress.show(doing(step), step.bytes, step.totalBytes),
    check: options.check === true,
    ...(options.map !== undefined && { map: options.map }),
  });
  if (!options.check) await score(db, options.org, now, progress);
  progress.end();
  if (options.json) printJson(report);
  else process.stdout.write(importSummary(report));
}

/** What is going on, to stand beside the bar. */
function doing({ phase, feed, rows }: ImportProgress): string {
  if (phase === "looking") return `${feed}: looking through the file`;
  return phase === "reading" ? `${feed}: ${rows} rows` : `${feed}: storing ${rows} rows`;
}

async function score(db: Database, org: string, now: string, progress: Progress): Promise<void> {
  await scoreOrg(db, systemScope(await findOrg(db, org)), now, ({ done, total }) =>
    progress.show("scoring the accounts", done, total),
  );
}
