/** Subscriptions as people set, edit, pause and end them: in words, on a real database. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Asker } from "../../../src/app/authorise.ts";
import type { Subscriber } from "../../../src/app/digests/asked-for.ts";
import { digestFlow } from "../../../src/app/digests/digest-flow.ts";
import type { Here } from "../../../src/app/digests/here.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import type { Exposure } from "../../../src/app/open-channel.ts";
import type { MemberRole } from "../../../src/core/records.ts";
import { parseDigestCommand } from "../../../src/questions/digest-command.ts";
import { listDigests, saveDigest } from "../../../src/store/digests.ts";
import { addMember } from "../../../src/store/members.ts";
import { enqueue, type Letter } from "../../../src/store/outbox.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";

const db = await testDatabase();
/** A Sunday. */
const now = "2026-11-22T10:00:00Z";
let ids = 0;
const flow = digestFlow({ db, readNames: namesReader(), newDigestId: () => `id${++ids}` });

let runs = 0;
let system: OrgScope;
const people = new Map<MemberRole, Subscriber>();

beforeEach(async () => {
  runs += 1;
  ids = 0;
  const slug = `org-${runs}`;
  system = await newOrg(db, slug);
  await withOrg(db, system, async (tx) => {
    await tx.query("insert into setting (org_id, key, value) values ($1, 'timezone', 'Europe/Berlin')", [tx.orgId]);
    await tx.query(
      `insert into account (org_id, id, name, segment) values ($1, 'a', 'A', 'Enterprise'), ($1, 'b', 'B', 'Mid Market')`,
      [tx.orgId],
    );
    for (const role of ["viewer", "csm", "manager", "admin"] as const) {
      const { id, name, email } = await addMember(tx, { email: `${role}@home.example`, name: `Kim ${role}`, role });
      const asker: Asker = { scope: { orgId: tx.orgId, memberId: id }, role, name, email, org: { slug, name: slug } };
      people.set(role, { asker, seat: { platform: "slack", workspaceId: "T1", userId: `U-${role}` } });
    }
  });
});

function person(role: MemberRole): Subscriber {
  const found = people.get(role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}

function channel(id: string, exposure: Exposure = "internal"): Here {
  return {
    destination: { platform: "slack", workspaceId: "T1", kind: "channel", id },
    exposure: async () => exposure,
    name: `#${id}`,
  };
}

async function type(role: MemberRole, text: string, here: Here | null = channel("cs")): Promise<string> {
  const command = parseDigestCommand(text);
  if (command === null) throw new Error(`"${text}" is no command`);
  return flow.obey(person(role), command, { now, ...(here && { here }) });
}

const stored = () => withOrg(db, system, listDigests, "read");

describe("setting one up", () => {
  it("without more words is the whole book, Monday to Friday at half past eight where the organisation is", async () => {
    expect(await type("manager", "digest here")).toBe(
      "Done: the digest of the whole book in #cs, Monday to Friday at 08:30 (Europe/Berlin). When nothing slips, one line says so. Next: Monday 23 Nov, 08:30.",
    );
    expect(await stored()).toMatchObject([
      {
        id: "id1",
        destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: "cs" },
        placeName: "#cs",
        schedule: { atMinute: 510, weekdays: [1, 2, 3, 4, 5], timezone: "Europe/Berlin" },
        filter: {},
        locale: null,
        emptyDay: "line",
        configName: null,
        activeSince: "2026-11-22T10:00:00.000Z",
        paused: null,
        lastRun: null,
      },
    ]);
  });

  it("takes segments and owners as the book writes them", async () => {
    expect(
      await type(
        "admin",
        "digest me at 9pm UTC on mon, thu for enterprise, mid market and Kim csm numbers de-DE say nothing",
      ),
    ).toBe(
      "Done: the digest of Enterprise and Mid Market, the accounts of csm@home.example in your chat with me, Monday and Thursday at 21:00 (UTC). " +
        "When nothing slips, nothing is posted. Numbers and dates as in de-DE. Next: Monday 23 Nov, 21:00.",
    );
    expect(await stored()).toMatchObject([
      {
        destination: { kind: "person", id: "U-admin" },
        filter: { segments: ["Enterprise", "Mid Market"], ownerEmail: "csm@home.example" },
        locale: "de-DE",
        emptyDay: "nothing",
      },
    ]);
  });

  it("of the same accounts in the same place again edits it, and keeps what was not said", async () => {
    await type("manager", "digest at 7 on mon for enterprise numbers de-DE");
    expect(await type("admin", "digest at 8 for Enterprise")).toMatch(/^Changed: .*Monday at 08:00/);
    expect(await stored()).toMatchObject([{ id: "id1", locale: "de-DE", schedule: { atMinute: 480, weekdays: [1] } }]);
  });

  it("of other accounts, or in another place, is a second one", async () => {
    await type("manager", "digest at 7");
    await type("manager", "digest at 7 for enterprise");
    await type("manager", "digest at 7", channel("other"));
    expect((await stored()).map(({ filter, placeName }) => [filter, placeName])).toEqual([
      [{}, "#cs"],
      [{ segments: ["Enterprise"] }, "#cs"],
      [{}, "#other"],
    ]);
  });

  it.each([
    [
      "digest at 7 for enterprize",
      "no segment and no one person “enterprize”. The segments are: Enterprise, Mid Market.",
    ],
    ["digest at 7 for Kim", "no segment and no one person “Kim”"],
    ["digest at 7 for Kim csm and Kim admin", "one owner's accounts"],
    ["digest at quarter", "“quarter” is not a time of day. For example: `/health digest here at 08:30"],
  ])("%s is not set up, and says why", async (text, words) => {
    expect(await type("manager", text)).toContain(words);
    expect(await stored()).toEqual([]);
  });

  it("has no place in a terminal", async () => {
    expect(await type("manager", "digest at 7", null)).toContain("From here nothing can be posted");
  });

  it("ends at two hundred", async () => {
    await withOrg(db, system, (tx) =>
      tx.query(
        `insert into digest (org_id, id, platform, workspace_id, destination, destination_kind, place_name, at_minute, weekdays,
           timezone, created_by)
         select $1, 'n' || n, 'slack', 'T1', 'C' || n, 'channel', '#c', 510, '{1}', 'UTC', $2 from generate_series(1, 200) as n`,
        [tx.orgId, tx.memberId],
      ),
    );
    expect(await type("manager", "digest at 7")).toContain("there are 200 digests already");
    expect(await type("manager", "digest at 7", channel("C7"))).toMatch(/^Changed/);
  });
});

