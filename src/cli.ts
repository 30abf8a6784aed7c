#!/usr/bin/env node
/** `holdfast`: every command of design.md §6 that exists by now, one file each in src/commands. */
import { Command, CommanderError } from "commander";
import { addAsk } from "./commands/ask.ts";
import { addDigest } from "./commands/digest.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addFeedback } from "./commands/feedback.ts";
import { addFilters } from "./commands/filters.ts";
import { addImport } from "./commands/import.ts";
import { addMembers } from "./commands/members.ts";
import { addModelCalls } from "./commands/model-calls.ts";
import { addOutbox } from "./commands/outbox.ts";
import { printJson } from "./commands/output.ts";
import { addPackage } from "./commands/package.ts";
import { addPlaybooks } from "./commands/playbooks.ts";
import { addRestatements } from "./commands/restatements.ts";
import { addRevenue } from "./commands/revenue.ts";
import { addScore } from "./commands/score.ts";
import { addStart } from "./commands/start.ts";
import { addWhatIf } from "./commands/what-if.ts";
import { HoldfastError } from "./core/error.ts";
import { version } from "./version.ts";

const wrongUse = 2;

export function holdfast(): Command {
  const program = new Command("holdfast")
    .description("account health and retention, computed; every figure adds up")
    .version(version())
    .showHelpAfterError("(run with --help for the commands)")
    .exitOverride();
  const commands = [
    addStart,
    addAsk,
    addImport,
    addRevenue,
    addWhatIf,
    addRestatements,
    addScore,
    addDigest,
    addPlaybooks,
    addMembers,
    addPackage,
    addFilters,
    addOutbox,
    addFeedback,
    addModelCalls,
    addDoctor,
  ];
  for (const add of commands) add(program);
  return program;
}

// A reader that went away (`| head`) wants no more; the command still ends in order, letting go of its database.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await holdfast().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version are asked for and end well; everything else commander refuses is wrong use.
  if (error.exitCode !== 0) {
    // Commander's own words for a command that was left out are a name of its code.
    const message = error.code === "commander.help" ? "A command is missing." : error.message;
    printJson(new HoldfastError("wrong_use", message, "Run holdfast --help, or holdfast COMMAND --help.").toJSON());
    process.exitCode = wrongUse;
  }
}
