/** A message to the bot -> an answer: in a personal chat here, among others where they may read it. */
import type { ArrivedMessage } from "../border.ts";
import { callerOf } from "../caller.ts";
import { converseInTeams } from "../converse.ts";
import type { Desk } from "../desk.ts";
import { readTyped } from "../typed.ts";

export async function onMessage(desk: Desk, message: ArrivedMessage): Promise<void> {
  const caller = await callerOf(desk, message);
  await converseInTeams(desk, { arrival: message, caller, typed: readTyped(message.text), note: true });
}
