/** When digests come: on a real database, at driven instants, in one process and in two. */

import { Client } from "pg";
import { pino } from "pino";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type DigestMaker, runDueDigests, type TickDeps, type TickReport } from "../../../src/app/digests/tick.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { placeGone } from "../../../src/app/outbox/departed.ts";
import { isoDay } from "../../../src/core/day.ts";
import type { DigestSchedule } from "../../../src/core/digest/schedule.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { listDigests, pauseDigest, resumeDigest, saveDigest } from "../../../src/store/digests.ts";
import { readsOf } from "../../../src/store/read-replica.ts";
import type { OrgScope, OrgTx } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { newDatabase, newOrg } from "../../support/database.ts";
import { MemoryMaker } from "../../support/digests/memory-maker.ts";
import { templateName } from "../../support/global-setup.ts";

const url = await newDatabase(templateName);
const db = await openDatabase(url);
const otherPool = await openDatabase(url);
afterAll(async () => {
  await db.close();
  await otherPool.close();
});
const log = pino({ level: "silent" });

let runs = 0;
let ids = 0;
let org: OrgScope;
let workspaceId: string;
let maker: MemoryMaker;
let deps: TickDeps<string>;

beforeEach(async () => {
  await db.pool.query("delete from digest");
  runs += 1;
  org = await newOrg(db, `org-${runs}`);
  workspaceId = `T000${runs}`;
  await linkWorkspace(db, { platform: "slack", externalId: workspaceId, orgId: org.orgId });
  maker = new MemoryMaker();
  deps = {
    db,
    reads: readsOf(db),
    log,
    dayWork: async () => {},
    maker,
    readNames: namesReader(),
    newDigestId: () => `d${++ids}`,
  };
});

const weekdays = [1, 2, 3, 4, 5] as const;

async function subscribed(
  id: string,
  since: string,
  schedule: Partial<DigestSchedule> = {},
  person?: string,
): Promise<void> {
  const destination = {
    platform: "slack",
    workspaceId,
    kind: person ? "person" : "channel",
    id: person ?? `C-${id}`,
  } as const;
  const wanted = {
    destination,
    placeName: `#${id}`,
    schedule: { atMinute: 510, weekdays, timezone: "Europe/Berlin", ...schedule },
    filter: {},
    locale: null,
    emptyDay: "line",
    configName: null,
  } as const;
  await withOrg(db, org, (tx) => saveDigest(tx, wanted, { id, now: since }));
}

const tick = (now: string): Promise<TickReport> => runDueDigests(deps, now);
/** The local days of the digests that these instants bring. */
async function days(...instants: readonly string[]): Promise<string[]> {
  for (const now of instants) await tick(now);
  return maker.made.map(({ day }) => isoDay(day));
}
const settle = (outcome: "sent" | "dead") =>
  db.pool.query(
    "update outbox set done_at = now(), outcome = $1, attempts = 1, reason = case $1 when 'dead' then 'refused' end where done_at is null",
    [outcome],
  );
/** The days the digests were compared with. */
const compared = () => maker.since.map((day) => day && isoDay(day));
const letters = async () =>
  (
    await db.pool.query<{ key: string; outcome: string | null }>(
      "select key, outcome from outbox where org_id = $1 order by position",
      [org.orgId],
    )
  ).rows;

describe("a day", () => {
  // 20 Nov 2026 is a Friday; Berlin is one hour ahead of UTC.
  it("brings its digest once, at its local time", async () => {
    await subscribed("a", "2026-11-19T12:00:00Z");
    expect(await days("2026-11-20T07:29:59Z")).toEqual([]);
    expect(await days("2026-11-20T07:30:00Z", "2026-11-20T07:31:00Z", "2026-11-20T22:59:00Z")).toEqual(["2026-11-20"]);
    expect(maker.books).toEqual(["2026-11-20T07:30:00Z"]);
    expect(await letters()).toEqual([{ key: "digest:a:2026-11-20", outcome: null }]);
  });

  it("of the week's end brings none, and Monday's is compared with Friday's", async () => {
    await subscribed("a", "2026-11-19T12:00:00Z");
    await days("2026-11-20T08:00:00Z");
    await settle("sent");
    expect(await days("2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z", "2026-11-23T08:00:00Z")).toEqual([
      "2026-11-20",
      "2026-11-23",
    ]);
    expect(compared()).toEqual([null, "2026-11-20"]);
  });

  it.each([
    // Berlin's clocks: 29 Mar 2026 02:00 -> 03:00, 25 Oct 2026 03:00 -> 02:00. Both are Sundays.
    ["2026-03-29", "2026-03-28T12:00:00Z", "2026-03-29T00:59:00Z", ["2026-03-29T01:30:00Z", "2026-03-29T02:30:00Z"]],
    ["2026-10-25", "2026-10-24T12:00:00Z", "2026-10-25T00:29:00Z", ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]],
  ])("on which the clocks change, %s, brings its digest of half past two once", async (day, since, before, after) => {
    await subscribed("a", since, { atMinute: 150, weekdays: [7] });
    expect(await days(before)).toEqual([]);
    expect(await days(...after)).toEqual([day]);
  });
});

