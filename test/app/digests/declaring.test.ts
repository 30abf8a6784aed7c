/** Digests that settings.csv declares: they come, change and go with their rows. */
import { beforeEach, describe, expect, it } from "vitest";
import { digestsOf } from "../../../src/app/digests/declare.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { saveDigest } from "../../../src/store/digests.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const early = "2026-11-20T10:00:00Z";
const late = "2026-11-21T10:00:00Z";
let runs = 0;
let ids = 0;
let org: OrgScope;
const deps = { readNames: namesReader(), newDigestId: () => `id${++ids}` };

beforeEach(async () => {
  runs += 1;
  ids = 0;
  org = await newOrg(db, `org-${runs}`);
  await withOrg(db, org, (tx) =>
    tx.query("insert into account (org_id, id, name, segment) values ($1, 'a', 'A', 'Enterprise')", [tx.orgId]),
  );
});

async function declared(rows: Readonly<Record<string, string>>, now = early) {
  return withOrg(db, org, async (tx) => {
    await tx.query("delete from setting where org_id = $1 and key like 'digest.%'", [tx.orgId]);
    for (const [name, value] of Object.entries(rows))
      await tx.query("insert into setting (org_id, key, value) values ($1, $2, $3)", [
        tx.orgId,
        `digest.${name}`,
        value,
      ]);
    return digestsOf(tx, deps, now);
  });
}

describe("a row of settings.csv", () => {
  it("is a subscription, with what it does not say as usual and its segment as the book writes it", async () => {
    expect(await declared({ cs: "slack T1/C1 at 7 for enterprise" })).toMatchObject([
      {
        id: "id1",
        configName: "cs",
        destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: "C1" },
        placeName: "C1",
        schedule: { atMinute: 420, weekdays: [1, 2, 3, 4, 5], timezone: "UTC" },
        filter: { segments: ["Enterprise"] },
        activeSince: "2026-11-20T10:00:00.000Z",
      },
    ]);
  });

  it("that did not change leaves its subscription as it is", async () => {
    await declared({ cs: "slack T1/C1 at 7" });
    expect(await declared({ cs: "slack T1/C1 at 7" }, late)).toMatchObject([
      { id: "id1", activeSince: "2026-11-20T10:00:00.000Z" },
    ]);
  });

  it("that changed edits it; one that is gone ends it", async () => {
    await declared({ cs: "slack T1/C1 at 7", two: "slack T1/C2 at 7" });
    expect(await declared({ cs: "slack T1/C1 at 8" }, late)).toMatchObject([
      { id: "id1", schedule: { atMinute: 480 }, activeSince: "2026-11-21T10:00:00.000Z" },
    ]);
    expect(await declared({})).toEqual([]);
  });

  it("that moved to another place, and two that changed their names, are what they say now", async () => {
    await declared({ a: "slack T1/C1 at 7", b: "slack T1/C2 at 7" });
    const swapped = await declared({ a: "slack T1/C2 at 7", b: "slack T1/C1 at 7" });
    expect(swapped.map(({ configName, destination }) => [configName, destination.id])).toEqual([
      ["b", "C1"],
      ["a", "C2"],
    ]);
    const moved = await declared({ a: "slack T1/C3 at 7" });
    expect(moved.map(({ configName, destination }) => [configName, destination.id])).toEqual([["a", "C3"]]);
  });

  it("owns what it declares: a subscription set in chat for the same accounts and place becomes the file's", async () => {
    const set = {
      destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: "C1" },
      placeName: "#cs",
      schedule: { atMinute: 600, weekdays: [1], timezone: "UTC" },
      filter: {},
      locale: null,
      emptyDay: "line",
      configName: null,
    } as const;
    await withOrg(db, org, (tx) => saveDigest(tx, set, { id: "chat", now: early }));
    expect(await declared({ cs: "slack T1/C1 at 7" })).toMatchObject([{ id: "chat", configName: "cs" }]);
    expect(await withOrg(db, org, (tx) => saveDigest(tx, set, { id: "again", now: late }))).toBeNull();
  });

  it("beside another of the same accounts and place is not a second one", async () => {
    expect(await declared({ a: "slack T1/C1 at 7", b: "slack T1/C1 at 8" })).toMatchObject([
      { configName: "a", schedule: { atMinute: 420 } },
    ]);
  });

  it("leaves what was set in chat elsewhere alone", async () => {
    await declared({ a: "slack T1/C1 at 7" });
    await withOrg(db, org, (tx) =>
      saveDigest(
        tx,
        {
          destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: "C9" },
          placeName: "#nine",
          schedule: { atMinute: 600, weekdays: [1], timezone: "UTC" },
          filter: {},
          locale: null,
          emptyDay: "line",
          configName: null,
        },
        { id: "chat", now: early },
      ),
    );
    expect((await declared({})).map(({ id }) => id)).toEqual(["chat"]);
  });
});
