/** Episodes as they stood on a day, and as they were known on an instant. */
import { describe, expect, test } from "vitest";
import { parseDay } from "../../src/core/day.ts";
import { fraction } from "../../src/core/fraction.ts";
import type { Episode, PlaybookId } from "../../src/core/playbooks/episode.ts";
import {
  closeEpisodes,
  openEpisodes,
  quietEpisodes,
  readEpisode,
  readEpisodesOf,
  readOpenEpisodes,
} from "../../src/store/episodes.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();
const day = (iso: string) => parseDay(iso) ?? 0;

function episode(openedOn: string, playbook: PlaybookId = "failed_payment", accountId = "acme"): Episode {
  return {
    id: `${playbook}:${openedOn}:${accountId}`,
    accountId,
    playbook,
    openedOn: day(openedOn),
    evidence: {
      text: "it fired",
      figures: [
        { label: "count", kind: "count", value: 3 },
        { label: "money", kind: "money", value: 9_007_199_254_740_993n },
        { label: "rate", kind: "rate", value: fraction(1n, 3n) },
      ],
    },
    quietSince: null,
    closed: null,
  };
}

async function orgWith(slug: string): Promise<OrgScope> {
  const org = await newOrg(db, slug);
  await withOrg(db, org, (tx) =>
    tx.query("insert into account (org_id, id, name) values ($1, 'acme', 'Acme'), ($1, 'bolt', 'Bolt')", [tx.orgId]),
  );
  return org;
}

const openOn = (org: OrgScope, iso: string, accountIds?: readonly string[]) =>
  withOrg(db, org, (tx) => readOpenEpisodes(tx, { asOf: day(iso), ...(accountIds && { accountIds }) }));

describe("an episode", () => {
  test("comes back with every digit of its evidence", async () => {
    const org = await orgWith("digits");
    const one = episode("2026-03-09");
    await withOrg(db, org, (tx) => openEpisodes(tx, [one], "2026-03-09T06:00:00Z"));
    expect(await withOrg(db, org, (tx) => readEpisode(tx, one.id))).toEqual(one);
    expect(await withOrg(db, org, (tx) => readEpisode(tx, "none"))).toBeNull();
  });

  test("of an account and playbook is open once: a second one is not new", async () => {
    const org = await orgWith("once");
    const [first, second] = [episode("2026-03-09"), episode("2026-03-10")];
    const open = (one: Episode) => withOrg(db, org, (tx) => openEpisodes(tx, [one], "2026-03-10T06:00:00Z"));
    expect(await open(first)).toEqual([first]);
    expect(await open(first)).toEqual([]);
    expect(await open(second)).toEqual([]);
    expect(await openOn(org, "2026-03-10")).toEqual([first]);
  });

  test("is open from its first day up to the day it closed on, exclusive, whatever became of it later", async () => {
    const org = await orgWith("as-of");
    const one = episode("2026-03-09");
    await withOrg(db, org, (tx) => openEpisodes(tx, [one], "2026-03-09T06:00:00Z"));
    const close = () =>
      withOrg(db, org, (tx) =>
        closeEpisodes(tx, [{ episode: one, because: "cleared" }], {
          day: day("2026-03-12"),
          now: "2026-03-12T06:00:00Z",
        }),
      );
    expect(await close()).toHaveLength(1);
    expect(await close()).toEqual([]);
    const days = ["2026-03-08", "2026-03-09", "2026-03-11", "2026-03-12"];
    const counts = await Promise.all(days.map(async (iso) => (await openOn(org, iso)).length));
    expect(counts).toEqual([0, 1, 1, 0]);
    expect(await openOn(org, "2026-03-11")).toEqual([one]);
  });

  test("is known from when it was learned, and its end too", async () => {
    const org = await orgWith("known");
    const one = episode("2026-03-09");
    await withOrg(db, org, (tx) => openEpisodes(tx, [one], "2026-03-09T06:00:00Z"));
    await withOrg(db, org, (tx) =>
      closeEpisodes(tx, [{ episode: one, because: "churned" }], {
        day: day("2026-03-12"),
        now: "2026-03-12T06:00:00Z",
      }),
    );
    const known = (instant: string, iso: string) =>
      withOrg(db, org, (tx) => tx.asKnownOn(instant, (then) => readOpenEpisodes(then, { asOf: day(iso) })));
    await withOrg(db, org, (tx) =>
      tx.query("update account set recorded_at = '2026-01-01' where org_id = $1", [tx.orgId]),
    );
    expect(await known("2026-03-09T05:59:59Z", "2026-03-09")).toEqual([]);
    expect(await known("2026-03-09T06:00:00Z", "2026-03-09")).toHaveLength(1);
    expect(await known("2026-03-12T05:00:00Z", "2026-03-12")).toHaveLength(1);
    expect(await known("2026-03-12T06:00:00Z", "2026-03-12")).toEqual([]);
  });

  test("falls quiet and is true again", async () => {
    const org = await orgWith("quiet");
    const one = episode("2026-03-09");
    await withOrg(db, org, (tx) => openEpisodes(tx, [one], "2026-03-09T06:00:00Z"));
    const quiet = (since: number | null) => withOrg(db, org, (tx) => quietEpisodes(tx, [{ episode: one, since }]));
    await quiet(day("2026-03-10"));
    expect(await openOn(org, "2026-03-10")).toEqual([{ ...one, quietSince: day("2026-03-10") }]);
    await quiet(null);
    expect(await openOn(org, "2026-03-10")).toEqual([one]);
  });
});

test("of each account and playbook the open episode is read, and the last that closed", async () => {
  const org = await orgWith("last");
  const [older, old, open] = [episode("2026-01-01"), episode("2026-02-01"), episode("2026-03-01")];
  const other = episode("2026-03-01", "expansion", "bolt");
  await withOrg(db, org, async (tx) => {
    for (const [one, closedOn] of [
      [older, "2026-01-10"],
      [old, "2026-02-10"],
    ] as const) {
      await openEpisodes(tx, [one], "2026-03-01T06:00:00Z");
      await closeEpisodes(tx, [{ episode: one, because: "done" }], { day: day(closedOn), now: "2026-03-01T06:00:00Z" });
    }
    await openEpisodes(tx, [open, other], "2026-03-01T06:00:00Z");
  });
  const read = (ids: readonly string[]) => withOrg(db, org, (tx) => readEpisodesOf(tx, ids));
  const closed = { on: day("2026-02-10"), because: "done" };
  expect(await read(["acme", "bolt"])).toEqual([{ ...old, closed }, open, other]);
  expect(await read(["bolt"])).toEqual([other]);
  expect(await openOn(org, "2026-03-02", ["bolt"])).toEqual([other]);
});
