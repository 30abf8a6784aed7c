/** A text that goes out without a card -> as many texts as keep each within the budget of a message, in reading order. */
import { teamsLimits } from "../limits.ts";
import { dividedLines } from "./divided.ts";

const room = teamsLimits.messageBytes.max - teamsLimits.envelopeBytes.max;

/** A message over the budget is answered with 413 as a text too. */
export function textMessages(text: string): readonly string[] {
  return dividedLines(text, room)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
