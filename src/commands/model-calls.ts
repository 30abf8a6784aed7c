/** `holdfast model-calls`: what was sent to a model and what came back, byte for byte. */
import type { Command } from "commander";
import { chosenOrg, systemScope } from "../app/organisations.ts";
import { callsFor } from "../app/record/calls-for.ts";
import { withOrg } from "../store/with-org.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface ModelCallsOptions extends SessionOptions {
  readonly org?: string;
  readonly answer?: string;
}

export function addModelCalls(program: Command): void {
  withNow(program.command("model-calls"))
    .description(
      "what was sent to a model, the exact bytes, and what came back; the last twenty, or those of an answer",
    )
    .option("--org <slug>", "the organisation (default: the only real one, else the demo)")
    .option("--answer <id>", "only those made for this answer, in plain words or in the model's")
    .option("--json", "print JSON (the only form)")
    .action((options: ModelCallsOptions) => inSession(options, (session) => modelCalls(session, options)));
}

async function modelCalls({ runtime: { db } }: Session, { org: slug, answer }: ModelCallsOptions): Promise<void> {
  const org = await chosenOrg(db, slug);
  const calls = await withOrg(db, systemScope(org), (tx) => callsFor(tx, answer ?? null), "read");
  printJson({ org: org.slug, calls });
}
