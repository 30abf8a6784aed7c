/** `holdfast digest`: with --preview as it would be posted now, by the way it is posted, and nothing written; else its subscriptions. */
import type { Command } from "commander";
import { previewDigest } from "../app/digests/preview.ts";
import { newAnswerId } from "../app/new-id.ts";
import { findOrg, scopeAs } from "../app/organisations.ts";
import { snapshotDay } from "../app/snapshot-days.ts";
import type { DigestFilter } from "../core/digest/subscription.ts";
import { HoldfastError } from "../core/error.ts";
import { renderTerminal } from "../presentation/terminal/render.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";
import { doSubscriptions, type SubscriptionOptions, withSubscriptions } from "./subscriptions.ts";
import { terminalStyle } from "./terminal-style.ts";

interface DigestOptions extends SessionOptions, SubscriptionOptions {
  readonly preview?: true;
  readonly as?: string;
  readonly id?: string;
  readonly segment?: readonly string[];
  readonly owner?: string;
  readonly since?: string;
  readonly locale?: string;
}

export function addDigest(program: Command): void {
  withSubscriptions(withNow(program.command("digest")))
    .description("the daily digest: who slips, why, what is at stake and what to do")
    .requiredOption("--org <slug>", "the organisation")
    .option("--preview", "print it as it would be posted now; nothing is written or sent")
    .option("--as <email>", "the member who looks (default: the system)")
    .option("--id <digest>", "that subscription's: its accounts, its locale, compared with its last one")
    .option("--segment <names...>", "only these segments, regions or plans")
    .option("--owner <email>", "only this person's accounts")
    .option("--since <day>", "compared with this day (default: the last one of --id, or a week before)")
    .option("--locale <tag>", "for numbers and dates, e.g. de-DE (default: the organisation's)")
    .option("--json", "print the Answer document, or the subscriptions, as JSON")
    .action((options: DigestOptions) => inSession(options, (session) => digest(session, options)));
}

async function digest(session: Session, options: DigestOptions): Promise<void> {
  if (options.preview) return preview(session, options);
  if (!(await doSubscriptions(session, options))) throw nothingAsked();
}

async function preview({ config, runtime: { db, readNames }, now }: Session, options: DigestOptions): Promise<void> {
  const { org: slug, as, id, segment, owner, since, locale } = options;
  const org = await findOrg(db, slug);
  const named = segment !== undefined || owner !== undefined;
  const answer = await previewDigest({ db, readNames, newId: newAnswerId }, await scopeAs(db, org, as), {
    org,
    now,
    ...(id !== undefined && { digestId: id }),
    ...(named && { filter: filterOf(options) }),
    ...(locale !== undefined && { locale }),
    ...(since !== undefined && { since: snapshotDay(since) }),
  });
  if (options.json) printJson(answer);
  else process.stdout.write(`${renderTerminal(answer, terminalStyle(process.stdout, config.noColour))}\n`);
}

function filterOf({ segment, owner }: DigestOptions): DigestFilter {
  return { ...(segment !== undefined && { segments: segment }), ...(owner !== undefined && { ownerEmail: owner }) };
}

function nothingAsked(): HoldfastError {
  return new HoldfastError(
    "wrong_use",
    "Nothing to do: no digest was asked for.",
    "Run holdfast digest --org SLUG --preview or --list, or holdfast digest --help.",
  );
}
