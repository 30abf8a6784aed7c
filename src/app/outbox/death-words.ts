/** What a letter died of, in words, and what is to be done about it. */
import type { DeathReason } from "../../store/outbox-work.ts";

export interface DeathWords {
  /** After "2 letters were not sent: ". */
  readonly what: string;
  readonly remedy: string;
}

export const deathWords: Readonly<Record<DeathReason, DeathWords>> = {
  gone: {
    what: "their place takes no message any more",
    remedy: "Add Holdfast to the place again, then open what is still of use again: holdfast outbox --retry KEY.",
  },
  refused: {
    what: "the platform refused them",
    remedy: "See what it said with holdfast outbox; when that is cured, open them again with --retry-dead.",
  },
  too_old: {
    what: "they waited until they were of no use any more",
    remedy:
      "Look whether the bot was running and its platform reachable; what is of use all the same is sent by --retry KEY.",
  },
  orphaned: {
    what: "the letter they belong to was not sent",
    remedy: "Open that one again with holdfast outbox --retry KEY: they follow it.",
  },
  unreadable: {
    what: "what they say is not kept any more",
    remedy: "Nothing can be done for these; what was to be said is found by asking.",
  },
};
