/** `holdfast score`: every account's score as of a day -> the `score` document of answer.md. */
import type { Command } from "commander";
import { findOrg, systemScope } from "../app/organisations.ts";
import { scoreDocument } from "../app/score-document.ts";
import { snapshotDay } from "../app/snapshot-days.ts";
import { type KnownOnOptions, knownOnOf, withKnownOn } from "./known-on.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface ScoreOptions extends SessionOptions, KnownOnOptions {
  readonly org: string;
  readonly asOf?: string;
  readonly account?: string;
}

export function addScore(program: Command): void {
  withKnownOn(withNow(program.command("score")))
    .description("health scores with their contributions, as JSON")
    .requiredOption("--org <slug>", "the organisation")
    .option("--as-of <day>", "the day (default: today, or the day of --known-on)")
    .option("--account <id>", "one account only")
    .option("--json", "print JSON (the only form)")
    .action((options: ScoreOptions) => inSession(options, (session) => score(session, options)));
}

async function score({ runtime: { db }, now }: Session, options: ScoreOptions): Promise<void> {
  const { org: slug, asOf, account } = options;
  const org = await findOrg(db, slug);
  printJson(
    await scoreDocument(db, {
      scope: systemScope(org),
      slug,
      now,
      ...knownOnOf(options, now),
      ...(asOf !== undefined && { asOf: snapshotDay(asOf) }),
      ...(account !== undefined && { accountId: account }),
    }),
  );
}
