/** Subscriptions on the command line: for any place of the organisation's own workspaces, in the words of settings.csv. */
import { beforeEach, describe, expect, it } from "vitest";
import { changeFor, listedFor, subscribeFor } from "../../../src/app/digests/operator.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { findOrg } from "../../../src/app/organisations.ts";
import { markGone } from "../../../src/store/outbox-places.ts";
import type { Org } from "../../../src/store/tenants.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const now = "2026-11-22T10:00:00Z";
let runs = 0;
let ids = 0;
let org: Org;
const deps = { db, readNames: namesReader(), newDigestId: () => `id${++ids}` };

beforeEach(async () => {
  runs += 1;
  ids = 0;
  const scope = await newOrg(db, `org-${runs}`);
  org = await findOrg(db, `org-${runs}`);
  await linkWorkspace(db, { platform: "slack", externalId: `T000${runs}`, orgId: org.orgId });
  await withOrg(db, scope, (tx) =>
    tx.query("insert into account (org_id, id, name, segment) values ($1, 'a', 'A', 'Enterprise')", [tx.orgId]),
  );
});

const subscribe = (words: string) => subscribeFor(deps, org, `slack T000${runs}/${words}`, now);

describe("the command line", () => {
  it("sets up, edits, pauses, resumes and ends", async () => {
    expect(await subscribe("C1 at 7 for enterprise")).toMatchObject({
      id: "id1",
      placeName: "C1",
      schedule: { atMinute: 420, weekdays: [1, 2, 3, 4, 5], timezone: "UTC" },
      filter: { segments: ["Enterprise"] },
    });
    expect(await subscribe("C1 on mon for Enterprise")).toMatchObject({
      id: "id1",
      schedule: { atMinute: 420, weekdays: [1] },
    });
    const change = (change: "pause" | "resume" | "stop") => changeFor(deps, org, { id: "id1", change }, now);
    expect(await change("pause")).toMatchObject([
      { paused: { because: "paused on the command line.", byPerson: true } },
    ]);
    expect(await change("resume")).toMatchObject([{ paused: null }]);
    expect(await change("stop")).toEqual([]);
    await expect(change("stop")).rejects.toMatchObject({ code: "unknown_digest" });
  });

  it("has a place that was gone posted to again once its digest is resumed, as doctor says", async () => {
    const scope = { orgId: org.orgId, memberId: org.systemMemberId };
    const place = { platform: "slack", workspaceId: `T000${runs}`, destination: "C1" } as const;
    await subscribe("C1 at 7");
    await withOrg(db, scope, (tx) => markGone(tx, place, "the channel is archived"));
    await changeFor(deps, org, { id: "id1", change: "resume" }, now);
    const lanes = await withOrg(db, scope, (tx) =>
      tx.query("select gone_at, gone_reason from outbox_lane where org_id = $1", [tx.orgId]),
    );
    expect(lanes).toEqual([{ gone_at: null, gone_reason: null }]);
  });

  it.each([
    ["C1 at dawn", "bad_subscription"],
    ["C1 mine", "bad_subscription"],
    ["C1 for smb", "unknown_segment"],
  ])("refuses %s", async (words, code) => {
    await expect(subscribe(words)).rejects.toMatchObject({ code });
    expect(await listedFor(deps, org, now)).toEqual([]);
  });

  it("refuses a workspace that answers from another organisation, or from none", async () => {
    const other = await newOrg(db, `other-${runs}`);
    await linkWorkspace(db, { platform: "slack", externalId: `T999${runs}`, orgId: other.orgId });
    for (const id of [`T999${runs}`, "T404404"])
      await expect(subscribeFor(deps, org, `slack ${id}/C1`, now)).rejects.toMatchObject({
        code: "workspace_not_linked",
      });
  });

  it("leaves what the file declares to the file", async () => {
    await withOrg(db, { orgId: org.orgId, memberId: org.systemMemberId }, (tx) =>
      tx.query("insert into setting (org_id, key, value) values ($1, 'digest.cs', $2)", [
        tx.orgId,
        `slack T000${runs}/C1 at 7`,
      ]),
    );
    expect(await listedFor(deps, org, now)).toMatchObject([{ id: "id1", configName: "cs" }]);
    await expect(subscribe("C1 at 8")).rejects.toMatchObject({ code: "digest_declared" });
    for (const change of ["pause", "stop"] as const)
      await expect(changeFor(deps, org, { id: "id1", change }, now)).rejects.toMatchObject({ code: "digest_declared" });
  });
});
