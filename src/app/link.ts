/** `holdfast link slack T0123 --org main`, or `teams TENANT` -> the workspace answers from that organisation, its admins staying admins. */
import { HoldfastError } from "../core/error.ts";
import type { Database } from "../store/database.ts";
import { type ChatPlatform, linkWorkspace } from "../store/workspaces.ts";
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

interface Kind {
  readonly id: RegExp;
  /** What the id is and where it stands, for whoever gave another one. */
  readonly isNot: string;
  readonly remedy: string;
}

const kinds: Readonly<Record<ChatPlatform, Kind>> = {
  slack: {
    id: /^[TE][A-Z0-9]{4,}$/,
    isNot: "is not the id of a Slack workspace",
    remedy: "It begins with T, such as T0123ABCD: the first part of the address of Slack in a browser, after /client/.",
  },
  teams: {
    // The Agents Playground's own tenant ends in one digit more than a GUID.
    id: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12,13}$/,
    isNot: "is not the id of a Microsoft tenant",
    remedy: "It is a GUID, in small letters: Microsoft Entra ID > Overview > Tenant ID.",
  },
};

/** @throws HoldfastError for a platform, an id or an organisation that cannot be. */
export async function linkTo(db: Database, { platform, id, slug }: LinkWords): Promise<Linked> {
  if (platform !== "slack" && platform !== "teams") throw unknownPlatform(platform);
  if (!kinds[platform].id.test(id)) throw badWorkspaceId(id, kinds[platform]);
  const org = await findOrg(db, slug);
  const { adminMemberIds } = await linkWorkspace(db, { platform, externalId: id, orgId: org.orgId });
  return { workspace: `${platform}:${id}`, org: org.slug, admins: adminMemberIds.length };
}

function unknownPlatform(platform: string): HoldfastError {
  return new HoldfastError(
    "unknown_platform",
    `"${platform}" is not a platform that can be linked.`,
    "Write slack or teams.",
  );
}

function badWorkspaceId(id: string, { isNot, remedy }: Kind): HoldfastError {
  return new HoldfastError("bad_workspace_id", `"${id}" ${isNot}.`, remedy);
}
