/** An organisation's subscriptions and an instant -> those that are due, and those that cannot be told. */
import { type Day, dayInZone, isoDay } from "../../core/day.ts";
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
  /** It is over by the next try, as far as can be told: nobody need be told. */
  readonly passing?: boolean;
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
    const ahead = runAhead(digest, now);
    if (ahead !== null) problems.push({ digest, what: ahead });
    const run = dueRun(schedule, { now, activeSince, lastRun });
    if (run === null) continue;
    if ("unknownTimezone" in run) problems.push({ digest, what: `There is no time zone ${run.unknownTimezone}.` });
    else due.push({ digest, day: run.day });
  }
  return { due, problems };
}

/** Days that two zones may lie apart. */
const zonesApart = 1;

/**
 * A digest of a day that has not come was made by a process whose clock was ahead, and none comes until that day: said, since who
 * set the clock right knows nothing of it. null = there is none.
 */
export function runAhead({ lastRun }: Pick<StoredDigest, "lastRun">, now: string): string | null {
  if (lastRun === null || lastRun <= dayInZone(now, "UTC") + zonesApart) return null;
  return `Its last one is of ${isoDay(lastRun)}, which has not come: a process's clock was ahead. None comes before that day; ended and set up anew, it comes at once.`;
}
