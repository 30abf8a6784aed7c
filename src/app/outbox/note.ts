/** What the platform answered -> what is noted of the letter, and how long its place rests. */
import type { LetterInHand, Note } from "../../store/outbox-work.ts";
import type { Outcome } from "./courier.ts";
import { holdUpMs, oldestMs, pauseMs } from "./patience.ts";

export interface Noted {
  readonly note: Note;
  readonly restMs: number;
}

export interface Attempt {
  readonly letter: LetterInHand;
  /** Whether the part was the letter's last. */
  readonly last: boolean;
  readonly outcome: Outcome;
}

/** @param gapMs the pace of the place. */
export function notedAs({ letter, last, outcome }: Attempt, gapMs: number, random: () => number): Noted {
  switch (outcome.kind) {
    case "sent":
      return { note: { kind: "sent", messageId: outcome.messageId, last }, restMs: gapMs };
    case "later": {
      const afterMs = outcome.afterMs ?? nextPause(letter, random);
      return { note: again(letter, afterMs, false, outcome.reason), restMs: Math.max(gapMs, afterMs) };
    }
    case "unknown": {
      const afterMs = nextPause(letter, random);
      const restMs = Math.max(gapMs, Math.min(afterMs, holdUpMs));
      return { note: again(letter, afterMs, true, outcome.reason), restMs };
    }
    case "shut":
      // The whole workspace waits, not the letter.
      return { note: { kind: "again", afterMs: 0, doubt: false, reason: outcome.reason }, restMs: 0 };
    case "gone":
      return { note: { kind: "dead", doubt: false, of: "gone", reason: outcome.reason }, restMs: gapMs };
    case "refused":
      return { note: { kind: "dead", doubt: false, of: "refused", reason: outcome.reason }, restMs: gapMs };
  }
}

function again(letter: LetterInHand, afterMs: number, doubt: boolean, reason: string): Note {
  if (letter.ageMs + afterMs <= oldestMs[letter.purpose]) return { kind: "again", afterMs, doubt, reason };
  return { kind: "dead", doubt, of: "too_old", reason };
}

function nextPause({ attempts, messageIds }: LetterInHand, random: () => number): number {
  return pauseMs(attempts + 1 - messageIds.length, random);
}
