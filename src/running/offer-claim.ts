/** A workspace nobody claimed yet -> a code printed at start, to be typed there; codes are for one use and one day. */
import { commandWord } from "../app/command-word.ts";
import { newClaimCode } from "../app/new-id.ts";
import { homeOrg } from "../app/organisations.ts";
import { createClaim } from "../store/claims.ts";
import type { Database } from "../store/database.ts";
import { listOrgs } from "../store/tenants.ts";
import { type ChatPlatform, resolveWorkspace, type WorkspaceId } from "../store/workspaces.ts";

const claimMinutes = 24 * 60;

const whereToType: Readonly<Record<ChatPlatform, string>> = {
  slack: "This workspace is nobody's yet. Type this in Slack",
  teams: "This tenant is nobody's yet. Type this to Holdfast in Teams, in a chat of your own with it,",
};

export async function offerClaim(db: Database, { platform, externalId }: WorkspaceId, tell: (text: string) => void) {
  if (await resolveWorkspace(db, platform, externalId)) return;
  const org = homeOrg(await listOrgs(db));
  if (!org) return;
  const code = newClaimCode();
  await createClaim(db, org.orgId, code, claimMinutes);
  tell(`\n${whereToType[platform]} to make it ${org.slug}'s and yourself its admin:\n`);
  tell(`    ${commandWord[platform]} claim ${code}\n\n(once, within a day)`);
}
