/** `holdfast metrics` and `holdfast attribution`: the revenue core's figures of an organisation, as JSON for scripts. */
import type { Command } from "commander";
import { attributionCuts, attributionJson } from "../app/attribution.ts";
import { metricsCuts, metricsJson } from "../app/metrics.ts";
import { findOrg, systemScope } from "../app/organisations.ts";
import type { Book } from "../core/revenue/book.ts";
import { readBook } from "../store/book.ts";
import { withOrg } from "../store/with-org.ts";
import { type KnownOnOptions, knownOnOf, withKnownOn } from "./known-on.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface MetricsOptions extends SessionOptions, KnownOnOptions {
  readonly org: string;
  readonly from: string;
  readonly to: string;
  readonly by?: string;
  readonly more?: boolean;
}

interface AttributionOptions extends KnownOnOptions {
  readonly org: string;
  readonly before: string;
  readonly now: string;
  readonly by?: string;
}

export function addRevenue(program: Command): void {
  withKnownOn(withNow(program.command("metrics")))
    .description("NRR, GRR, churn and movements between two snapshot days, as JSON")
    .requiredOption("--org <slug>", "the organisation")
    .requiredOption("--from <day>", "the first snapshot: the start of this day")
    .requiredOption("--to <day>", "the second snapshot: the start of this day")
    .option("--by <cut>", metricsCuts.join(", "))
    .option("--more", "also ARR, net churn, quick ratio, LTV:CAC, committed churn, ranks, rates and who is in grace")
    .option("--json", "print JSON (the only form)")
    .action((options: MetricsOptions) =>
      inSession(options, async (session) => printJson(metricsJson(await bookOf(session, options), options))),
    );
  withKnownOn(program.command("attribution"))
    .description("why NRR moved between two periods of snapshot days, down to the accounts, as JSON")
    .requiredOption("--org <slug>", "the organisation")
    .requiredOption("--before <A..B>", "the period before, e.g. 2026-04-01..2026-07-01")
    .requiredOption("--now <B..C>", "the period asked about, e.g. 2026-07-01..2026-10-01")
    .option("--by <cut>", attributionCuts.join(", "))
    .option("--json", "print JSON (the only form)")
    .action((options: AttributionOptions) =>
      inSession({}, async (session) => printJson(attributionJson(await bookOf(session, options), options))),
    );
}

interface BookOptions extends KnownOnOptions {
  readonly org: string;
}

async function bookOf({ runtime: { db }, now }: Session, options: BookOptions): Promise<Book> {
  const { knownOn } = knownOnOf(options, now);
  return withOrg(db, systemScope(await findOrg(db, options.org)), readBook, "read", knownOn);
}
