/** `holdfast outbox`: what was not sent and what waits, and the way to open it again. */
import type { Command } from "commander";
import { findOrg, systemScope } from "../app/organisations.ts";
import { HoldfastError } from "../core/error.ts";
import { reopenDead, type UnsentLetter, unsentLetters } from "../store/outbox-letters.ts";
import { withOrg } from "../store/with-org.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface OutboxOptions extends SessionOptions {
  readonly org: string;
  readonly retry?: string;
  readonly retryDead?: true;
  readonly json?: true;
}

/** More would be read by nobody; what is shown is cured first. */
const mostListed = 200;
const deadForDays = 30;

export function addOutbox(program: Command): void {
  withNow(program.command("outbox"))
    .description("letters that were not sent, and letters that wait")
    .requiredOption("--org <slug>", "the organisation")
    .option("--retry <key>", "send this dead letter again, with what belongs to it")
    .option("--retry-dead", "send every dead letter again")
    .option("--json", "print JSON")
    .action((options: OutboxOptions) => inSession(options, (session) => outbox(session, options)));
}

async function outbox({ runtime: { db }, now }: Session, options: OutboxOptions): Promise<void> {
  const scope = systemScope(await findOrg(db, options.org));
  if (options.retry !== undefined || options.retryDead) {
    const reopened = await withOrg(db, scope, (tx) => reopenDead(tx, options.retry ?? null));
    if (options.retry !== undefined && reopened.length === 0) throw noSuchLetter(options.retry);
    return print(
      options,
      { reopened },
      reopened.map((key) => `sent again: ${key}`),
    );
  }
  const deadSince = new Date(Date.parse(now) - deadForDays * 86_400_000).toISOString();
  const letters = await withOrg(db, scope, (tx) => unsentLetters(tx, deadSince, mostListed), "read");
  print(options, { letters }, letters.map(lineOf));
}

function print({ json }: OutboxOptions, document: object, lines: readonly string[]): void {
  if (json) printJson(document);
  else process.stdout.write(lines.length === 0 ? "Nothing is left unsent.\n" : `${lines.join("\n")}\n`);
}

function lineOf({ key, platform, destination, state, error, attempts, dueAt, doubtful }: UnsentLetter): string {
  const why = error === null ? "" : `: ${error}`;
  const perhaps = doubtful ? ", perhaps there" : "";
  return `${state}  ${key}  to ${platform} ${destination}, due ${dueAt}, ${attempts} attempts${perhaps}${why}`;
}

function noSuchLetter(key: string): HoldfastError {
  return new HoldfastError(
    "no_dead_letter",
    `There is no dead letter ${key} that could be sent again.`,
    "Run holdfast outbox --org SLUG for the keys there are; what was said more than 30 days ago is no longer kept.",
  );
}
