/** A chat platform's bot, whichever it is, as the program runs it. */
import type { Logger } from "pino";
import type { ReadNames } from "../app/known-names.ts";
import type { Courier } from "../app/outbox/courier.ts";
import type { Words } from "../app/words/words.ts";
import type { Database } from "../store/database.ts";
import type { WorkspaceId } from "../store/workspaces.ts";
import type { Handle } from "./http-server.ts";
import type { Running } from "./running.ts";

export interface ChatRun {
  readonly db: Database;
  readonly readNames: ReadNames;
  readonly log: Logger;
  /** Words for the person who started it. */
  readonly tell: (text: string) => void;
  /** A replica that is silent for so long counts as dead. */
  readonly leaseSeconds: number;
  readonly words: Words;
  /** The present as an ISO instant. */
  readonly clock: () => string;
}

export interface RunningChannel extends Running {
  readonly name: string;
  /** Whom it answers. */
  readonly workspace: WorkspaceId;
  /** Under which its platform delivers. */
  readonly path: string;
  /** null where nothing listens. */
  readonly handle: Handle | null;
  /** Posts what the outbox holds for this workspace; null where it cannot yet. */
  readonly courier: Courier | null;
}
