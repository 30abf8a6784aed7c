/** How long Slack is waited for, and how long Slack waits for us (platforms.md: ack 3 s, signature window 5 min). */

export const timing = {
  /** Slack shows its user an error after 3 s; a second is left for the way there and back. */
  ackMs: 2_000,
  /** A request signed further away than this, in the past or in the future, is a replay or a forgery. */
  signatureWindowMs: 5 * 60_000,
  /** Slack answers in tens of milliseconds; after this it will not answer at all. */
  requestMs: 10_000,
};

/** The library's own policy waits up to half an hour, long after the asker has gone. A reply waits no longer than the last of these, then it is the outbox's. */
export const interactiveRetries = { retries: 2, factor: 2, minTimeout: 500, maxTimeout: 4_000 };

/** For what is posted: a second attempt inside of the library would be one that nobody marks. */
export const onceOnly = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

/** Between attempts to open the socket again: at once, then slower, never slower than half a minute. */
export const reconnectMs = { first: 250, factor: 2, most: 30_000 };

/** Slack's own limit on what it delivers. */
export const bodyLimitBytes = 4 * 1024 * 1024;