describe("what was missed", () => {
  it("in an outage of three days is one digest", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    await days("2026-11-17T07:30:00Z");
    await settle("sent");
    expect(await days("2026-11-20T14:00:00Z", "2026-11-20T14:01:00Z")).toEqual(["2026-11-17", "2026-11-20"]);
  });

  it("before it was set up, or while it was paused, is not made up for", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    await withOrg(db, org, (tx) =>
      pauseDigest(tx, "a", { now: "2026-11-16T13:00:00Z", because: "Kim paused it.", byPerson: true }),
    );
    expect(await days("2026-11-17T07:30:00Z", "2026-11-18T07:30:00Z")).toEqual([]);
    await withOrg(db, org, (tx) => resumeDigest(tx, "a", "2026-11-18T09:00:00Z"));
    expect(await days("2026-11-18T09:01:00Z", "2026-11-19T07:30:00Z")).toEqual(["2026-11-19"]);
  });

  it("by a clock that jumps ahead and back comes once, no day twice, and it is said that none comes", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    expect(
      await days(
        "2026-11-17T08:00:00Z",
        "2026-11-20T08:00:00Z",
        "2026-11-17T08:01:00Z",
        "2026-11-18T08:00:00Z",
        "2026-11-20T09:00:00Z",
      ),
    ).toEqual(["2026-11-17", "2026-11-20"]);
    expect((await tick("2026-11-18T08:00:00Z")).problems.map(({ what }) => what)).toEqual([
      expect.stringContaining("Its last one is of 2026-11-20, which has not come: a process's clock was ahead."),
    ]);
  });

  it("by the platform is superseded by the next", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    await days("2026-11-17T08:00:00Z");
    await settle("sent");
    await days("2026-11-18T08:00:00Z", "2026-11-19T08:00:00Z");
    expect(await letters()).toEqual([
      { key: "digest:a:2026-11-17", outcome: "sent" },
      { key: "digest:a:2026-11-18", outcome: "superseded" },
      { key: "digest:a:2026-11-19", outcome: null },
    ]);
    expect(compared()).toEqual([null, "2026-11-17", "2026-11-17"]);
  });

  it("is superseded as well where the platform said that it did not take it, and left alone where it may have", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    await days("2026-11-17T08:00:00Z");
    await db.pool.query("update outbox set attempts = 3, error = 'token_revoked' where done_at is null");
    await days("2026-11-18T08:00:00Z");
    await db.pool.query("update outbox set attempts = 1, doubt = 0 where done_at is null");
    await days("2026-11-19T08:00:00Z");
    await db.pool.query("update outbox set attempts = 2, message_ids = '{m1}' where key = 'digest:a:2026-11-19'");
    await days("2026-11-20T08:00:00Z");
    expect((await letters()).map(({ outcome }) => outcome)).toEqual(["superseded", null, null, null]);
    expect(compared()).toEqual([null, null, "2026-11-18", "2026-11-19"]);
  });

  it("is left alone where it is dead, or is being sent", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    await days("2026-11-17T08:00:00Z");
    await settle("dead");
    await days("2026-11-18T08:00:00Z");
    await db.pool.query("update outbox set attempts = 1, posting = 0 where done_at is null");
    await days("2026-11-19T08:00:00Z");
    expect((await letters()).map(({ outcome }) => outcome)).toEqual(["dead", null, null]);
    expect(compared()).toEqual([null, null, "2026-11-18"]);
  });
});

/** How many are sent to the database in `run`, a transaction's own included. */
async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const statements = vi.spyOn(Client.prototype, "query");
  try {
    await run();
    return statements.mock.calls.length;
  } finally {
    statements.mockRestore();
  }
}

