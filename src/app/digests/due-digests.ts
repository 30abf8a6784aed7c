/** An organisation's subscriptions and an instant -> those that are due, and those that cannot be told. */
import type { Day } from "../../core/day.ts";
import { dueRun } from "../../core/digest/due.ts";
import type { StoredDigest } from "../../store/digests.ts";

export interface DueDigest {
  readonly digest: StoredDigest;
  /** The local day it is the digest of. */
  readonly day: Day;
}

export interface DigestProblem {
  readonly digest: StoredDigest;
  /** A sentence on what is wrong. */
  readonly what: string;
}

export interface DueNow {
  readonly due: readonly DueDigest[];
  readonly problems: readonly DigestProblem[];
}

/** What is paused is neither. @param now ISO instant. */
export function dueNow(digests: readonly StoredDigest[], now: string): DueNow {
  const due: DueDigest[] = [];
  const problems: DigestProblem[] = [];
  for (const digest of digests.filter(({ paused }) => paused === null)) {
    const { schedule, activeSince, lastRun } = digest;
    const run = dueRun(schedule, { now, activeSince, lastRun });
    if (run === null) continue;
    if ("unknownTimezone" in run) problems.push({ digest, what: `There is no time zone ${run.unknownTimezone}.` });
    else due.push({ digest, day: run.day });
  }
  return { due, problems };
}
