/** A letter in a worker's hand, handed over to nobody yet; a test says what is different. */
import type { LetterInHand } from "../../../src/store/outbox-work.ts";
import { channel } from "./posting.ts";

export function inHand(more: Partial<LetterInHand> = {}): LetterInHand {
  return {
    key: "digest",
    to: channel("C1"),
    purpose: "digest",
    content: { kind: "words", text: "digest" },
    under: null,
    replaces: null,
    outdatedBy: null,
    thread: null,
    attempts: 0,
    ageMs: 0,
    messageIds: [],
    doubtful: false,
    goneBecause: null,
    ...more,
  };
}
