/** The organisations there are -> the one whose book the preview page shows, or why it shows none. */

import { noBook } from "../app/no-book.ts";
import { homeOrg } from "../app/organisations.ts";
import type { Config } from "../config.ts";
import { HoldfastError } from "../core/error.ts";
import type { Org } from "../store/tenants.ts";

/**
 * Closed by default: the page asks for no sign-in, so a real book is shown only where somebody said so.
 * @throws HoldfastError `preview_closed`, naming the variable; `no_organisation`.
 */
export function previewOrg({ databaseUrl, preview }: Config, orgs: readonly Org[]): Org {
  const org = homeOrg(orgs);
  if (!org) throw noBook();
  if (preview) return org;
  if (databaseUrl !== null) throw closed("DATABASE_URL is set", org);
  const real = orgs.find(({ kind }) => kind === "real");
  if (real) throw closed(`there is a real organisation (${real.slug})`, org);
  return org;
}

function closed(why: string, { slug }: Org): HoldfastError {
  return new HoldfastError(
    "preview_closed",
    `The preview page stays closed: it shows the made-up book of the embedded database alone, and ${why}.`,
    `Set HOLDFAST_PREVIEW=1 to show ${slug}'s book to whoever on this machine has the page's address, or ask by \`holdfast chat\`.`,
  );
}
