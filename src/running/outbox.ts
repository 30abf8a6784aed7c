/** Every channel that can be posted to without being asked gets a worker of its own, bound to the store and the clock. */
import { freshContent, type Waiting } from "../app/digests/fresh.ts";
import { namesReader } from "../app/known-names.ts";
import { newAnswerId } from "../app/new-id.ts";
import { type OutboxWorker, startOutbox } from "../app/outbox/worker.ts";
import type { OrgTx } from "../store/scope.ts";
import type { ChatRun, RunningChannel } from "./channel.ts";

export function startOutboxes(
  channels: readonly RunningChannel[],
  run: Pick<ChatRun, "db" | "log" | "clock" | "leaseSeconds">,
): OutboxWorker {
  const names = namesReader();
  const refresh = (tx: OrgTx, letter: Waiting) => freshContent({ readNames: names, newId: newAnswerId }, tx, letter);
  const workers = channels.flatMap(({ courier, workspace: { platform, externalId } }) =>
    courier === null
      ? []
      : [
          startOutbox({
            ...run,
            refresh,
            courier,
            workspace: { platform, workspaceId: externalId },
            worker: newAnswerId(),
          }),
        ],
  );
  return {
    wake: () => {
      for (const worker of workers) worker.wake();
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
