/** The name after `--org` becomes the organisation an import goes into, made when it is new. */
import { HoldfastError } from "../../core/error.ts";
import type { Database } from "../../store/database.ts";
import type { OrgScope } from "../../store/scope.ts";
import { createOrg, listOrgs } from "../../store/tenants.ts";

export interface TargetOrg {
  /** As the organisation's system member, who the command line acts as. */
  readonly scope: OrgScope;
  readonly created: boolean;
}

/** What `import` fills when no organisation is named (design.md §6). */
export const usualOrg = "main";
const demoOrg = "demo";

/** @throws HoldfastError `demo_org`: the demo is made anew from time to time, a real book would be lost in it. */
export async function targetOrg(db: Database, slug: string): Promise<TargetOrg> {
  const known = (await listOrgs(db)).find((org) => org.slug === slug);
  if (slug === demoOrg || known?.kind === "demo") throw demoRefused(slug);
  if (known) return { scope: { orgId: known.orgId, memberId: known.systemMemberId }, created: false };
  const { orgId, systemMemberId } = await createOrg(db, { slug, name: slug, kind: "real" });
  return { scope: { orgId, memberId: systemMemberId }, created: true };
}

function demoRefused(slug: string): HoldfastError {
  return new HoldfastError(
    "demo_org",
    `The organisation "${slug}" is the demo book, which never mixes with real data. Nothing was imported.`,
    `Leave --org out (the import then goes into "${usualOrg}"), or name an organisation of your own.`,
  );
}
