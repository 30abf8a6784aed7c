/** A message to the bot -> an answer: in a personal chat here, among others where they may read it. */
import { record, text } from "../../untrusted.ts";
import type { ArrivedMessage } from "../border.ts";
import { callerOf } from "../caller.ts";
import { converseInTeams } from "../converse.ts";
import type { Desk } from "../desk.ts";
import { remember } from "../remember.ts";
import { readTyped } from "../typed.ts";
import { onPress } from "./press.ts";

export async function onMessage(desk: Desk, message: ArrivedMessage): Promise<void> {
  const verb = message.text.trim() === "" ? text(record(message.value).verb) : null;
  // A client that does not know Action.Execute sends the button's fallback: a message without words.
  if (verb !== null) return onPress(desk, { ...message, verb, data: message.value });
  const kept = await remember(desk, message);
  const caller = await callerOf(desk, message);
  await converseInTeams(desk, { arrival: message, caller, typed: readTyped(message.text), note: true });
  // It may have been the line that claims the tenant: whoever typed it is the first to be written to.
  if (kept === "nobodys") await remember(desk, message);
}
