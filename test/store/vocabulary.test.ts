import { describe, expect, test } from "vitest";
import { claimWorkspace, createClaim } from "../../src/store/claims.ts";
import { addMember } from "../../src/store/members.ts";
import { renewDemo } from "../../src/store/renew-demo.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { readVocabulary, readVocabularyVersion } from "../../src/store/vocabulary.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { createOrg } from "../support/organisations.ts";
import { account, load, usage } from "./import/records.ts";

const db = await testDatabase();

describe("the vocabulary", () => {
  test("names owners by their full names where they are members, and leaves out what is not said", async () => {
    const org = await newOrg(db, "words");
    await withOrg(db, org, (tx) => addMember(tx, { email: "ada@x.test", name: "Ada Lovelace", role: "csm" }));
    await load(db, org, "accounts", [
      account("a2", { name: "Acme", aliases: ["ACM"], ownerEmail: "Ada@x.test", region: "EMEA", segment: "SMB" }),
      account("a1", { name: "Zeta", ownerEmail: "gone@x.test", plan: "Pro", segment: "Enterprise" }),
      account("a3", { name: "Bare", segment: "SMB" }),
    ]);
    expect(await withOrg(db, org, readVocabulary)).toEqual({
      accounts: [
        { id: "a1", name: "Zeta", aliases: [], owner: "gone@x.test", segment: "Enterprise", plan: "Pro" },
        { id: "a2", name: "Acme", aliases: ["ACM"], owner: "Ada Lovelace", segment: "SMB", region: "EMEA" },
        { id: "a3", name: "Bare", aliases: [], segment: "SMB" },
      ],
      owners: ["Ada Lovelace", "gone@x.test"],
      segments: ["Enterprise", "SMB"],
      regions: ["EMEA"],
      plans: ["Pro"],
    });
  });

  test("has a version that changes with every name and with nothing else", async () => {
    const org = await newOrg(db, "version");
    const version = () => withOrg(db, org, readVocabularyVersion);
    await load(db, org, "accounts", [account("a", { ownerEmail: "ada@x.test" }), account("b"), account("c")]);
    const seen = [await version()];
    await load(db, org, "usage", [usage("a", "2026-02-01")]);
    await load(db, org, "accounts", [account("a", { ownerEmail: "ada@x.test", licences: 5 })]);
    expect(await version()).toBe(seen[0]);
    await load(db, org, "accounts", [account("b", { name: "Renamed" })]);
    seen.push(await version());
    await load(db, org, "accounts", [account("b", { name: "Renamed", aliases: ["R"] })]);
    seen.push(await version());
    await withOrg(db, org, (tx) => addMember(tx, { email: "ada@x.test", name: "Ada", role: "csm" }));
    seen.push(await version());
    await load(db, org, "accounts", [account("a", { ownerEmail: "ada@x.test" })], { full: true });
    seen.push(await version());
    expect(new Set(seen).size).toBe(5);
  });

  const version = (scope: OrgScope) => withOrg(db, scope, readVocabularyVersion);
  const ann = { platform: "slack", workspaceName: null, userId: "U1", userName: "Ann" } as const;

  test.each([
    ["segment", { segment: "SMB" }],
    ["region", { region: "EMEA" }],
    ["plan", { plan: "Pro" }],
    ["owner", { ownerEmail: "bo@x.test" }],
  ])("has another version once an account has another %s", async (word, more) => {
    const org = await newOrg(db, `word-${word}`);
    await load(db, org, "accounts", [account("a"), account("b")]);
    const before = await version(org);
    await load(db, org, "accounts", [account("a", more), account("b")]);
    expect(await version(org)).not.toBe(before);
  });

  test("has another version once a member is renamed, has another e-mail or is gone, and not for another role", async () => {
    const org = await newOrg(db, "people");
    const bo = { email: "bo@x.test", name: "Bo", role: "csm" } as const;
    await withOrg(db, org, (tx) => addMember(tx, bo));
    const seen = [await version(org)];
    await withOrg(db, org, (tx) => addMember(tx, { ...bo, role: "manager" }));
    expect(await version(org)).toBe(seen[0]);
    for (const change of [
      "update member set name = 'Bob' where org_id = $1 and name = 'Bo'",
      "update member set email = 'bob@x.test' where org_id = $1 and name = 'Bob'",
      "delete from member where org_id = $1 and name = 'Bob'",
    ]) {
      await withOrg(db, org, (tx) => tx.query(change, [tx.orgId]));
      seen.push(await version(org));
    }
    expect(new Set(seen).size).toBe(4);
  });

  test("has another version once somebody claims the organisation, or comes with a linked workspace", async () => {
    const [claimed, linked] = [await newOrg(db, "claimed"), await newOrg(db, "linked")];
    const before = { claimed: await version(claimed), linked: await version(linked) };
    await createClaim(db, claimed.orgId, "CLAIMED", 60);
    await claimWorkspace(db, { ...ann, externalId: "T-words", code: "CLAIMED" });
    expect(await version(claimed)).not.toBe(before.claimed);
    await linkWorkspace(db, {
      platform: "slack",
      externalId: "T-words",
      orgId: linked.orgId,
      keepAdmin: { userId: "U1" },
    });
    expect(await version(linked)).not.toBe(before.linked);
  });

  test("has a version of its own for every book a demo had", async () => {
    const made = await createOrg(db, { slug: "demo", name: "Demo", kind: "demo", demoToday: 20_000 });
    const demo = { orgId: made.orgId, memberId: made.systemMemberId };
    const seen: string[] = [];
    for (const name of ["Acme", "Zeta"]) {
      await renewDemo(db, demo, 20_031);
      seen.push(await version(demo));
      await load(db, demo, "accounts", [account("a", { name })]);
      seen.push(await version(demo));
    }
    expect(new Set(seen).size).toBe(4);
  });

  test("is another organisation's own affair, and its version unknown to it", async () => {
    const [one, other] = [await newOrg(db, "one"), await newOrg(db, "other")];
    const before = await version(other);
    await load(db, one, "accounts", [account("a")]);
    expect(await version(other)).toBe(before);
    await expect(
      withOrg(db, one, (tx) => tx.query("insert into vocabulary_change (org_id) values ($1)", [tx.orgId])),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("changes beside a longer change without waiting for it, and again when that one is kept", async () => {
    const org = await newOrg(db, "beside");
    const rename = "insert into account (org_id, id, name) values ($1, $2, $2)";
    const before = await version(org);
    const beside = await withOrg(db, org, async (tx) => {
      await tx.query(rename, [tx.orgId, "slow"]);
      await withOrg(db, org, (quick) => quick.query(rename, [quick.orgId, "quick"]));
      return version(org);
    });
    expect(new Set([before, beside, await version(org)]).size).toBe(3);
  });
});
