/** `holdfast doctor`: what works and what does not, each with its remedy; exit 1 when something does not. */
import type { Command } from "commander";
import { examine } from "../app/examine.ts";
import { printJson } from "./output.ts";
import { inSession } from "./session.ts";

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("examine the database, its locks, the feeds and the inbox")
    .option("--json", "print JSON (the only form)")
    .action(() =>
      inSession({}, async ({ runtime, now }) => {
        const report = await examine(runtime.db, now);
        printJson(report);
        if (!report.ok) process.exitCode = 1;
      }),
    );
}
