/** A person on a chat platform -> a member with a scope, or a polite refusal; and which role may do which deed. */
import type { MemberRole } from "../core/records.ts";
import type { OrgName } from "../store/own-org.ts";
import type { ChatPlatform, KnownMember } from "../store/workspaces.ts";
import { type Refusal, refusals } from "./refusals.ts";

/** A member who asks: everything after admission runs under `scope`. */
export interface Asker extends KnownMember {
  readonly org: OrgName;
}

/** What the platform itself says about a user; null = it could not be learned. */
export interface Profile {
  readonly name: string;
  /** Only an address the platform has confirmed. */
  readonly email: string | null;
  readonly bot: boolean;
  readonly guest: boolean;
  /** Of another team or organisation, or somebody the workspace cannot see. */
  readonly stranger: boolean;
}

export interface Caller {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
  readonly userId: string;
  readonly profile: Profile | null;
}

/** The look-ups that run before a tenant is known. */
export interface Directory {
  resolveWorkspace(caller: Caller): Promise<{ readonly slug: string } | null>;
  resolveMember(caller: Caller): Promise<Asker | null>;
  /** A member an admin added by e-mail, met here for the first time: ties the user id to that row. */
  recogniseByEmail(caller: Caller, email: string): Promise<Asker | null>;
}

export type Admission =
  | { readonly admitted: true; readonly asker: Asker }
  | { readonly admitted: false; readonly refusal: Refusal };

/** Platform facts first (they need no database), then the workspace, then membership; fails closed at each step. */
export async function admit(directory: Directory, caller: Caller): Promise<Admission> {
  const outsider = refusalOfProfile(caller);
  if (outsider) return { admitted: false, refusal: outsider };
  const workspace = await directory.resolveWorkspace(caller);
  if (!workspace) return { admitted: false, refusal: refusals.unclaimed(caller) };
  const asker = (await directory.resolveMember(caller)) ?? (await recognise(directory, caller));
  if (asker) return { admitted: true, asker };
  const email = caller.profile?.email ?? null;
  return { admitted: false, refusal: refusals.notAMember({ email, slug: workspace.slug }) };
}

/** null = nothing about this person forbids an answer; membership is another question. */
export function refusalOfProfile({ platform, profile }: Caller): Refusal | null {
  if (!profile) return refusals.unknownPerson();
  if (profile.bot) return refusals.bot();
  if (profile.stranger) return refusals.stranger(platform);
  if (profile.guest) return refusals.guest(platform);
  return null;
}

async function recognise(directory: Directory, caller: Caller): Promise<Asker | null> {
  const email = caller.profile?.email ?? null;
  return email === null ? null : directory.recogniseByEmail(caller, email);
}

export type Deed = "ask" | "act_on_account" | "share" | "subscribe" | "open_channel" | "administer";
/** own = accounts the member owns. */
export type Reach = "none" | "own" | "all";

/** design.md §5, "Who may". */
export const permissions: Readonly<Record<Deed, Readonly<Record<MemberRole, Reach>>>> = {
  ask: { viewer: "all", csm: "all", manager: "all", admin: "all" },
  act_on_account: { viewer: "none", csm: "own", manager: "all", admin: "all" },
  share: { viewer: "none", csm: "own", manager: "all", admin: "all" },
  subscribe: { viewer: "none", csm: "own", manager: "all", admin: "all" },
  open_channel: { viewer: "none", csm: "none", manager: "all", admin: "all" },
  administer: { viewer: "none", csm: "none", manager: "none", admin: "all" },
};

export function reach(deed: Deed, role: MemberRole): Reach {
  return permissions[deed][role];
}
