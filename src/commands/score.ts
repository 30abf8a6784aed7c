/** `holdfast score`: every account's score as of a day -> the `score` document of answer.md. */
import type { Command } from "commander";
import { findOrg, systemScope } from "../app/organisations.ts";
import { scoreDocument } from "../app/score-document.ts";
import { snapshotDay } from "../app/snapshot-days.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface ScoreOptions extends SessionOptions {
  readonly org: string;
  readonly asOf?: string;
  readonly account?: string;
}

export function addScore(program: Command): void {
  withNow(program.command("score"))
    .description("health scores with their contributions, as JSON")
    .requiredOption("--org <slug>", "the organisation")
    .option("--as-of <day>", "the day (default: today)")
    .option("--account <id>", "one account only")
    .option("--json", "print JSON (the only form)")
    .action((options: ScoreOptions) => inSession(options, (session) => score(session, options)));
}

async function score({ runtime: { db }, now }: Session, { org: slug, asOf, account }: ScoreOptions): Promise<void> {
  const org = await findOrg(db, slug);
  printJson(
    await scoreDocument(db, {
      scope: systemScope(org),
      slug,
      now,
      ...(asOf !== undefined && { asOf: snapshotDay(asOf) }),
      ...(account !== undefined && { accountId: account }),
    }),
  );
}
