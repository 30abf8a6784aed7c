/** What a digest found -> the digest document: at most ten accounts, what each is worth, why, until when, what to do. */

import type { Day } from "../core/day.ts";
import type { DigestFindings } from "../core/digest/findings.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import type { AccountRef } from "./account-facts.ts";
import type { AnswerContext } from "./context.ts";

export interface DigestAccount extends AccountRef {
  readonly ownerName: string | null;
}

export interface DigestInput {
  /** Its question is {intent: "digest"} with the filter in its slots (segment, owner). */
  readonly context: AnswerContext;
  readonly findings: DigestFindings;
  /** Of every account looked at, by id. */
  readonly accounts: ReadonlyMap<string, DigestAccount>;
  /** The organisation's day of the digest before; null = the first one. */
  readonly since: Day | null;
  /** In words: "enterprise", "Kim's book"; null = the whole book. */
  readonly filterWords: string | null;
  readonly stoppedFeeds: readonly StoppedFeed[];
  readonly config: HealthConfig;
  /** Slipping accounts to skip, as a pressed `more` says. */
  readonly from?: number;
}
