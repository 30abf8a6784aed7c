/** Every channel that can be posted to without being asked gets a worker of its own, bound to the store and the clock. */
import { newAnswerId } from "../app/new-id.ts";
import { type OutboxWorker, startOutbox } from "../app/outbox/worker.ts";
import type { ChatRun, RunningChannel } from "./channel.ts";

export interface OutboxRun extends Pick<ChatRun, "db" | "log" | "clock"> {
  readonly leaseSeconds: number;
}

export function startOutboxes(channels: readonly RunningChannel[], run: OutboxRun): OutboxWorker {
  const workers = channels.flatMap(({ courier, workspace: { platform, externalId } }) =>
    courier === null
      ? []
      : [startOutbox({ ...run, courier, workspace: { platform, workspaceId: externalId }, worker: newAnswerId() })],
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
