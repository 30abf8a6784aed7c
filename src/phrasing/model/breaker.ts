/** Failures in a row -> the server is left alone for a while; then one request tries whether it is back. */
import type { ModelLimits } from "./limits.ts";

export interface Breaker {
  /** Whether a request may go out now. Whoever gets a yes says how it ended. */
  admits(): boolean;
  succeeded(): void;
  /** `restMs`: how long the server itself asks to be left alone. */
  failed(restMs: number | null): void;
  /** It ended in neither way: stopped with the program, or nothing was sent. */
  released(): void;
}

/** `now` in milliseconds. */
export function openBreaker(limits: ModelLimits, now: () => number): Breaker {
  let inRow = 0;
  let under = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const done = () => {
    under = Math.max(0, under - 1);
  };
  return {
    admits() {
      // After a rest the count still stands: one request tries, and the others wait for what becomes of it.
      const most = inRow >= limits.failuresInRow ? 1 : limits.atOnce;
      if (now() < restsUntil || under >= most) return false;
      under += 1;
      return true;
    },
    succeeded() {
      done();
      inRow = 0;
    },
    failed(restMs) {
      done();
      inRow += 1;
      const rest = inRow >= limits.failuresInRow ? limits.restMs : 0;
      const asked = Math.min(restMs ?? 0, limits.longestRestMs);
      restsUntil = Math.max(restsUntil, now() + Math.max(rest, asked));
    },
    released: done,
  };
}
