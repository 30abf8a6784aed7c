import { expect, test } from "vitest";
import { HoldfastError } from "../../src/core/error.ts";
import { claimWorkspace, createClaim } from "../../src/store/claims.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { resolveMember } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();

const claim = (externalId: string, code: string, userId = "U1") =>
  claimWorkspace(db, { platform: "slack", externalId, workspaceName: "Team", userId, userName: "Ann", code });

async function refusal(attempt: Promise<unknown>): Promise<HoldfastError> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof HoldfastError) return error;
  throw new Error("it was not refused");
}

test("the right code links the workspace and makes its typist the admin", async () => {
  const { orgId } = await newOrg(db, "right");
  await createClaim(db, orgId, "ABCD-1234", 60);
  const claimed = await claim("T-right", " abcd-1234 ");
  expect(claimed.orgId).toBe(orgId);
  expect(await resolveMember(db, { platform: "slack", externalId: "T-right", userId: "U1" })).toEqual({
    scope: { orgId, memberId: claimed.memberId },
    role: "admin",
    name: "Ann",
    email: null,
  });
});

test("on Teams the same code flow binds the Teams identity", async () => {
  const { orgId } = await newOrg(db, "teams");
  await createClaim(db, orgId, "TEAMS", 60);
  const user = { platform: "teams", externalId: "tenant", userId: "aad" } as const;
  await claimWorkspace(db, { ...user, workspaceName: null, userName: "Ann", code: "TEAMS" });
  expect(await resolveMember(db, user)).toMatchObject({ role: "admin", scope: { orgId } });
});

test("whoever an import already made a member becomes the admin, not a second member", async () => {
  const scope = await newOrg(db, "known");
  await withOrg(db, scope, (tx) =>
    tx.query(
      "insert into member (org_id, name, email, role, slack_user_id) values ($1, 'Ann', 'ann@known.test', 'csm', 'U1')",
      [tx.orgId],
    ),
  );
  await createClaim(db, scope.orgId, "KNOWN", 60);
  await claim("T-known", "KNOWN");
  const people = await withOrg(db, scope, (tx) =>
    tx.query("select email, role, slack_team_id from member where org_id = $1 and role <> 'system'", [tx.orgId]),
  );
  expect(people).toEqual([{ email: "ann@known.test", role: "admin", slack_team_id: "T-known" }]);
});

test("a wrong, a used and an expired code are refused in the same words", async () => {
  const { orgId } = await newOrg(db, "words");
  await createClaim(db, orgId, "USED", 60);
  await createClaim(db, orgId, "EXPIRED", 0);
  await claim("T-words", "USED");
  const said = [
    await refusal(claim("T-words", "WRONG")),
    await refusal(claim("T-words", "USED", "U2")),
    await refusal(claim("T-words", "EXPIRED", "U2")),
  ].map((error) => error.toJSON());
  expect(said[0]?.error.code).toBe("claim_code_wrong");
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);
  expect(await resolveMember(db, { platform: "slack", externalId: "T-words", userId: "U2" })).toBeNull();
});

test("after five wrong codes within an hour even the right one waits, in this workspace only", async () => {
  const { orgId } = await newOrg(db, "locked");
  await createClaim(db, orgId, "RIGHT", 60);
  for (let tried = 0; tried < 5; tried += 1) {
    expect((await refusal(claim("T-locked", `WRONG${tried}`))).code).toBe("claim_code_wrong");
  }
  expect((await refusal(claim("T-locked", "RIGHT"))).code).toBe("claim_locked");
  await db.pool.query("update claim_attempt set tried_at = tried_at - interval '61 minutes'");
  expect((await claim("T-locked", "RIGHT")).orgId).toBe(orgId);
});

test("five tries are five tries when they are sent together", async () => {
  const codes = await Promise.all(Array.from({ length: 12 }, (_, n) => refusal(claim("T-burst", `WRONG${n}`))));
  expect(codes.filter((error) => error.code === "claim_code_wrong")).toHaveLength(5);
  expect(codes.filter((error) => error.code === "claim_locked")).toHaveLength(7);
});

test("one code typed by two people at once makes one admin", async () => {
  const { orgId } = await newOrg(db, "race");
  await createClaim(db, orgId, "ONCE", 60);
  const outcomes = await Promise.allSettled([claim("T-race1", "ONCE", "U1"), claim("T-race2", "ONCE", "U2")]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a code is kept as its hash only, and only for an organisation there is", async () => {
  const { orgId } = await newOrg(db, "hash");
  await createClaim(db, orgId, "PLAINTEXT", 60);
  const { rows } = await db.pool.query<{ found: boolean }>(
    "select bool_or(position(convert_to('PLAINTEXT', 'UTF8') in code_hash) > 0) as found from claim",
  );
  expect(rows).toEqual([{ found: false }]);
  const nowhere = createClaim(db, "00000000-0000-0000-0000-000000000000", "X", 60);
  expect((await refusal(nowhere)).code).toBe("unknown_org");
});
