/** Every channel that can be posted to without being asked gets a worker of its own, bound to the store and the clock. */
import { freshContent, type Waiting } from "../app/digests/fresh.ts";
import { newAnswerId } from "../app/new-id.ts";
import { type OutboxWorker, startOutbox } from "../app/outbox/worker.ts";
import { postedPhrasing } from "../app/words/phrase-posted.ts";
import type { OrgTx } from "../store/scope.ts";
import type { ChatRun, RunningChannel } from "./channel.ts";

export function startOutboxes(
  channels: readonly RunningChannel[],
  { words, readNames, ...run }: Pick<ChatRun, "db" | "readNames" | "log" | "clock" | "leaseSeconds" | "words">,
): OutboxWorker {
  const refresh = (tx: OrgTx, letter: Waiting) => freshContent({ readNames, newId: newAnswerId }, tx, letter);
  const wake = () => {
    for (const worker of workers) worker.wake();
  };
  const posted = postedPhrasing({ db: run.db, words, log: run.log, onEnqueued: wake });
  const workers = channels.flatMap(({ courier, workspace: { platform, externalId } }) =>
    courier === null
      ? []
      : [
          startOutbox({
            ...run,
            refresh,
            posted,
            courier,
            workspace: { platform, workspaceId: externalId },
            worker: newAnswerId(),
          }),
        ],
  );
  return {
    wake,
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
