/** What a pressed button says, read back; and the one button that belongs to Slack and not to an answer. */
import type { ButtonValue } from "../../app/pressed.ts";
import { verbOf } from "../../presentation/verb.ts";
import { isRecord, text } from "../untrusted.ts";

export const openChannelKind = "open_channel";

/** Offered to managers and admins under a private answer, where they asked in public. */
export function openChannelButton(): object {
  return {
    type: "actions",
    elements: [
      {
        type: "button",
        action_id: verbOf(openChannelKind),
        text: { type: "plain_text", text: "Answer in this channel from now on" },
        value: "{}",
      },
    ],
  };
}

/** Slack's ids of direct messages begin with D. */
export function isDirectMessage(channel: string): boolean {
  return channel.startsWith("D");
}

/** null for anything that no button of ours carries. */
export function readButtonValue(value: unknown): ButtonValue | null {
  const parsed = parseJson(text(value));
  if (!isRecord(parsed)) return null;
  const answerId = text(parsed.a);
  const actionId = text(parsed.t);
  return answerId === null || actionId === null ? null : { answerId, actionId };
}

function parseJson(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
