/** `holdfast link slack T0123 --org main` -> the workspace answers from that organisation, its admins staying admins. */
import { HoldfastError } from "../core/error.ts";
import type { Database } from "../store/database.ts";
import { linkWorkspace } from "../store/workspaces.ts";
import { findOrg } from "./organisations.ts";

export interface LinkWords {
  readonly platform: string;
  readonly id: string;
  readonly slug: string;
}

export interface Linked {
  readonly workspace: string;
  readonly org: string;
  /** Admins who came along from the demo. */
  readonly admins: number;
}

const workspaceId = /^[TE][A-Z0-9]{4,}$/;

/** @throws HoldfastError for a platform, an id or an organisation that cannot be. */
export async function linkTo(db: Database, { platform, id, slug }: LinkWords): Promise<Linked> {
  if (platform !== "slack") throw unknownPlatform(platform);
  if (!workspaceId.test(id)) throw badWorkspaceId(id);
  const org = await findOrg(db, slug);
  const { adminMemberIds } = await linkWorkspace(db, { platform, externalId: id, orgId: org.orgId });
  return { workspace: `${platform}:${id}`, org: org.slug, admins: adminMemberIds.length };
}

function unknownPlatform(platform: string): HoldfastError {
  return new HoldfastError("unknown_platform", `"${platform}" is not a platform that can be linked.`, "Write slack.");
}

function badWorkspaceId(id: string): HoldfastError {
  return new HoldfastError(
    "bad_workspace_id",
    `"${id}" is not the id of a Slack workspace.`,
    "It begins with T, such as T0123ABCD: the first part of the address of Slack in a browser, after /client/.",
  );
}
