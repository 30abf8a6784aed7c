/** The name after `--org` becomes the organisation that an import runs in, made with what is imported when it is new. */
import { HoldfastError } from "../../core/error.ts";
import type { Database } from "../../store/database.ts";
import type { OrgTx } from "../../store/scope.ts";
import { isOrgTaken, listOrgs, type Org } from "../../store/tenants.ts";
import { withNewOrg } from "../../store/with-new-org.ts";
import { withOrg } from "../../store/with-org.ts";
import { demoSlug, systemScope } from "../organisations.ts";

/** What `import` fills when no organisation is named (design.md §6). */
const usualOrg = "main";

/** `created`: the organisation did not exist before. */
type Load<Result> = (tx: OrgTx, created: boolean) => Promise<Result>;

/**
 * Runs `load` in one transaction as the organisation's system member, who the command line acts as. A new organisation stays only
 * if `load` succeeds. @throws HoldfastError `demo_org`: the demo is made anew from time to time, a real book would be lost in it.
 */
export async function inTargetOrg<Result>(db: Database, slug: string, load: Load<Result>): Promise<Result> {
  const known = await realOrg(db, slug);
  if (known) return withOrg(db, systemScope(known), (tx) => load(tx, false));
  try {
    return await withNewOrg(db, { slug, name: slug, kind: "real" }, (tx) => load(tx, true));
  } catch (error) {
    // Another import of the same first moment made it; nothing was loaded yet.
    const made = isOrgTaken(error) ? await realOrg(db, slug) : undefined;
    if (made) return withOrg(db, systemScope(made), (tx) => load(tx, false));
    throw error;
  }
}

async function realOrg(db: Database, slug: string): Promise<Org | undefined> {
  const known = (await listOrgs(db)).find((org) => org.slug === slug);
  if (slug === demoSlug || known?.kind === "demo") throw demoRefused(slug);
  return known;
}

function demoRefused(slug: string): HoldfastError {
  return new HoldfastError(
    "demo_org",
    `The organisation "${slug}" is the demo book, which never mixes with real data. Nothing was imported.`,
    `Leave --org out (the import then goes into "${usualOrg}"), or name an organisation of your own.`,
  );
}
