/** A digest that could not be made -> the log, and one message to the admins on each day that it fails. */
import type { Logger } from "pino";
import { dayInZone, isoDay } from "../../core/day.ts";
import type { Database } from "../../store/database.ts";
import type { OrgScope } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { tellAdmins } from "../outbox/tell-admins.ts";
import type { DigestProblem } from "./due-digests.ts";
import { filterWords } from "./terms-words.ts";

/** Never rejects: what cannot be told is in the log. */
export async function reportProblem(
  { db, log }: { readonly db: Database; readonly log: Logger },
  scope: OrgScope,
  problem: DigestProblem,
  now: string,
): Promise<void> {
  const { digest, what } = problem;
  try {
    await withOrg(db, scope, async (tx) => {
      const today = isoDay(dayInZone(now, (await readSettings(tx)).timezone));
      const told = await tellAdmins(tx, `digest-failed:${digest.id}:${today}`, words(problem));
      if (told > 0) log.warn({ digest: digest.id, what }, "the admins are told of a digest that fails");
    });
  } catch (error) {
    log.error({ err: error, digest: digest.id }, "nobody could be told of a digest that fails");
  }
}

function words({ digest: { id, filter, placeName }, what }: DigestProblem): string {
  return `The digest of ${filterWords(filter)} in ${placeName} (${id}) could not be made: ${what} It is tried again every minute; \`holdfast doctor\` says more.`;
}
