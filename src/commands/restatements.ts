/** `holdfast restatements`: which closed months and quarters read otherwise than when they were first known, and why. */
import type { Command } from "commander";
import { findOrg, systemScope } from "../app/organisations.ts";
import { restatementsDocument } from "../app/restatements.ts";
import { snapshotDay } from "../app/snapshot-days.ts";
import { printJson } from "./output.ts";
import { restatementsText } from "./restatements-text.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface RestatementsOptions extends SessionOptions {
  readonly org: string;
  readonly since?: string;
  readonly json?: true;
}

export function addRestatements(program: Command): void {
  withNow(program.command("restatements"))
    .description("closed months and quarters of two years whose figures were restated by what came late")
    .requiredOption("--org <slug>", "the organisation")
    .option(
      "--since <day>",
      "against what was known at the end of this day (default: when each period was first known)",
    )
    .option("--json", "print the restatements as JSON")
    .action((options: RestatementsOptions) => inSession(options, (session) => restatements(session, options)));
}

async function restatements({ runtime: { db }, now }: Session, options: RestatementsOptions): Promise<void> {
  const org = await findOrg(db, options.org);
  const since = options.since === undefined ? {} : { since: snapshotDay(options.since) };
  const document = await restatementsDocument(db, { scope: systemScope(org), slug: org.slug, now, ...since });
  if (options.json) printJson(document);
  else process.stdout.write(restatementsText(document));
}
