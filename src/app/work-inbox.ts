/** Rows of the inbox -> work done once each, in order within a conversation; a crash leaves a row for the next claim. */
import type { Logger } from "pino";
import { before } from "./deadline.ts";
import { beginAll, collectingFollowUps } from "./follow-up.ts";
import type { Delivery, Inbox } from "./receive.ts";

export interface InboxWork {
  readonly inbox: Inbox;
  /** Whose rows are worked: another workspace of this database has a bot of its own. */
  readonly workspaceId: string;
  readonly work: (row: Delivery) => Promise<void>;
  /** Rows of one lane are worked one after another, so that "why?" finds what was asked before it; the inbox hands out one at a time. */
  readonly lane: (row: Delivery) => string;
  readonly log: Logger;
}

export interface InboxWorker {
  /** Something new is in the inbox. */
  wake(): void;
  /** Takes no more and resolves when what was begun is done, or when that takes too long: it is then left to the next start. */
  stop(): Promise<void>;
}

const limits = {
  /** Enough to keep the database busy, few enough that a stopping worker leaves little undone. */
  inHand: 16,
  /** Rows left by another replica, or by a crash, are found this often (ms). */
  pollMs: 1_000,
  /** A lease is renewed this many times while it lasts: a platform may ask for more patience than that. */
  renewals: 3,
  /** `docker stop` kills after ten seconds; an answer takes a few, but Slack may say "wait an hour". */
  drainMs: 8_000,
};

export function startInboxWorker(deps: InboxWork): InboxWorker {
  const inHand = new Map<string, Promise<void>>();
  const lanes = new Map<string, Promise<void>>();
  let stopped = false;
  let claiming: Promise<void> | null = null;
  let wokenMeanwhile = false;

  const wake = (): void => {
    if (stopped) return;
    if (claiming) {
      wokenMeanwhile = true;
      return;
    }
    claiming = claimRows().finally(() => {
      claiming = null;
      if (wokenMeanwhile) wake();
    });
  };

  const claimRows = async (): Promise<void> => {
    wokenMeanwhile = false;
    const free = limits.inHand - inHand.size;
    if (free <= 0) return;
    try {
      for (const row of await deps.inbox.claim(deps.workspaceId, free)) begin(row);
    } catch (error) {
      deps.log.error({ err: error }, "the inbox cannot be read; it is tried again in a second");
    }
  };

  const begin = (row: Delivery): void => {
    // A slow row looks abandoned to the database after a while; it is not, as long as it is in this hand.
    if (inHand.has(row.key)) return;
    const lane = deps.lane(row);
    const ahead = lanes.get(lane) ?? Promise.resolve();
    const done = ahead.then(() => handle(deps, row));
    lanes.set(lane, done);
    inHand.set(row.key, done);
    done.finally(() => {
      inHand.delete(row.key);
      if (lanes.get(lane) === done) lanes.delete(lane);
      wake();
    });
  };

  const renew = (): void => {
    if (inHand.size === 0) return;
    deps.inbox.renew([...inHand.keys()]).catch((error: unknown) => {
      deps.log.error({ err: error }, "what is in hand could not be kept; another worker may take it as well");
    });
  };

  const drained = async (): Promise<void> => {
    await claiming;
    await Promise.all(inHand.values());
  };

  const poll = setInterval(wake, limits.pollMs);
  const renewal = setInterval(renew, (deps.inbox.leaseSeconds * 1_000) / limits.renewals);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(poll);
      const outcome = await before(drained(), limits.drainMs);
      clearInterval(renewal);
      if (outcome !== "late") return;
      deps.log.warn({ keys: [...inHand.keys()] }, "what was begun takes too long; the next start works it again");
    },
  };
}

/** Never rejects: an error belongs to its row, and the row stays open when even that cannot be written. */
async function handle(deps: InboxWork, row: Delivery): Promise<void> {
  const { error, followUps } = await attempt(deps, row);
  try {
    await deps.inbox.finish(row, error);
    beginAll(followUps);
  } catch (failure) {
    deps.log.error({ err: failure, key: row.key }, "the inbox row could not be closed; it will be worked again");
  }
}

interface Attempted {
  readonly error?: string;
  readonly followUps: Awaited<ReturnType<typeof collectingFollowUps>>;
}

async function attempt(deps: InboxWork, row: Delivery): Promise<Attempted> {
  try {
    return { followUps: await collectingFollowUps(() => deps.work(row)) };
  } catch (error) {
    deps.log.error({ err: error, key: row.key }, "an inbox row failed");
    return { error: error instanceof Error ? error.message : String(error), followUps: [] };
  }
}
