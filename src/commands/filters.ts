/** `holdfast compute`, `stats`, `mask`, `check` and `parse`: JSON lines in, JSON lines out, without a database unless one is named. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { checkLine } from "../app/check-line.ts";
import { compute } from "../app/compute.ts";
import type { KnownNames } from "../app/known-names.ts";
import { maskLine } from "../app/mask-line.ts";
import { findOrg, systemScope } from "../app/organisations.ts";
import { namesFromJson, parseLine } from "../app/parse-line.ts";
import { stats } from "../app/stats.ts";
import { HoldfastError } from "../core/error.ts";
import { withOrg } from "../store/with-org.ts";
import { filterJsonLines } from "./json-lines.ts";
import { inSession, orFail, presentInstant, type Session, type SessionOptions, withNow } from "./session.ts";

interface ParseOptions extends SessionOptions {
  readonly accounts?: string;
  readonly org?: string;
}

export function addFilters(program: Command): void {
  withNow(program.command("compute"))
    .description('{"metric","inputs"} a line on stdin -> {"value"} or {"undefined"} a line on stdout')
    .action((options: SessionOptions) => filter(options, () => compute));
  withNow(program.command("stats"))
    .description('{"fn","values"} or {"fn","scores","labels"} a line on stdin -> its result a line on stdout')
    .action((options: SessionOptions) => filter(options, () => stats));
  withNow(program.command("mask"))
    .description('{"text","people","accounts","region"} a line on stdin -> {"masked","entities"} a line on stdout')
    .action((options: SessionOptions) => filter(options, () => maskLine));
  withNow(program.command("check"))
    .description('{"facts","answer"} a line on stdin -> {"ok","reasons"} a line on stdout')
    .action((options: SessionOptions) => filter(options, () => checkLine));
  withNow(program.command("parse"))
    .description('{"text","context","today"} a line on stdin -> {"intent","slots"} a line on stdout')
    .option("--accounts <file>", "JSON of the names: {accounts, owners, segments, regions, plans}")
    .option("--org <slug>", "take the names of this organisation instead (needs the database)")
    .action((options: ParseOptions, command: Command) => {
      const { accounts } = options;
      if (accounts !== undefined) return filter(options, () => parserOf(namesFromJson(readNames(accounts))));
      if (options.org === undefined) command.error("error: give --accounts FILE or --org SLUG", { exitCode: 2 });
      return inSession(options, async (session) => {
        await filterJsonLines(parserOf(await namesOf(session, options.org ?? "")));
      });
    });
}

type Answering = (line: unknown) => unknown;

/** `--now` changes nothing here, as every line says its own today; a wrong one is refused all the same. */
function filter(options: SessionOptions, open: () => Answering): Promise<void> {
  return orFail(() => {
    presentInstant(options);
    return filterJsonLines(open());
  });
}

function readNames(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `The file ${file} cannot be read: ${why}.`;
    throw new HoldfastError("names_unreadable", message, "Name a JSON file after --accounts.", { cause });
  }
}

function parserOf(names: KnownNames): Answering {
  return (line) => parseLine(line, names);
}

async function namesOf({ runtime: { db, readNames } }: Session, slug: string): Promise<KnownNames> {
  return withOrg(db, systemScope(await findOrg(db, slug)), readNames, "read");
}
