/** A digest command typed where nothing can be posted -> what to type where; null for anything else. */
import { parseDigestCommand } from "../../questions/digest-command.ts";
import { commandWord } from "../command-word.ts";
import { subscriptionWords } from "./subscription-words.ts";

export function digestWithoutPlace(text: string): string | null {
  const command = parseDigestCommand(text);
  if (command === null) return null;
  return command.kind === "help" ? subscriptionWords.help(commandWord.slack) : subscriptionWords.noPlace;
}
