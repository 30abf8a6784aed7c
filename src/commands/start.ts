/** `holdfast start` and `holdfast chat`: the bot, and the prompt in the terminal. */
import type { Command } from "commander";
import { start } from "../start.ts";

export function addStart(program: Command): void {
  program
    .command("start")
    .description("the Slack bot when it is configured, else a prompt in the terminal (what npm start does)")
    .action(() => start());
  program
    .command("chat")
    .description("a prompt in the terminal, whatever else is configured; piped lines are answered one by one")
    .option("--org <slug>", "the organisation asked about (default: the only real one, else the demo)")
    .option("--as <email>", "the member who asks (default: the system)")
    .action((options: { org?: string; as?: string }) => start({ chat: options }));
}
