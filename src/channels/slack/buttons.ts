/** What a pressed button says, read back; and the buttons that belong to Slack and not to an answer. */
import { subscriptionFormName } from "../../app/digests/subscription-form.ts";
import type { ButtonValue } from "../../app/pressed.ts";
import { verbOf } from "../../presentation/verb.ts";
import { isRecord, json, text } from "../untrusted.ts";

export const openChannelKind = "open_channel";

/** Offered to managers and admins under a private answer, where they asked in public. */
export function openChannelButton(): object {
  return ownButton(openChannelKind, "Answer in this channel from now on");
}

/** Offered under a digest to whoever may have it sent. */
export function digestFormButton(): object {
  return ownButton(subscriptionFormName, "Choose when and where it comes…");
}

function ownButton(kind: string, label: string): object {
  return {
    type: "actions",
    elements: [{ type: "button", action_id: verbOf(kind), text: { type: "plain_text", text: label }, value: "{}" }],
  };
}

/** Slack's ids of direct messages begin with D. */
export function isDirectMessage(channel: string): boolean {
  return channel.startsWith("D");
}

/** null for anything that no button of ours carries. */
export function readButtonValue(value: unknown): ButtonValue | null {
  const parsed = json(value);
  if (!isRecord(parsed)) return null;
  const answerId = text(parsed.a);
  const actionId = text(parsed.t);
  return answerId === null || actionId === null ? null : { answerId, actionId };
}
