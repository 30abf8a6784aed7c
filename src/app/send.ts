/** An outgoing message -> posted as rich as the platform takes it, and as plain text rather than not at all. */
import type { Logger } from "pino";

/** `blocks` are the platform's own rich form. */
export interface Outgoing {
  /** What stands beside the rich form, and instead of it unless there is a `whole`. */
  readonly text: string;
  /** All of it as text, where `text` is the beginning alone. */
  readonly whole?: string;
  readonly blocks?: readonly object[];
  /** Why the renderer left the blocks out. */
  readonly degraded?: readonly unknown[];
}

export interface Outlet {
  post(message: Outgoing): Promise<void>;
  /** What is wrong with the rich form, by our own table of limits; empty = nothing. */
  problems(blocks: readonly object[]): readonly unknown[];
  /** True when the platform refused the rich form itself, so that the text may still be taken. */
  refusedBlocks(error: unknown): boolean;
  readonly log: Logger;
}

/** @throws what `post` throws for any other reason than the rich form. */
export async function send(outlet: Outlet, message: Outgoing): Promise<void> {
  const checked = withoutBrokenBlocks(outlet, message);
  try {
    await outlet.post(checked);
  } catch (error) {
    if (!checked.blocks || !outlet.refusedBlocks(error)) throw error;
    outlet.log.error({ err: error }, "the platform refused the blocks; the text is sent instead");
    await outlet.post(asText(message));
  }
}

function withoutBrokenBlocks(outlet: Outlet, message: Outgoing): Outgoing {
  const { text, blocks, degraded } = message;
  const problems = degraded ?? (blocks ? outlet.problems(blocks) : []);
  if (problems.length === 0) return { text, ...(blocks && { blocks }) };
  outlet.log.error({ problems }, "the blocks break the platform's limits; the text is sent instead");
  return asText(message);
}

function asText({ text, whole }: Outgoing): Outgoing {
  return { text: whole ?? text };
}
