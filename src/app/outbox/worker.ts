/** Letters of one workspace -> posted each once, in order within a place, paced; a crash leaves a letter for the next claim. */
import type { Logger } from "pino";
import type { Database } from "../../store/database.ts";
import { type ClaimedLetter, claimOutbox } from "../../store/outbox-claim.ts";
import type { WorkspacePlace } from "../../store/outbox-places.ts";
import { renewLane } from "../../store/outbox-work.ts";
import { withOrg } from "../../store/with-org.ts";
import { before } from "../deadline.ts";
import type { Courier } from "./courier.ts";
import { type Delivery, deliver } from "./deliver.ts";
import type { HandOver } from "./hand-over.ts";
import { type Pace, paces } from "./pace.ts";

export interface OutboxWork extends Pick<HandOver, "refresh">, Pick<Delivery, "posted"> {
  readonly db: Database;
  readonly courier: Courier;
  readonly workspace: WorkspacePlace;
  /** Names this process in what it takes; no two are alike. */
  readonly worker: string;
  readonly log: Logger;
  readonly leaseSeconds: number;
  /** ISO instant. */
  readonly clock: () => string;
  /** Left out: the platform's. */
  readonly pace?: Pace;
  /** Messages under way at once; left out: 8. */
  readonly inHand?: number;
  /** 0..1, for the jitter of retries. */
  readonly random?: () => number;
}

export interface OutboxWorker {
  /** Something new is in the outbox. */
  wake(): void;
  /** Takes no more and resolves when what is in hand is done, or when that takes too long: the next worker then takes it over. */
  stop(): Promise<void>;
}

const limits = {
  /** Messages under way at once: a platform that takes seconds holds up a few of its places and not all; a kill loses sight of no more. */
  inHand: 8,
  /** What another process enqueued, or a crash left, is found this often (ms). */
  pollMs: 1_000,
  /** A longer rest is ended by the poll. */
  longestTimerMs: 60_000,
  /** A lease is renewed this many times while it lasts. */
  renewals: 3,
  /** `docker stop` kills after ten seconds. */
  drainMs: 8_000,
};

export function startOutbox(work: OutboxWork): OutboxWorker {
  const pace = work.pace ?? paces[work.workspace.platform];
  const delivery: Delivery = { ...work, placeGapMs: pace.placeGapMs, random: work.random ?? Math.random };
  const mostInHand = work.inHand ?? limits.inHand;
  const inHand = new Map<string, { readonly claimed: ClaimedLetter; readonly done: Promise<void> }>();
  let stopped = false;
  let claiming: Promise<void> | null = null;
  let wokenMeanwhile = false;
  let afterPlace = "";

  const wake = (): void => {
    if (stopped) return;
    if (claiming) {
      wokenMeanwhile = true;
      return;
    }
    claiming = claimLetters().finally(() => {
      claiming = null;
      if (wokenMeanwhile) wake();
    });
  };

  const claimLetters = async (): Promise<void> => {
    wokenMeanwhile = false;
    const limit = mostInHand - inHand.size;
    if (limit <= 0) return;
    try {
      const letters = await claimOutbox(work.db, { ...work, ...work.workspace, ...pace, limit, afterPlace });
      afterPlace = letters.at(-1)?.place.destination ?? "";
      for (const claimed of letters) begin(claimed);
    } catch (error) {
      work.log.error({ err: error }, "the outbox cannot be read; it is tried again in a second");
    }
  };

  const begin = (claimed: ClaimedLetter): void => {
    const done = deliver(delivery, claimed)
      .catch((error: unknown) => {
        work.log.error(
          { err: error, key: claimed.key },
          "a letter is left as it is; it is taken up again when its lease ends",
        );
        return limits.pollMs;
      })
      .then((restMs) => {
        inHand.delete(claimed.hold);
        // The place is free again only then; by the poll alone it would wait for up to twice as long.
        setTimeout(wake, Math.min(restMs, limits.longestTimerMs)).unref();
      });
    inHand.set(claimed.hold, { claimed, done });
  };

  const renew = (): void => {
    for (const { claimed } of inHand.values())
      withOrg(work.db, claimed.scope, (tx) => renewLane(tx, claimed, work.leaseSeconds)).catch((error: unknown) => {
        work.log.error({ err: error }, "what is in hand could not be kept; another worker may take it over");
      });
  };

  const drained = async (): Promise<void> => {
    await claiming;
    await Promise.all([...inHand.values()].map(({ done }) => done));
  };

  const poll = setInterval(wake, limits.pollMs);
  const renewal = setInterval(renew, (work.leaseSeconds * 1_000) / limits.renewals);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(poll);
      const outcome = await before(drained(), limits.drainMs);
      clearInterval(renewal);
      if (outcome === "late")
        work.log.warn(
          { keys: [...inHand.values()].map(({ claimed }) => claimed.key) },
          "what was begun takes too long; the next worker takes it over",
        );
    },
  };
}
