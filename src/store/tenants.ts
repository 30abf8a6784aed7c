/** Organisations: made, listed, and (the demo only) taken away with all their rows. */
import type { PoolClient } from "pg";
import { type Day, isoDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { asNobody } from "./as-nobody.ts";
import { errorCode } from "./connection-error.ts";
import type { Database } from "./database.ts";
import type { OrgScope } from "./scope.ts";

type OrgKind = "real" | "demo";

export interface NewOrg {
  /** Lower case letters, digits, - and _; what `--org` names. */
  readonly slug: string;
  readonly name: string;
  readonly kind: OrgKind;
  /** The day a demo book is made for. */
  readonly demoToday?: Day;
}

export interface Org {
  readonly orgId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrgKind;
  readonly demoToday: Day | null;
  /** Who the scheduler and the command line act as. */
  readonly systemMemberId: string;
}

const uniqueViolation = "23505";
const checkViolation = "23514";
const orgTaken = "org_exists";

/**
 * Makes the organisation inside the client's transaction: it stays only if that does. @returns its system member's scope.
 * @throws HoldfastError `org_exists` or `org_slug` when the slug is taken or malformed.
 */
export async function makeOrg(client: PoolClient, org: NewOrg): Promise<OrgScope> {
  const demoToday = org.demoToday === undefined ? null : isoDay(org.demoToday);
  try {
    const { rows } = await client.query<OrgScope>(
      `select org_id as "orgId", system_member_id as "memberId" from create_org($1, $2, $3, $4)`,
      [org.slug, org.name, org.kind, demoToday],
    );
    const [made] = rows;
    if (made === undefined) throw new Error("create_org returned no row");
    return made;
  } catch (error) {
    throw slugError(error, org.slug);
  }
}

function slugError(error: unknown, slug: string): unknown {
  if (errorCode(error) === uniqueViolation) {
    return new HoldfastError(orgTaken, `there is already an organisation "${slug}"`, "Choose another --org name.");
  }
  if (errorCode(error) === checkViolation) {
    return new HoldfastError(
      "org_slug",
      `"${slug}" cannot name an organisation`,
      "Use 1 to 63 lower case letters, digits, - or _, beginning with a letter or a digit.",
    );
  }
  return error;
}

/** Whether making an organisation failed because another one has its slug. */
export function isOrgTaken(error: unknown): boolean {
  return error instanceof HoldfastError && error.code === orgTaken;
}

export async function listOrgs(db: Database): Promise<Org[]> {
  return asNobody<Org>(
    db,
    `select org_id as "orgId", slug, name, kind, demo_today as "demoToday", system_member_id as "systemMemberId"
     from list_orgs()`,
    [],
  );
}