describe("several", () => {
  it("that are due together read the book once: a thousand in one organisation", async () => {
    const { rowCount } = await db.pool.query(
      `insert into digest (org_id, id, platform, workspace_id, destination, destination_kind, place_name, at_minute, weekdays, timezone,
         created_by, active_since)
       select $1, 'n' || n, 'slack', $2, 'C' || n, 'channel', '#c', 510, '{1,2,3,4,5}', 'UTC', $3, '2026-11-16' from generate_series(1, 1000) n`,
      [org.orgId, workspaceId, org.memberId],
    );
    expect(rowCount).toBe(1000);
    const statements = await statementsOf(() => tick("2026-11-17T08:30:00Z"));
    expect(maker.made.length).toBe(1000);
    expect(maker.books.length).toBe(1);
    // Each: opening its transaction (3), what is unsent, what was seen, run, letter, commit; the rest is for all of them.
    expect(statements).toBeLessThanOrEqual(8 * 1000 + 100);
    await tick("2026-11-17T08:31:00Z");
    expect(maker.books.length).toBe(1);
  });

  it("go on when one cannot be made: it is told once, and comes when it can", async () => {
    await db.pool.query(
      "insert into member (org_id, name, email, role, slack_team_id, slack_user_id) values ($1, 'Ada', 'ada@home.example', 'admin', $2, 'UADA')",
      [org.orgId, workspaceId],
    );
    await subscribed("bad", "2026-11-16T12:00:00Z");
    await subscribed("zone", "2026-11-16T12:00:00Z", { timezone: "Mars/Olympus" });
    await subscribed("good", "2026-11-16T12:00:00Z");
    maker.broken.add("bad");
    const { made, problems } = await tick("2026-11-17T08:00:00Z");
    await tick("2026-11-17T08:01:00Z");
    expect(made.map(({ digest }) => digest)).toEqual(["good"]);
    expect(problems).toEqual([
      { org: `org-${runs}`, digest: "zone", what: "There is no time zone Mars/Olympus." },
      { org: `org-${runs}`, digest: "bad", what: "this digest cannot be made." },
    ]);
    expect((await letters()).map(({ key }) => key).sort()).toEqual([
      "digest-failed:bad:2026-11-17:slack:UADA",
      "digest-failed:zone:2026-11-17:slack:UADA",
      "digest:good:2026-11-17",
    ]);
    maker.broken.clear();
    expect((await tick("2026-11-17T09:00:00Z")).made.map(({ digest }) => digest)).toEqual(["bad"]);
  });

  it("go on with another book when one has spoilt the first one's transaction", async () => {
    for (const id of ["a", "b", "c"]) await subscribed(id, "2026-11-16T12:00:00Z");
    let books = 0;
    const reading: DigestMaker<OrgTx> = {
      async readBook(tx) {
        books += 1;
        return tx;
      },
      async keep(tx, book, due) {
        await book.query(`select 1 / $2::int from org where org.id = $1`, [book.orgId, due.digest.id === "a" ? 0 : 1]);
        return maker.keep(tx, "", due);
      },
    };
    const { made, problems } = await runDueDigests({ ...deps, maker: reading }, "2026-11-17T08:00:00Z");
    expect(made.map(({ digest }) => digest)).toEqual(["b", "c"]);
    expect(problems).toMatchObject([{ digest: "a", what: "division by zero" }]);
    expect(books).toBe(2);
  });

  it("that fail as the database restarts are tried again, and nobody is told", async () => {
    await db.pool.query(
      "insert into member (org_id, name, email, role, slack_team_id, slack_user_id) values ($1, 'Ada', 'ada@home.example', 'admin', $2, 'UADA')",
      [org.orgId, workspaceId],
    );
    await subscribed("a", "2026-11-16T12:00:00Z");
    const cut: DigestMaker<string> = {
      readBook: async () => "",
      // The server ends this very transaction, as one that is restarted does.
      async keep(tx) {
        const [own] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid from org where org.id = $1", [
          tx.orgId,
        ]);
        await otherPool.pool.query("select pg_terminate_backend($1)", [own?.pid]);
        await tx.query("select from org where org.id = $1", [tx.orgId]);
        return true;
      },
    };
    const { made, problems } = await runDueDigests({ ...deps, maker: cut }, "2026-11-17T08:00:00Z");
    expect([made, problems.map(({ digest }) => digest), await letters()]).toEqual([[], ["a"], []]);
    expect((await tick("2026-11-17T08:01:00Z")).made.map(({ digest }) => digest)).toEqual(["a"]);
  });

  it("of one organisation are made when another's book cannot be read", async () => {
    const first = org;
    await subscribed("a", "2026-11-16T12:00:00Z");
    org = await newOrg(db, `second-${runs}`);
    workspaceId = `T999${runs}`;
    await linkWorkspace(db, { platform: "slack", externalId: workspaceId, orgId: org.orgId });
    await subscribed("b", "2026-11-16T12:00:00Z");
    deps = {
      ...deps,
      dayWork: async (_db, { orgId }) => {
        if (orgId === first.orgId) throw new Error("no scores");
      },
    };
    const { made, problems } = await tick("2026-11-17T08:00:00Z");
    expect(made.map(({ digest }) => digest)).toEqual(["b"]);
    expect(problems).toEqual([{ org: `org-${runs}`, digest: "", what: "no scores" }]);
  });
});

