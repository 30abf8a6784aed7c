/** A call of the connector, with time and chance -> its result after as many attempts as are worth it, or one TeamsError. */
import { ConnectorFault, faultOf, mayHaveArrived, teamsErrorOf } from "./connector-fault.ts";
import { patience } from "./timing.ts";

/** Time and chance, from outside. */
export interface Pacing {
  /** Milliseconds that only grow. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** In [0, 1). */
  random(): number;
  /** Aborts by itself after so long. */
  expiry(ms: number): AbortSignal;
}

/**
 * @param attempt is told whether one before it may have got through.
 * @throws TeamsError when the fault is final, the attempts are used up, or the next wait would pass the total.
 */
export async function withBackOff<T>(pacing: Pacing, attempt: (doubtful: boolean) => Promise<T>): Promise<T> {
  const begun = pacing.now();
  let doubtful = false;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(doubtful);
    } catch (thrown) {
      const error = faultOf(thrown);
      doubtful ||= mayHaveArrived(error);
      const wait = waitAfter(error, tried, pacing.random());
      if (wait === null || pacing.now() - begun + wait > patience.totalMs) throw teamsErrorOf(error, doubtful);
      await pacing.sleep(wait);
    }
  }
}

/** @throws TeamsError. */
export async function attemptOnce<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (thrown) {
    const error = faultOf(thrown);
    throw teamsErrorOf(error, mayHaveArrived(error));
  }
}

/** null: another attempt would change nothing, or there were enough. */
function waitAfter(error: unknown, tried: number, chance: number): number | null {
  if (!(error instanceof ConnectorFault) || !error.passes || tried >= patience.tries) return null;
  return Math.max(jittered(tried, chance), error.answer.retryAfterMs ?? 0);
}

/** Half of the wait is certain, half is chance, so that many bots turned away at once do not come back at once. */
function jittered(tried: number, chance: number): number {
  const wait = Math.min(patience.firstWaitMs * patience.factor ** (tried - 1), patience.longestWaitMs);
  return (wait / 2) * (1 + chance);
}
