import { describe, expect, test } from "vitest";
import { addMember } from "../../src/store/members.ts";
import { readVocabulary, readVocabularyVersion } from "../../src/store/vocabulary.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
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
});