describe("who may (design.md §5)", () => {
  it("no viewer; a CSM their own book; a manager and an admin any", async () => {
    expect(await type("viewer", "digest at 7")).toContain("for managers and admins, and for CSMs of their own book");
    expect(await type("csm", "digest at 7")).toContain("the accounts of csm@home.example in #cs");
    expect(await type("csm", "digest at 7 for everything")).toContain("a digest of your own accounts");
    expect(await type("csm", "digest at 7 of admin@home.example")).toContain("a digest of your own accounts");
    expect(await type("manager", "digest at 7 of admin@home.example")).toMatch(/^Done/);
  });

  it.each(["shared", "unknown"] as const)("nobody where a channel is %s", async (exposure) => {
    expect(await type("admin", "digest at 7", channel("ext", exposure))).toContain("no digest is posted here");
    expect(await stored()).toEqual([]);
  });

  it("nobody, by a form that a client changed, in another's chat or another workspace", async () => {
    const request = {
      schedule: { atMinute: 420, weekdays: [1], timezone: "UTC" },
      filter: {},
      locale: null,
      emptyDay: "line",
      placeName: "x",
      exposure: "internal",
    } as const;
    const destination = { platform: "slack", workspaceId: "T1", kind: "person", id: "U-csm" } as const;
    for (const elsewhere of [destination, { ...destination, kind: "channel", workspaceId: "T2" } as const]) {
      expect(await flow.subscribe(person("admin"), { ...request, destination: elsewhere }, now)).toContain(
        "only for the place you ask in",
      );
    }
    expect(await stored()).toEqual([]);
  });

  it("a CSM neither ends nor sees what comes to another's own chat, though it is of the CSM's book", async () => {
    await type("manager", "digest me at 7 for Kim csm");
    expect(await type("csm", "digest list")).toContain("no digest here yet");
    expect(await type("csm", "digest off id1")).toContain("There is no digest “id1”");
    expect(await stored()).toHaveLength(1);
  });

  it("a CSM ends what comes to their own chat, whoever set it up and whosever accounts it is of", async () => {
    const destination = { platform: "slack", workspaceId: "T1", kind: "person", id: "U-csm" } as const;
    const schedule = { atMinute: 420, weekdays: [1], timezone: "UTC" } as const;
    const terms = {
      schedule,
      filter: {},
      locale: null,
      emptyDay: "line",
      placeName: "U-csm",
      configName: null,
    } as const;
    await withOrg(db, system, (tx) => saveDigest(tx, { ...terms, destination }, { id: "id9", now }));
    expect(await type("csm", "digest off id9")).toBe("Ended: the digest of the whole book in U-csm.");
    expect(await stored()).toEqual([]);
  });

  it("a CSM leaves room for the others: twenty are the most for one of them, not for a manager", async () => {
    for (const n of Array.from({ length: 20 }, (_, nth) => nth)) {
      expect(await type("csm", "digest at 7", channel(`c${n}`))).toMatch(/^Done/);
    }
    expect(await type("csm", "digest at 7", channel("c20"))).toContain("you have set up 20 digests already");
    expect(await type("csm", "digest at 8", channel("c19"))).toMatch(/^Changed/);
    expect(await type("manager", "digest at 7", channel("c20"))).toMatch(/^Done/);
  });

  it("a CSM changes what is of their own book, and nothing else", async () => {
    await type("manager", "digest at 7");
    expect(await type("csm", "digest off")).toContain("set up by somebody else");
    await type("manager", "digest at 7 for Kim csm", channel("two"));
    expect(await type("csm", "digest off", channel("two"))).toBe(
      "Ended: the digest of the accounts of csm@home.example in #two.",
    );
    expect((await stored()).map(({ placeName }) => placeName)).toEqual(["#cs"]);
  });
});