describe("two processes", () => {
  it("at the same minute make each digest once", async () => {
    for (const id of ["a", "b", "c", "d"]) await subscribed(id, "2026-11-16T12:00:00Z");
    const [one, two] = await Promise.all([
      tick("2026-11-17T08:00:00Z"),
      runDueDigests({ ...deps, db: otherPool, reads: readsOf(otherPool) }, "2026-11-17T08:00:00Z"),
    ]);
    expect([...one.made, ...two.made].map(({ digest }) => digest).sort()).toEqual(["a", "b", "c", "d"]);
    expect((await letters()).length).toBe(4);
  });

  it("of which one lost its turn with its connection send what the other had made by then", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    const late: DigestMaker<string> = {
      // The other one goes on without its turn, and is done while this one reads its book.
      async readBook(_tx, { due }) {
        for (const one of due) await withOrg(otherPool, org, (tx) => maker.keep(tx, "", one));
        return "";
      },
      keep: maker.keep,
    };
    const { made, problems } = await runDueDigests({ ...deps, maker: late }, "2026-11-17T08:00:00Z");
    expect([made, problems]).toEqual([[], []]);
    expect(await letters()).toEqual([{ key: "digest:a:2026-11-17", outcome: null }]);
  });
});

describe("a place that is the organisation's no more", () => {
  it("gets nothing: a workspace that answers from another organisation", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    const other = await newOrg(db, `other-${runs}`);
    await linkWorkspace(db, { platform: "slack", externalId: workspaceId, orgId: other.orgId });
    expect(await days("2026-11-17T08:00:00Z")).toEqual([]);
    expect(await withOrg(db, org, listDigests)).toMatchObject([
      { paused: { because: "its workspace does not answer from this organisation any more." } },
    ]);
  });

  it("gets nothing: a channel that is gone, until somebody resumes it", async () => {
    await subscribed("a", "2026-11-16T12:00:00Z");
    await subscribed("b", "2026-11-16T12:00:00Z");
    const place = { platform: "slack", workspaceId, destination: "C-a" } as const;
    const gone = { reason: "the channel is archived", now: "2026-11-16T13:00:00Z" };
    await withOrg(db, org, (tx) => placeGone(tx, place, gone));
    expect(await withOrg(db, org, listDigests)).toMatchObject([
      {
        id: "a",
        paused: { because: "the channel is archived. Resume it when Holdfast is back there.", byPerson: false },
      },
      { id: "b", paused: null },
    ]);
    expect((await tick("2026-11-17T08:00:00Z")).made.map(({ digest }) => digest)).toEqual(["b"]);
    await withOrg(db, org, (tx) => resumeDigest(tx, "a", "2026-11-17T09:00:00Z"));
    expect((await tick("2026-11-18T08:00:00Z")).made.map(({ digest }) => digest)).toEqual(["a", "b"]);
  });

  it("gets nothing: somebody who is no member any more", async () => {
    await db.pool.query(
      "insert into member (org_id, name, role, slack_team_id, slack_user_id) values ($1, 'Kim', 'manager', $2, 'UKIM')",
      [org.orgId, workspaceId],
    );
    await subscribed("kim", "2026-11-16T12:00:00Z", {}, "UKIM");
    await subscribed("left", "2026-11-16T12:00:00Z", {}, "ULEFT");
    await tick("2026-11-17T08:00:00Z");
    expect(maker.made.map(({ digest }) => digest.id)).toEqual(["kim"]);
  });
});
