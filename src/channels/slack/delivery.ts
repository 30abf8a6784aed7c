/** A body as Slack sends it -> the delivery it is, under a key that its repeats share. */
import { referenceFor } from "../../app/apology.ts";
import type { Delivery } from "../../app/receive.ts";
import { type Fields, record, text } from "../untrusted.ts";
import { channelEventNames } from "./channel-events.ts";

export type Body = Fields;

/** Everything else we are sent (app_context_changed, agent_session_stopped, ...) is acknowledged and needs no work. */
const workedEvents: readonly string[] = [
  "app_mention",
  "message",
  "app_home_opened",
  "app_uninstalled",
  "tokens_revoked",
  ...channelEventNames,
];

/**
 * null = nothing to do with it.
 * @param workspaceId of the bot that received it: in a channel shared with others the body names their workspace, or none.
 */
export function deliveryOf(body: Body, workspaceId: string): Delivery | null {
  const name = nameOf(body);
  if (name === null) return null;
  // The old verification token is a secret that nothing reads any more.
  const { token: _secret, ...payload } = body;
  return { platform: "slack", key: `${workspaceId}:${name}`, workspaceId, payload, lane: laneOf(body) };
}

/**
 * Slack repeats an event under a new event_id at times, so a message is known by where and when it was written;
 * an event without a place by its event_id; a command, a press or a form sent in by its trigger, which is made once.
 */
function nameOf(body: Body): string | null {
  const event = record(body.event);
  const type = text(event.type);
  if (type !== null) return workedEvents.includes(type) ? eventName(body, event, type) : null;
  const trigger = text(body.trigger_id);
  if (trigger === null) return null;
  if (text(body.command) !== null) return `command:${trigger}`;
  if (body.type === "view_submission") return `view:${trigger}`;
  return Array.isArray(body.actions) ? `press:${trigger}` : null;
}

function eventName(body: Body, event: Body, type: string): string | null {
  const channel = text(event.channel);
  const ts = text(event.ts);
  return channel !== null && ts !== null ? `${channel}:${ts}:${type}` : text(body.event_id);
}

/** What is asked by one person in one conversation is worked in the order it came. */
export function laneOf(body: Body): string {
  const event = record(body.event);
  const channel = event.channel ?? body.channel_id ?? record(body.channel).id;
  const user = event.user ?? body.user_id ?? record(body.user).id;
  return `${text(channel)}:${text(user)}`;
}

export function referenceOf(body: Body): string {
  return referenceFor(nameOf(body) ?? JSON.stringify(body));
}
