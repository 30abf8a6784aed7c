/** What doctor says of digests: nothing where there are none, one line when all come, and each that does not with its remedy. */
import { beforeEach, describe, expect, it } from "vitest";
import { digestFindings } from "../../../src/app/digests/digest-findings.ts";
import { findOrg } from "../../../src/app/organisations.ts";
import type { DigestFilter } from "../../../src/core/digest/subscription.ts";
import { pauseDigest, saveDigest } from "../../../src/store/digests.ts";
import type { OrgTx } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";

const db = await testDatabase();
/** A Tuesday. */
const now = "2026-11-24T09:00:00Z";
let runs = 0;
let slug: string;
let write: (work: (tx: OrgTx) => Promise<unknown>) => Promise<unknown>;

beforeEach(async () => {
  runs += 1;
  slug = `org-${runs}`;
  const org = await newOrg(db, slug);
  write = (work) => withOrg(db, org, work);
  await write((tx) =>
    tx.query("insert into account (org_id, id, name, region) values ($1, 'a', 'A', 'EMEA')", [tx.orgId]),
  );
});

async function subscribe(
  id: string,
  more: { since?: string; timezone?: string; filter?: DigestFilter } = {},
): Promise<void> {
  const { since = now, timezone = "UTC", filter = {} } = more;
  const wanted = {
    destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: `C-${id}` },
    placeName: `#${id}`,
    schedule: { atMinute: 510, weekdays: [1, 2, 3, 4, 5], timezone },
    filter,
    locale: null,
    emptyDay: "line",
    configName: null,
  } as const;
  await write((tx) => saveDigest(tx, wanted, { id, now: since }));
}

const findings = async (at = now) => digestFindings(db, await findOrg(db, slug), at);

describe("doctor", () => {
  it("has nothing to say where nobody subscribed", async () => {
    expect(await findings()).toEqual([]);
  });

  it("counts those that come; one that somebody paused is no fault", async () => {
    await subscribe("a");
    await subscribe("b", { filter: { segments: ["EMEA"] } });
    await write((tx) => pauseDigest(tx, "b", { now, because: "Kim paused it.", byPerson: true }));
    expect(await findings()).toEqual([{ what: `digests of ${slug}`, ok: true, found: "1 of 2 come" }]);
  });

  it("names a place that is gone, a segment nobody is in, a time zone there is not", async () => {
    await subscribe("gone");
    await write((tx) => pauseDigest(tx, "gone", { now, because: "the channel is archived.", byPerson: false }));
    await subscribe("named", { filter: { segments: ["Enterprise"] } });
    await subscribe("zone", { timezone: "Mars/Olympus" });
    expect((await findings()).map(({ ok, found, remedy }) => [ok, found, remedy])).toEqual([
      [
        false,
        "gone, of the whole book in #gone: paused by itself: the channel is archived.",
        "When that is mended: holdfast digest --resume gone",
      ],
      [
        false,
        "named, of Enterprise in #named: no account is in Enterprise any more",
        "Set it up anew with the segment's name as it is now.",
      ],
      [
        false,
        "zone, of the whole book in #zone: there is no time zone Mars/Olympus",
        "Set it up anew with one such as Europe/Berlin.",
      ],
    ]);
  });

  it("misses a digest a quarter of an hour after it was due, and not before", async () => {
    await subscribe("late", { since: "2026-11-23T12:00:00Z" });
    expect((await findings("2026-11-24T08:44:00Z")).map(({ ok }) => ok)).toEqual([true]);
    expect(await findings("2026-11-24T08:45:00Z")).toMatchObject([
      { ok: false, found: "late, of the whole book in #late: the one of 2026-11-24 is due and not made" },
    ]);
  });
});
