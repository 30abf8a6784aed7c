/** What a platform delivered -> one row in the inbox, or nothing when it was there already; never later than the deadline. */

import type { Logger } from "pino";
import type { HoldfastError } from "../core/error.ts";
import type { Delivery } from "../store/inbox.ts";
import { notKept } from "./apology.ts";
import { before } from "./deadline.ts";

export type { Delivery };

export interface Inbox {
  /** What is claimed and not renewed for so long is another worker's. */
  readonly leaseSeconds: number;
  /** false = seen before. */
  receive(delivery: Delivery): Promise<boolean>;
  /** A workspace's rows nobody works on, and rows whose worker went silent, oldest first; it gives up on rows that end every worker. */
  claim(workspaceId: string, limit: number): Promise<readonly Delivery[]>;
  /** What is still worked on, so that it does not count as its worker gone silent. */
  renew(keys: readonly string[]): Promise<void>;
  finish(row: Delivery, error?: string): Promise<void>;
}

/** late = the deadline came first; the write goes on and `settled` tells how it ended. */
export type Received =
  | { readonly kept: "new" | "seen" }
  | { readonly kept: "late"; readonly settled: Promise<boolean> };

/**
 * Writes before the platform is told "received", so that nothing acknowledged can be lost; a database slower than
 * `deadlineMs` is not waited for, since the platform would show its user an error.
 * @throws what the inbox throws within the deadline: then nothing is acknowledged and the platform delivers again.
 */
export async function receive(inbox: Inbox, delivery: Delivery, deadlineMs: number): Promise<Received> {
  const settled = inbox.receive(delivery);
  const written = await before(settled, deadlineMs);
  if (written === "late") return { kept: "late", settled };
  return { kept: written ? "new" : "seen" };
}

export interface Acknowledged {
  /** Something new is in the inbox. */
  readonly wake: () => void;
  /** To whoever waits, when what was acknowledged could not be kept after all. Never rejects. */
  readonly apologise: (error: HoldfastError) => Promise<void>;
  readonly log: Logger;
}

/** To be called once the platform was told "received". What a slow database says in the end is not lost. */
export function afterwards(received: Received, acknowledged: Acknowledged): void {
  if (received.kept === "new") acknowledged.wake();
  if (received.kept === "late") void settle(received.settled, acknowledged);
}

async function settle(settled: Promise<boolean>, { wake, apologise, log }: Acknowledged): Promise<void> {
  log.warn("the inbox is slow: a delivery was acknowledged before it was written");
  try {
    if (await settled) wake();
  } catch (error) {
    await apologise(notKept(error));
  }
}
