/** A receiver whose deliveries are in the inbox before Slack is told "received"; the worker hands them to the app's listeners. */
import type { Receiver, ReceiverEvent } from "@slack/bolt";

/** Acknowledges; throws when Slack shall deliver again. */
export type Keep = (event: ReceiverEvent) => Promise<void>;

/**
 * Bolt acknowledges an event before its listeners run, so a crash in between loses it. Its receivers know the app only by
 * `processEvent`: they get the same app with that one method in front.
 */
export function inboxFirst(receiver: Receiver, keep: Keep): Receiver {
  return {
    init: (app) => receiver.init(Object.create(app, { processEvent: { value: keep } })),
    start: (...given) => receiver.start(...given),
    stop: (...given) => receiver.stop(...given),
  };
}
