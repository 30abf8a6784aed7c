/** A hold on the server that is taken anew whenever the server ends it, until it is let go of. */
import { setTimeout as pause } from "node:timers/promises";
import type { Attached } from "./attach.ts";

export interface KeptAttached {
  current(): Attached;
  /** No more attempts. @returns the last hold, which may be a lost one. */
  stop(): Promise<Attached>;
}

/** Between attempts when the server does not come back, e.g. on a full disk (ms). */
const againAfterMs = { first: 500, factor: 2, most: 30_000 };

/** @param again starts the server when nobody else has. @param failed told why an attempt did not succeed. */
export function keepAttached(
  first: Attached,
  again: () => Promise<Attached>,
  failed: (error: unknown) => void,
): KeptAttached {
  const stopping = new AbortController();
  let held = first;
  let working = Promise.resolve();
  const watch = (): void => {
    void held.ended.then(() => {
      if (!stopping.signal.aborted) working = restore();
    });
  };
  const restore = async (): Promise<void> => {
    for (let waitMs = againAfterMs.first; !stopping.signal.aborted; waitMs = longer(waitMs)) {
      try {
        held = await again();
        return watch();
      } catch (error) {
        failed(error);
      }
      await pauseUnless(stopping.signal, waitMs);
    }
  };
  watch();
  return {
    current: () => held,
    async stop() {
      stopping.abort();
      await working;
      return held;
    },
  };
}

function longer(waitMs: number): number {
  return Math.min(waitMs * againAfterMs.factor, againAfterMs.most);
}

async function pauseUnless(stopped: AbortSignal, ms: number): Promise<void> {
  try {
    await pause(ms, undefined, { signal: stopped });
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}
