/** How fast a platform may be posted to: into one place, and into all places of a workspace together. */
import type { Destination } from "./courier.ts";

export interface Pace {
  /** From the end of one message to the beginning of the next in the same place. */
  readonly placeGapMs: number;
  /** One message of the whole workspace for so long. */
  readonly eachMs: number;
  /** As many at once as fit this, after a pause. */
  readonly burstMs: number;
}

export const paces: Readonly<Record<Destination["platform"], Pace>> = {
  // docs.slack.dev/apis/web-api/rate-limits: one message per second and channel, several hundred per minute and workspace: 300.
  slack: { placeGapMs: 1_000, eachMs: 200, burstMs: 5_000 },
  // learn.microsoft.com, "rate-limit": per conversation 7 a second, 60 in 30 s, 1,800 an hour, which two seconds keep to for ever;
  // 50 requests per second for an app in a tenant, half of which is left to answers and edits.
  teams: { placeGapMs: 2_000, eachMs: 40, burstMs: 1_000 },
};
