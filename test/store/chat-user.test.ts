import { describe, expect, test } from "vitest";
import { tieChatUser } from "../../src/store/chat-user.ts";
import { addMember } from "../../src/store/members.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace, resolveMember } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();

describe.each([
  ["slack", "T0TIED"],
  ["teams", "99999999-8888-4777-8666-555555555555"],
] as const)("a member's user of %s", (platform, externalId) => {
  test("is tied by e-mail whatever its case, once: no second user takes the seat over", async () => {
    const org = await newOrg(db, `tied-${platform}`);
    await linkWorkspace(db, { platform, externalId, orgId: org.orgId });
    await withOrg(db, org, (tx) => addMember(tx, { email: "ada@x.test", name: "Ada", role: "csm" }));
    const tie = (userId: string, email: string) =>
      withOrg(db, org, (tx) => tieChatUser(tx, { platform, externalId, userId, email }));
    expect(await tie("U1", "nobody@x.test")).toBe(false);
    expect(await tie("U1", "ADA@x.test")).toBe(true);
    expect(await tie("U2", "ada@x.test")).toBe(false);
    expect(await resolveMember(db, { platform, externalId, userId: "U1" })).toMatchObject({ email: "ada@x.test" });
    expect(await resolveMember(db, { platform, externalId, userId: "U2" })).toBeNull();
  });
});
