/** `holdfast doctor`: what works and what does not, each with its remedy; exit 1 when something does not. */
import type { Command } from "commander";
import { examine } from "../app/examine.ts";
import { modelFinding } from "../app/words/model-finding.ts";
import { printJson } from "./output.ts";
import { inSession, type SessionOptions, withNow } from "./session.ts";

interface DoctorOptions extends SessionOptions {
  readonly audit?: true;
  readonly model?: true;
}

export function addDoctor(program: Command): void {
  withNow(program.command("doctor"))
    .description("examine the database, its locks, the feeds, the inbox, the digests and what is sent")
    .option("--audit", "hold every recorded model call against its chain as well")
    .option("--model", "ask the configured model's server whether it answers")
    .option("--json", "print JSON (the only form)")
    .action((options: DoctorOptions) =>
      inSession(options, async ({ config, runtime, now }) => {
        const examined = await examine(runtime.db, now, options);
        const findings = [...examined.findings, await modelFinding(config.llm, options.model === true)];
        const report = { ok: findings.every(({ ok }) => ok), findings };
        printJson(report);
        if (!report.ok) process.exitCode = 1;
      }),
    );
}
