/** A planted desk with a channel that has a digest, and an admin -> the morning's digest made, posted and edited as the program does it. */
import { namesReader } from "../../../src/app/known-names.ts";
import { findOrg } from "../../../src/app/organisations.ts";
import { startOutbox } from "../../../src/app/outbox/worker.ts";
import { postedPhrasing } from "../../../src/app/words/phrase-posted.ts";
import { dueMaker } from "../../../src/running/due.ts";
import type { Database } from "../../../src/store/database.ts";
import { saveDigest } from "../../../src/store/digests.ts";
import { addMember } from "../../../src/store/members.ts";
import { readsOf } from "../../../src/store/read-replica.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { until } from "../chat/until.ts";
import { RecordingCourier, work } from "../outbox/posting.ts";
import type { PlantedDesk } from "./planted-desk.ts";

/** A Monday, half an hour after the digest is due. */
const due = "2026-11-23T08:00:00Z";

/** @param placeName what the channel is called. */
export async function withChannel(db: Database, { member, org }: PlantedDesk, placeName: string): Promise<void> {
  const workspaceId = workspaceOf(org);
  await linkWorkspace(db, { platform: "slack", externalId: workspaceId, orgId: org.orgId });
  await withOrg(db, member.scope, async (tx) => {
    const { id } = await addMember(tx, { email: "ada@haus.example", name: "Ada", role: "admin" });
    await tx.query("update member set slack_team_id = $3, slack_user_id = 'UADA' where org_id = $1 and id = $2", [
      tx.orgId,
      id,
      workspaceId,
    ]);
    const wanted = {
      destination: { platform: "slack", workspaceId, kind: "channel", id: "C1" },
      schedule: { atMinute: 510, weekdays: [1], timezone: "Europe/Berlin" },
      placeName,
      filter: {},
      locale: null,
      emptyDay: "nothing",
      configName: null,
    } as const;
    await saveDigest(tx, wanted, { id: `d-${org.slug}`, now: "2026-11-21T09:00:00Z" });
  });
}

/** All that waits is posted, and the digest's main message then edited. @returns the purposes of what was posted, in order. */
export async function morning(db: Database, { org, words, log }: PlantedDesk): Promise<readonly string[]> {
  await dueMaker({ db, reads: readsOf(db), readNames: namesReader() }, log)(due, [await findOrg(db, org.slug)]);
  const workspace = { platform: "slack", workspaceId: workspaceOf(org) } as const;
  const posted = postedPhrasing({ db, words, log, onEnqueued: () => worker.wake() });
  const worker = startOutbox(work(db, new RecordingCourier(), { workspace, posted, log, clock: () => due }));
  const letters = async () =>
    (
      await db.pool.query<{ purpose: string; replaces: string | null; outcome: string | null }>(
        "select purpose, replaces_key as replaces, outcome from outbox where org_id = $1 order by position",
        [org.orgId],
      )
    ).rows;
  const edited = async () => (await letters()).some(({ replaces, outcome }) => replaces !== null && outcome === "sent");
  worker.wake();
  await until("the digest is edited", edited);
  await worker.stop();
  return (await letters()).map(({ purpose, replaces }) => (replaces === null ? purpose : `${purpose}, edited`));
}

function workspaceOf({ slug }: PlantedDesk["org"]): string {
  return `T-${slug}`;
}
