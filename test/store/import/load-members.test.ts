import { describe, expect, test } from "vitest";
import type { Member } from "../../../src/core/records.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { day, load } from "./records.ts";

const db = await testDatabase();
const april = { now: "2026-04-01T08:00:00Z", today: day("2026-04-01") };

function person(email: string, role: Member["role"], more: Partial<Member> = {}): Member {
  return { email, name: email.split("@")[0] ?? email, role, slackUserId: null, teamsUserId: null, ...more };
}

async function peopleOf(org: OrgScope): Promise<unknown[]> {
  const rows = await withOrg(db, org, (tx) =>
    tx.query<{ email: string; role: string; slack_user_id: string | null }>(
      `select email, role, slack_user_id from member where org_id = $1 order by email`,
      [tx.orgId],
    ),
  );
  return rows.map((row) => [row.email, row.role, row.slack_user_id]);
}

const system = [null, "system", null];

describe("members.csv", () => {
  test("is matched by e-mail whatever its case, and keeps a chat id it does not know", async () => {
    const org = await newOrg(db, "people");
    await load(db, org, "members", [person("Ada@x.test", "admin", { slackUserId: "U1" }), person("bo@x.test", "csm")]);
    const again = [
      person("ada@X.test", "admin", { name: "Ada" }),
      person("bo@x.test", "manager", { slackUserId: "U2" }),
    ];
    expect(await load(db, org, "members", again, april)).toMatchObject({ imported: 1, unchanged: 1, rejected: [] });
    expect(await peopleOf(org)).toEqual([["ada@x.test", "admin", "U1"], ["bo@x.test", "manager", "U2"], system]);
  });

  test("cannot take the last admin's role away, but can hand it over", async () => {
    const org = await newOrg(db, "last-admin");
    await load(db, org, "members", [person("ada@x.test", "admin")]);
    const report = await load(db, org, "members", [person("ada@x.test", "csm"), person("bo@x.test", "csm")], april);
    expect(report.rejected).toEqual([
      {
        line: 2,
        key: "ada@x.test",
        column: "role",
        value: "csm",
        problem: "ada@x.test is the last admin and would become csm",
        remedy: "Make somebody else an admin first.",
      },
    ]);
    await load(db, org, "members", [person("ada@x.test", "csm"), person("bo@x.test", "admin")], april);
    expect(await peopleOf(org)).toEqual([["ada@x.test", "csm", null], ["bo@x.test", "admin", null], system]);
  });

  test("as the whole truth removes people, never an admin nor the system member", async () => {
    const org = await newOrg(db, "whole-team");
    const team = [person("ada@x.test", "admin"), person("bo@x.test", "csm"), person("cy@x.test", "csm")];
    await load(db, org, "members", team);
    const report = await load(db, org, "members", [person("cy@x.test", "csm")], { ...april, full: true });
    expect(report).toMatchObject({ absent: 2, removed: 1, unchanged: 1 });
    expect(await peopleOf(org)).toEqual([["ada@x.test", "admin", null], ["cy@x.test", "csm", null], system]);
  });

  test("gives an e-mail to the admin who claimed the workspace in chat", async () => {
    const org = await newOrg(db, "claimed");
    await withOrg(db, org, (tx) =>
      tx.query(
        `insert into member (org_id, name, role, slack_team_id, slack_user_id) values ($1, 'Ada in chat', 'admin', 'T1', 'U1')`,
        [tx.orgId],
      ),
    );
    await load(db, org, "members", [person("ada@x.test", "admin", { slackUserId: "U1" })], april);
    expect(await peopleOf(org)).toEqual([["ada@x.test", "admin", "U1"], system]);
  });

  test("cannot give one person's chat identity to another", async () => {
    const org = await newOrg(db, "identity");
    await load(db, org, "members", [person("ada@x.test", "admin", { slackUserId: "U1" })]);
    const thief = person("eve@x.test", "admin", { slackUserId: "U1" });
    const twins = [
      person("bo@x.test", "csm", { slackUserId: "U2" }),
      person("cy@x.test", "csm", { slackUserId: "U2" }),
    ];
    const report = await load(db, org, "members", [thief, ...twins], april);
    expect(report.rejected.map(({ line, key, column, value }) => [line, key, column, value])).toEqual([
      [2, "eve@x.test", "slack_user_id", "U1"],
      [4, "cy@x.test", "slack_user_id", "U2"],
    ]);
  });
});
