/** How long, how much and how often a model is asked: one table, each limit with its reason. */

export interface ModelLimits {
  /** Milliseconds of one request, from the connection to the last byte: masking.md §3. */
  readonly requestMs: number;
  /** Bytes of a reply that are read: five sentences of 280 characters are 6 KB at their widest, with as much again of a server's own. */
  readonly replyBytes: number;
  /** Failures in a row after which the server is left alone: fewer would be a hiccup, more would keep every answer waiting. */
  readonly failuresInRow: number;
  /** Milliseconds it is then left alone before one request tries again. */
  readonly restMs: number;
  /** Milliseconds a server can ask to be left alone (Retry-After): more is a wrong clock or a wrong unit. */
  readonly longestRestMs: number;
  /** Requests under way at once: what a small local server answers within the time. */
  readonly atOnce: number;
}

export const modelLimits: ModelLimits = {
  requestMs: 8_000,
  replyBytes: 64 * 1024,
  failuresInRow: 5,
  restMs: 60_000,
  longestRestMs: 600_000,
  atOnce: 4,
};
