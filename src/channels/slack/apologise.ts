/** A failure -> a reply that says what happened, what to do, and under which reference the log tells more. */

import { apologyFor } from "../../app/apology.ts";
import { record, text } from "../untrusted.ts";
import { type Body, referenceOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { carriedIn } from "./form-state.ts";
import { inThread, type Place, say } from "./place.ts";
import { submitterPlace } from "./submitter-place.ts";

/** Never rejects: it is what happens when something else failed already. */
export async function apologise(desk: Desk, body: Body, error: unknown): Promise<void> {
  const reference = referenceOf(body);
  desk.log.error({ err: error, reference }, "a Slack delivery failed");
  const place = placeOf(body);
  if (!place) return;
  try {
    await say(desk, place, apologyFor(error, reference));
  } catch (failure) {
    desk.log.error({ err: failure, reference }, "the asker could not even be told that it failed");
  }
}

/** Where the person who caused this delivery reads alone; null when nobody is waiting. */
function placeOf(body: Body): Place | null {
  if (body.type === "view_submission") return submitterOf(body);
  const event = record(body.event);
  const channel = text(event.channel) ?? text(body.channel_id) ?? text(record(body.channel).id);
  const user = text(event.user) ?? text(body.user_id) ?? text(record(body.user).id);
  if (channel === null || user === null) return null;
  const url = text(body.response_url);
  if (url !== null) return { kind: "response_url", url, channel, user };
  const thread = text(event.thread_ts);
  if (event.type === "message") return inThread({ kind: "direct", channel, user }, thread ?? text(event.ts));
  return event.type === "app_mention" ? inThread({ kind: "private", channel, user }, thread) : null;
}

function submitterOf(body: Body): Place | null {
  const user = text(record(body.user).id);
  return user === null ? null : submitterPlace(carriedIn(body.view).channel ?? user, user);
}
