/** `holdfast start` and `holdfast chat`: the bots or the preview page, and the prompt in the terminal. */
import type { Command } from "commander";

export function addStart(program: Command): void {
  program
    .command("start")
    .description("the Slack and Teams bots that are configured, else the preview page (what npm start does)")
    .action(async () => (await bot()).start());
  program
    .command("chat")
    .description("a prompt in the terminal, whatever else is configured; piped lines are answered one by one")
    .option("--org <slug>", "the organisation asked about (default: the only real one, else the demo)")
    .option("--as <email>", "the member who asks (default: the system)")
    .action(async (options: { org?: string; as?: string }) => (await bot()).start({ chat: options }));
}

/** Loaded when it is needed: Slack's library alone takes longer to load than most commands to run. */
function bot(): Promise<typeof import("../running/start.ts")> {
  return import("../running/start.ts");
}
