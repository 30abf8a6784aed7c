/** What was started and is still at work, and how it ends. */
export interface Running {
  /** Takes no more and finishes what it began. */
  stop(): Promise<void>;
}
