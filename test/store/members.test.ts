import { describe, expect, test } from "vitest";
import { addMember, findMemberByEmail, listMembers, memberNames } from "../../src/store/members.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();
const ada = { email: "Ada@X.test", name: "Ada", role: "admin" } as const;

describe("members", () => {
  test("are found by e-mail whatever its case, and the system member is not among them", async () => {
    const org = await newOrg(db, "found");
    const added = await withOrg(db, org, (tx) => addMember(tx, ada));
    expect(added).toMatchObject({ email: "ada@x.test", name: "Ada", role: "admin", slackUserId: null });
    expect(await withOrg(db, org, (tx) => findMemberByEmail(tx, "ADA@x.test"))).toEqual(added);
    expect(await withOrg(db, org, (tx) => findMemberByEmail(tx, "bo@x.test"))).toBeNull();
    expect(await withOrg(db, org, listMembers)).toEqual([added]);
  });

  test("are added once: the second time changes name and role", async () => {
    const org = await newOrg(db, "once");
    await withOrg(db, org, (tx) => addMember(tx, ada));
    await withOrg(db, org, (tx) => addMember(tx, { email: "bo@x.test", name: "Bo", role: "admin" }));
    await withOrg(db, org, (tx) => addMember(tx, { email: "ada@x.test", name: "Ada L", role: "csm" }));
    const people = await withOrg(db, org, listMembers);
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ["Ada L", "csm"],
      ["Bo", "admin"],
    ]);
  });

  test("keep at least one admin among them", async () => {
    const org = await newOrg(db, "one-admin");
    await withOrg(db, org, (tx) => addMember(tx, ada));
    const demotion = withOrg(db, org, (tx) => addMember(tx, { ...ada, role: "csm" }));
    await expect(demotion).rejects.toMatchObject({ code: "last_admin" });
    expect((await withOrg(db, org, listMembers)).map(({ role }) => role)).toEqual(["admin"]);
  });

  test("give their names to the e-mails a feed spells in its own way", async () => {
    const org = await newOrg(db, "names");
    await withOrg(db, org, (tx) => addMember(tx, ada));
    const names = await withOrg(db, org, (tx) => memberNames(tx, ["ADA@x.test", null, "bo@x.test", "ADA@x.test"]));
    expect([...names]).toEqual([["ADA@x.test", "Ada"]]);
  });
});
