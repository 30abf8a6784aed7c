/** `holdfast what-if`: the figures of a period if accounts churned, or the fewest accounts that bring one under a level, as JSON. */
import type { Command } from "commander";
import { findOrg, systemScope } from "../app/organisations.ts";
import { type WhatIfRequest, whatIfJson } from "../app/what-if.ts";
import { readBook } from "../store/book.ts";
import { withOrg } from "../store/with-org.ts";
import { printJson } from "./output.ts";
import { inSession, type SessionOptions, withNow } from "./session.ts";

interface WhatIfOptions extends SessionOptions, WhatIfRequest {
  readonly org: string;
}

export function addWhatIf(program: Command): void {
  withNow(program.command("what-if"))
    .description("NRR, GRR, churn and MRR if accounts churned before the second snapshot, as JSON; nothing is stored")
    .requiredOption("--org <slug>", "the organisation")
    .requiredOption("--from <day>", "the first snapshot: the start of this day")
    .requiredOption("--to <day>", "the second snapshot: the start of this day")
    .option("--lose <ids>", "ids of the accounts that churn, with commas between")
    .option("--under <share>", "instead: the fewest accounts that bring the metric under this share, e.g. 1.00")
    .option("--metric <name>", "what --under is a level of: nrr (default) or grr")
    .option("--json", "print JSON (the only form)")
    .action((options: WhatIfOptions, command: Command) => {
      if ((options.lose === undefined) === (options.under === undefined))
        command.error("error: give either --lose IDS or --under SHARE", { exitCode: 2 });
      return inSession(options, async ({ runtime: { db } }) => {
        const scope = systemScope(await findOrg(db, options.org));
        printJson(whatIfJson(await withOrg(db, scope, readBook, "read"), options));
      });
    });
}
