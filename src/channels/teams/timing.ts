/** How long Teams is waited for, and how long Teams waits for us (platforms.md: a turn over 15 s is delivered again). */

export const timing = {
  /** A body is a few kilobytes and comes at once (ms). */
  bodyMs: 5_000,
  /** The connector's signing keys are fetched meanwhile, once a day (ms). */
  tokenMs: 5_000,
  /** What is not kept by then counts as failed, while Teams still listens: it delivers again (ms). */
  turnMs: 10_000,
  /** A pressed button shows its wheel for so long at most; what takes longer answers later (ms). */
  pressMs: 5_000,
  /** One attempt to send; the connector answers in tenths of a second (ms). */
  attemptMs: 10_000,
  /** The same with a new token for it before: Entra ID is asked without a limit of the library's own (ms). */
  callMs: 20_000,
};

/** Far above the 28 KB of a message and the values of a card. */
export const bodyLimits = { bytes: 1024 * 1024, depth: 64 };

/** Sending (ms). The vendor's advice for 412, 429, 502 and 504 is to back off with jitter. */
export const patience = {
  tries: 6,
  totalMs: 60_000,
  firstWaitMs: 500,
  factor: 2,
  longestWaitMs: 16_000,
};

/** Members are asked for by pages; of more than these the conversation is too large to know who reads (Teams' own page is 500 at most). */
export const rosterLimits = { pageSize: 500, pages: 4 };
