/** One way to post a reply -> tried a few times while somebody waits; behind an attempt that may have arrived it says so. */
import { setTimeout as pause } from "node:timers/promises";
import type { Outgoing } from "../../app/send.ts";
import { endingOf } from "./ending.ts";
import { markedAsRepeat } from "./repeat.ts";
import { interactiveRetries } from "./timing.ts";

/** Slack takes it from nobody at this moment: not a word against the reply itself. */
export class NotNow extends Error {
  override readonly name = "NotNow";
  /** It may have arrived all the same. */
  readonly doubtful: boolean;

  constructor(cause: unknown, doubtful: boolean) {
    super("Slack does not take replies at this moment", { cause });
    this.doubtful = doubtful;
  }
}

/**
 * @returns where it stands; null of what says that it is possibly a repeat, which nothing takes back.
 * @throws NotNow once patience is at its end; what Slack says against the message, or against the way, at once and as it comes.
 */
export async function patiently<T>(post: (message: Outgoing) => Promise<T>, message: Outgoing): Promise<T | null> {
  let doubtful = false;
  for (let retry = 0; ; retry += 1) {
    try {
      const standing = await post(doubtful ? markedAsRepeat(message) : message);
      return doubtful ? null : standing;
    } catch (error) {
      const again = worthAnotherTry(error);
      if (again === null) throw error;
      doubtful ||= again.doubtful;
      const waitMs = Math.max(again.afterMs, minTimeout * factor ** retry);
      if (retry === retries || waitMs > maxTimeout) throw new NotNow(error, doubtful);
      await pause(waitMs);
    }
  }
}

const { retries, minTimeout, factor, maxTimeout } = interactiveRetries;

function worthAnotherTry(error: unknown): { readonly afterMs: number; readonly doubtful: boolean } | null {
  const ending = endingOf(error);
  if (ending.kind === "unknown") return { afterMs: 0, doubtful: true };
  return ending.kind === "later" ? { afterMs: ending.afterMs ?? 0, doubtful: false } : null;
}
