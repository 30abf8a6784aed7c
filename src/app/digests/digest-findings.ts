/** An organisation's subscriptions -> what `holdfast doctor` says of them: those that do not come, and why. */
import { isoDay } from "../../core/day.ts";
import { dueRun } from "../../core/digest/due.ts";
import type { Database } from "../../store/database.ts";
import { listDigests, type StoredDigest } from "../../store/digests.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Org } from "../../store/tenants.ts";
import { readVocabulary } from "../../store/vocabulary.ts";
import { withOrg } from "../../store/with-org.ts";
import type { Finding } from "../examine.ts";
import { systemScope } from "../organisations.ts";
import { runAhead } from "./due-digests.ts";
import { segmentNames } from "./subscribe.ts";
import { filterWords } from "./terms-words.ts";

/** A tick is a minute, and the largest book takes less than this many minutes: what is due longer is not being made. */
const overdueMinutes = 15;
const minuteMs = 60_000;

/** Reads only. @param now ISO instant. */
export async function digestFindings(db: Database, org: Org, now: string): Promise<Finding[]> {
  return withOrg(db, systemScope(org), (tx) => findingsIn(tx, org, now), "read");
}

async function findingsIn(tx: OrgTx, { slug }: Org, now: string): Promise<Finding[]> {
  const digests = await listDigests(tx);
  if (digests.length === 0) return [];
  const segments = segmentNames(await readVocabulary(tx));
  const what = `digests of ${slug}`;
  const wrong = digests.flatMap((digest) => {
    const problem = problemOf(digest, segments, now);
    return problem === null
      ? []
      : [{ what, ok: false, found: `${named(digest)}: ${problem.found}`, remedy: problem.remedy }];
  });
  const coming = digests.filter(({ paused }) => paused === null).length;
  return wrong.length > 0 ? wrong : [{ what, ok: true, found: `${coming} of ${digests.length} come` }];
}

function named({ id, filter, placeName }: StoredDigest): string {
  return `${id}, of ${filterWords(filter)} in ${placeName}`;
}

interface Problem {
  readonly found: string;
  readonly remedy: string;
}

function problemOf(digest: StoredDigest, segments: readonly string[], now: string): Problem | null {
  const { paused, filter } = digest;
  if (paused?.byPerson) return null;
  if (paused)
    return {
      found: `paused by itself: ${paused.because}`,
      remedy: `When that is mended: holdfast digest --resume ${digest.id}`,
    };
  const unknown = filter.segments?.find((segment) => !segments.includes(segment));
  if (unknown !== undefined)
    return {
      found: `no account is in ${unknown} any more`,
      remedy: "Set it up anew with the segment's name as it is now.",
    };
  const ahead = runAhead(digest, now);
  if (ahead !== null)
    return { found: ahead, remedy: "Set the clock right, end it with --stop ID, and subscribe again." };
  return lateness(digest, now);
}

function lateness({ schedule, activeSince, lastRun }: StoredDigest, now: string): Problem | null {
  const awhileAgo = new Date(Date.parse(now) - overdueMinutes * minuteMs).toISOString();
  const due = dueRun(schedule, { now: awhileAgo, activeSince, lastRun });
  if (due === null) return null;
  if ("unknownTimezone" in due)
    return {
      found: `there is no time zone ${due.unknownTimezone}`,
      remedy: "Set it up anew with one such as Europe/Berlin.",
    };
  return {
    found: `the one of ${isoDay(due.day)} is due and not made`,
    remedy: "See that a bot is running; holdfast digest --run-due makes it now, or says why it cannot.",
  };
}