describe("those there are", () => {
  it.each([
    ["ended", "digest off"],
    ["paused", "digest pause"],
  ])("post nothing more once they are %s, what waits to be posted included", async (_, typed) => {
    await type("manager", "digest at 7");
    const to = { platform: "slack", workspaceId: "T1", kind: "channel", id: "cs" } as const;
    const key = "digest:id1:2026-11-20";
    const letter: Letter = { key, to, purpose: "digest", content: { kind: "words", text: "two slip" } };
    await withOrg(db, system, async (tx) => {
      await tx.query(
        "insert into digest_run (org_id, digest_id, day, as_of) values ($1, 'id1', '2026-11-20', '2026-11-20')",
        [tx.orgId],
      );
      await enqueue(tx, [letter]);
    });
    await type("manager", typed);
    const { rows } = await db.pool.query("select outcome from outbox where org_id = $1", [system.orgId]);
    expect(rows).toEqual([{ outcome: "superseded" }]);
  });

  it("are paused and resumed: what was missed meanwhile is not due", async () => {
    await type("manager", "digest at 7");
    expect(await type("admin", "digest pause")).toContain("Paused: the digest of the whole book in #cs.");
    expect(await stored()).toMatchObject([
      { paused: { since: "2026-11-22T10:00:00.000Z", because: "Kim admin paused it.", byPerson: true } },
    ]);
    const later = "2026-11-25T10:00:00Z";
    const resumed = await flow.obey(
      person("manager"),
      { kind: "resume", which: null },
      { now: later, here: channel("cs") },
    );
    expect(resumed).toContain("Next: Thursday 26 Nov, 07:00.");
    expect(await stored()).toMatchObject([{ paused: null, activeSince: "2026-11-25T10:00:00.000Z" }]);
  });

  it("are told apart by their ids where there are several", async () => {
    await type("manager", "digest at 7");
    await type("manager", "digest at 8 for enterprise");
    expect(await type("manager", "digest off")).toMatch(
      /`\/health digest off ID`[\s\S]*id1 · the whole book[\s\S]*id2 · Enterprise/,
    );
    expect(await type("manager", "digest off id2")).toBe("Ended: the digest of Enterprise in #cs.");
    expect(await type("manager", "digest off id2")).toContain("There is no digest “id2”");
    await type("manager", "digest at 8 for enterprise");
    await type("manager", "digest off all");
    expect(await stored()).toEqual([]);
  });

  it("are listed to whom they concern", async () => {
    expect(await type("manager", "digest list")).toContain("no digest here yet");
    await type("manager", "digest at 7");
    await type("manager", "digest me at 7");
    await type("csm", "digest me at 7");
    expect((await type("admin", "digest list", channel("far"))).split("\n")).toEqual([
      "id1 · the whole book in #cs · Monday to Friday at 07:00 (Europe/Berlin) · Next: Monday 23 Nov, 07:00.",
      "id2 · the whole book in Kim manager's own chat with me · Monday to Friday at 07:00 (Europe/Berlin) · Next: Monday 23 Nov, 07:00.",
      "id3 · the accounts of csm@home.example in Kim csm's own chat with me · Monday to Friday at 07:00 (Europe/Berlin) · Next: Monday 23 Nov, 07:00.",
    ]);
    expect(await type("csm", "digest list")).toMatch(/^id1[^\n]*\nid3[^\n]*$/);
    expect(await type("viewer", "digest list")).toMatch(/^id1[^\n]*$/);
    expect(await type("viewer", "digest list", channel("far"))).toContain("no digest here yet");
  });

  it("stay their own organisation's", async () => {
    await type("manager", "digest at 7");
    const others = await newOrg(db, `others-${runs}`);
    expect(await withOrg(db, others, listDigests, "read")).toEqual([]);
  });
});
