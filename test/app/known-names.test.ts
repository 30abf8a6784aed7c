/** Whom a question may name when it is asked with the knowledge of another day. */
import { expect, it } from "vitest";
import { ask } from "../../src/app/ask.ts";
import { importFolder } from "../../src/app/import.ts";
import { namesReader } from "../../src/app/known-names.ts";
import { newAnswerId } from "../../src/app/new-id.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";

const db = await testDatabase();

it("an account that has left since is known by its name to who asks with the knowledge of a day when it was there", async () => {
  const importing = async (accounts: string, now: string) => {
    const dir = await folderOf({ "accounts.csv": `id,name\n${accounts}` });
    await importFolder({ db, dir, slug: "left", full: true, now });
  };
  await importing("a1,Acme\na2,Bolt\n", "2026-06-01T00:00:00Z");
  await importing("a1,Acme\n", "2026-07-01T00:00:00Z");
  const org = await findOrg(db, "left");
  const intentOf = async (known: { readonly knownOn?: string }) => {
    const deps = { db, readNames: namesReader(), newId: newAnswerId };
    const asked = { text: "/health bolt", entry: "message", threadKeys: [], now: "2026-07-20T00:00:00Z" } as const;
    const { intent, slots } = await ask(deps, { scope: systemScope(org), org }, { ...asked, ...known });
    return [intent, slots.account];
  };
  expect(await intentOf({ knownOn: "2026-06-15T00:00:00Z" })).toEqual(["account_health", "Bolt"]);
  expect(await intentOf({ knownOn: "2026-07-15T00:00:00Z" })).toEqual(["ambiguous", undefined]);
  expect(await intentOf({})).toEqual(["ambiguous", undefined]);
});
