/** `holdfast doctor`: what works and what does not, each with its remedy; exit 1 when something does not. */
import type { Command } from "commander";
import { examine } from "../app/examine.ts";
import { printJson } from "./output.ts";
import { inSession, type SessionOptions, withNow } from "./session.ts";

export function addDoctor(program: Command): void {
  withNow(program.command("doctor"))
    .description("examine the database, its locks, the feeds, the inbox, the digests and what is sent")
    .option("--json", "print JSON (the only form)")
    .action((options: SessionOptions) =>
      inSession(options, async ({ runtime, now }) => {
        const report = await examine(runtime.db, now);
        printJson(report);
        if (!report.ok) process.exitCode = 1;
      }),
    );
}
