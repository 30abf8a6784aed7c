/** A message -> the same with a line on top: who shared it, or that it is possibly a repeat. */
import { mayBeRepeat } from "../../app/outbox/repeat-words.ts";
import { richText } from "../../presentation/teams/text.ts";
import { isRecord } from "../untrusted.ts";
import type { TeamsOutgoing } from "./border.ts";

export function asRepeat({ text, card }: TeamsOutgoing): TeamsOutgoing {
  return { text: `${mayBeRepeat}\n${text}`, ...(card && { card: withLine(card, mayBeRepeat) }) };
}

/** A card has room for it: its own limit is well below what Teams takes of a message. */
export function withLine(card: object, line: string): object {
  const body = isRecord(card) && Array.isArray(card.body) ? card.body : [];
  return { ...card, body: [richText(line, { size: "Small", isSubtle: true }), ...body] };
}
