/** `holdfast playbooks --dry-run`: what would have fired over the last months, week by week, and how often somebody left after it. */
import type { Command } from "commander";
import { findOrg, systemScope } from "../app/organisations.ts";
import { type DryRunDocument, dryRunDocument, type PlaybookReportJson } from "../app/playbooks/dry-run.ts";
import { isoDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { printJson } from "./output.ts";
import { openProgress } from "./progress.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface PlaybooksOptions extends SessionOptions {
  readonly org: string;
  readonly dryRun?: true;
  readonly months: string;
  readonly json?: true;
}

const mostMonths = 36;

export function addPlaybooks(program: Command): void {
  withNow(program.command("playbooks"))
    .description("what the playbooks would have fired in the past; nothing is written")
    .requiredOption("--org <slug>", "the organisation")
    .option("--dry-run", "replay the last months day by day")
    .option("--months <number>", `how many, at most ${mostMonths}`, "12")
    .option("--json", "print JSON")
    .action((options: PlaybooksOptions) => inSession(options, (session) => playbooks(session, options)));
}

async function playbooks({ runtime: { db }, now }: Session, options: PlaybooksOptions): Promise<void> {
  if (options.dryRun === undefined)
    throw new HoldfastError(
      "wrong_use",
      "What to do with the playbooks was not said.",
      "Write --dry-run to see what they would have fired.",
    );
  const org = await findOrg(db, options.org);
  const bar = openProgress(process.stderr);
  const document = await dryRunDocument(db, {
    scope: systemScope(org),
    slug: options.org,
    now,
    months: monthsOf(options.months),
    progress: ({ day, done, total }) => bar.show(isoDay(day), done, total),
  }).finally(() => bar.end());
  if (options.json) printJson(document);
  else process.stdout.write(dryRunText(document));
}

/** @throws HoldfastError `bad_months`. */
function monthsOf(text: string): number {
  const months = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (months >= 1 && months <= mostMonths) return months;
  throw new HoldfastError("bad_months", `"${text}" is not a number of months.`, `Write 1 to ${mostMonths}.`);
}

function dryRunText(document: DryRunDocument): string {
  const { from, to, asked_from, departures } = document;
  const shorter = from === asked_from ? "" : ` (asked from ${asked_from}; before, too little usage is known)`;
  return `${[
    `From ${from} to ${to}${shorter}, by what is known of those days today; accounts that left: ${departures}.`,
    ...document.playbooks.map((report) => reportText(report, document)),
  ].join("\n")}\n`;
}

function reportText(report: PlaybookReportJson, { warned_within_days }: DryRunDocument): string {
  const { label, fired, accounts, weeks, preceded_churn: warned } = report;
  const median = warned.median_days === null ? "" : `, ${warned.median_days} days before in the middle`;
  return [
    `${label}: fired ${fired} times for ${accounts} accounts; ${warned.fired} ${warned.fired === 1 ? "was" : "were"} followed by a departure within ${warned_within_days} days${median}`,
    `  by week: ${Object.values(weeks).join(" ")}`,
  ].join("\n");
}
