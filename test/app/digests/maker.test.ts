/** Digests of the demo book as the tick makes them: what is kept, what is sent, and what the next one makes of it. */
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { parseAnswer } from "../../../src/answers/read-back.ts";
import { actFlow } from "../../../src/app/acts/act.ts";
import type { Asker } from "../../../src/app/authorise.ts";
import { doDayWork } from "../../../src/app/day-work.ts";
import { freshContent } from "../../../src/app/digests/fresh.ts";
import { digestMaker } from "../../../src/app/digests/maker.ts";
import { previewDigest } from "../../../src/app/digests/preview.ts";
import { runDueDigests } from "../../../src/app/digests/tick.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { askerAs, peopleOf } from "../../../src/app/who-asks.ts";
import type { MemberRole } from "../../../src/core/records.ts";
import { saveDigest, type WantedDigest } from "../../../src/store/digests.ts";
import type { LetterContent } from "../../../src/store/outbox.ts";
import { markKey } from "../../../src/store/posted-answers.ts";
import { readsOf } from "../../../src/store/read-replica.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { day } from "../../answers/golden-quarters.ts";
import { testDatabase } from "../../support/database.ts";
import { demoTemplate } from "../../support/demo-template.ts";

const db = await testDatabase(await demoTemplate());
const org = await findOrg(db, "demo");
const scope = systemScope(org);
await linkWorkspace(db, { platform: "slack", externalId: "T1", orgId: org.orgId });
let ids = 0;
const readNames = namesReader();
const deps = { readNames, newId: () => `d-${++ids}` };
const maker = digestMaker(deps);
const newDigestId = () => "never-declared";
const tick = (now: string) =>
  runDueDigests(
    { db, reads: readsOf(db), log: pino({ level: "silent" }), dayWork: doDayWork, maker, readNames, newDigestId },
    now,
  );

async function subscribe(id: string, wanted: Partial<WantedDigest> = {}): Promise<void> {
  const digest: WantedDigest = {
    destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: `C-${id}` },
    placeName: `#${id}`,
    schedule: { atMinute: 510, weekdays: [1, 2, 3, 4, 5, 6, 7], timezone: "UTC" },
    filter: {},
    locale: null,
    emptyDay: "line",
    configName: null,
    ...wanted,
  };
  await withOrg(db, scope, (tx) => saveDigest(tx, digest, { id, now: "2026-11-20T00:00:00Z" }));
}

interface Sent {
  readonly key: string;
  readonly under_key: string | null;
  readonly purpose: string;
  readonly answer: Answer;
}

/** The letters of a digest, in order. */
async function letters(id: string): Promise<readonly Sent[]> {
  const { rows } = await db.pool.query<{ key: string; under_key: string | null; purpose: string; document: string }>(
    `select key, under_key, purpose, document from outbox
     join answer on answer.org_id = outbox.org_id and answer.id = content->>'answerId'
     where key like $1 order by position`,
    [`digest:${id}:%`],
  );
  return rows.map(({ document, ...letter }) => ({ ...letter, answer: parseAnswer(document) }));
}

async function runs(id: string) {
  const { rows } = await db.pool.query<{
    day: string;
    compared_to: string | null;
    listed: string[];
    answer_id: string | null;
    mass_change: boolean;
  }>(
    "select day::text, compared_to::text, listed, answer_id, mass_change from digest_run where digest_id = $1 order by day",
    [id],
  );
  return rows;
}

async function askerOf(role: MemberRole): Promise<Asker> {
  const person = (await peopleOf(db, org)).find((one) => one.role === role);
  if (person === undefined) throw new Error(`no ${role} in the demo`);
  return askerAs(db, org, person.email);
}

const markSent = () =>
  db.pool.query("update outbox set done_at = now(), outcome = 'sent', attempts = 1 where done_at is null");

describe("digests of the demo book", () => {
  it("are kept with their letters: the digest, and in its thread the card of each account it shows", async () => {
    await subscribe("all");
    await subscribe("kim", { filter: { ownerEmail: "Kim.Larsen@Tidewater.example" }, locale: "de-DE" });
    await subscribe("emea", { filter: { segments: ["EMEA"] } });
    const { made, problems } = await tick("2026-11-21T09:00:00Z");
    expect(problems).toEqual([]);
    expect(made.map(({ digest }) => digest).sort()).toEqual(["all", "emea", "kim"]);
    const [digest, ...cards] = await letters("all");
    const [run] = await runs("all");
    expect(digest?.key).toBe("digest:all:2026-11-21");
    expect(digest?.purpose).toBe("digest");
    expect(run?.answer_id).toBe(digest?.answer.id);
    expect(cards.map(({ key }) => key)).toEqual(run?.listed.slice(0, 10).map((id) => `digest:all:2026-11-21:${id}`));
    expect(new Set(cards.map((card) => `${card.under_key} ${card.purpose} ${card.answer.intent}`))).toEqual(
      new Set(["digest:all:2026-11-21 detail account_health"]),
    );
  });

  it("show the accounts of their filter alone, in their own locale", async () => {
    const owned = await db.pool.query<{ id: string }>("select id from account where owner_email ilike 'kim.larsen@%'");
    const [digest] = await letters("kim");
    const [run] = await runs("kim");
    const kims = new Set(owned.rows.map(({ id }) => id));
    expect(run?.listed.length).toBeGreaterThan(0);
    expect(run?.listed.filter((id) => !kims.has(id))).toEqual([]);
    expect(digest?.answer.read_as).toContain("Kim Larsen's book");
    expect(digest?.answer.facts.find(({ kind }) => kind === "money")?.display).toMatch(/\s\$$/);
  });

  it("are what a preview of them shows, word for word, which keeps and sends nothing", async () => {
    const rowCounts = async () =>
      (
        await db.pool.query(
          "select (select count(*) from answer) as answers, (select count(*) from outbox) as letters, (select count(*) from digest_run) as runs, (select count(*) from score) as scores",
        )
      ).rows;
    const before = await rowCounts();
    for (const id of ["all", "kim", "emea"]) {
      const [digest] = await letters(id);
      const asked = { org, now: "2026-11-21T09:30:00Z", digestId: id };
      const shown = await previewDigest({ db, readNames, newId: () => digest?.answer.id ?? "" }, scope, asked);
      expect(shown).toEqual(digest?.answer);
    }
    expect(await rowCounts()).toEqual(before);
  });

  it.each([
    [{ locale: "no such" }, "bad_locale"],
    [{ digestId: "none" }, "unknown_digest"],
    [{ since: day("2026-11-21") }, "bad_day"],
  ])("of %o are refused in a preview as %s", async (asked, code) => {
    const preview = previewDigest({ db, ...deps }, scope, { org, now: "2026-11-21T09:30:00Z", ...asked });
    await expect(preview).rejects.toMatchObject({ code });
  });

  it("made again for the same day change nothing", async () => {
    const before = await letters("all");
    expect((await tick("2026-11-21T09:01:00Z")).made).toEqual([]);
    expect(await letters("all")).toEqual(before);
  });

  it("tell the next day only what is news, and what nobody touched once more", async () => {
    await markSent();
    await tick("2026-11-22T09:00:00Z");
    const [first, second] = await runs("all");
    expect(second?.compared_to).toBe("2026-11-21");
    expect(second?.listed.filter((id) => first?.listed.includes(id))).toEqual([]);
    const next = (await letters("all")).find(({ key }) => key === "digest:all:2026-11-22");
    const waiting = next?.answer.sections.flatMap(({ rows = [] }) => rows.map(({ label }) => label)) ?? [];
    expect(waiting.length).toBeGreaterThan(0);
  });

  it("are made of what was sent: a digest that never was is not what the next one is compared with", async () => {
    await db.pool.query(
      "update outbox set done_at = now(), outcome = 'dead', attempts = 1, reason = 'refused' where key = 'digest:all:2026-11-22'",
    );
    await tick("2026-11-23T09:00:00Z");
    expect((await runs("all")).at(-1)).toMatchObject({ day: "2026-11-23", compared_to: "2026-11-21" });
  });

  it("name an account as it is named when they are sent, and leave out one that has left", async () => {
    const fresh = (key: string, contentOf = key, replaces: { readonly key: string } | null = null) =>
      withOrg(db, scope, async (tx) => {
        const [row] = await tx.query<{ content: LetterContent }>(
          "select content from outbox where org_id = $1 and key = $2",
          [tx.orgId, contentOf],
        );
        if (row === undefined) throw new Error(`no letter ${key}`);
        return freshContent(deps, tx, { key, content: row.content, replaces });
      });
    const said = async (content: LetterContent | null) => {
      if (content?.kind !== "answer") return content;
      const { rows } = await db.pool.query<{ document: string }>("select document from answer where id = $1", [
        content.answerId,
      ]);
      return rows.map(({ document }) => parseAnswer(document))[0];
    };
    const day = "digest:all:2026-11-21";
    const [run] = await runs("all");
    const [renamed = "", removed = ""] = run?.listed ?? [];
    expect(await fresh(day)).toBeNull();
    await db.pool.query("update account set name = 'Quite Another Name' where id = $1", [renamed]);
    await db.pool.query("update subscription set end_day = '2026-11-01' where account_id = $1", [removed]);
    const digest = await said(await fresh(day));
    expect(digest).toMatchObject({ intent: "digest", as_of: "2026-11-21" });
    expect(JSON.stringify(digest)).toContain("Quite Another Name");
    expect(JSON.stringify(await said(await fresh(`${day}:${renamed}`)))).toContain("Quite Another Name");
    expect(await fresh(`${day}:merged-away`, `${day}:${renamed}`)).toEqual({
      kind: "words",
      text: "This account is no longer in the book: it was merged or removed since the digest was made.",
    });
    // What was pressed on the digest, and on an account's card, after the account was renamed: the message stays what it was.
    expect(await fresh(markKey(day, "a1"), day, { key: day })).toBeNull();
    const card = `${day}:${renamed}`;
    expect(await fresh(markKey(card, "a1"), card, { key: card })).toBeNull();
    const [now] = await runs("all");
    expect(now?.listed).toContain(renamed);
    expect(now?.listed).not.toContain(removed);
  });

  it("say nothing on an empty day when they are not to, and are kept all the same", async () => {
    await subscribe("nobody", { filter: { ownerEmail: "nobody@tidewater.example" }, emptyDay: "nothing" });
    await subscribe("line", { filter: { ownerEmail: "nobody@tidewater.example" } });
    await tick("2026-11-23T10:00:00Z");
    expect(await letters("nobody")).toEqual([]);
    expect(await runs("nobody")).toMatchObject([{ day: "2026-11-23", listed: [], answer_id: null }]);
    expect((await letters("line")).map(({ purpose }) => purpose)).toEqual(["digest"]);
  });

  it("list nobody after a mass change, until a manager says that it is so: then they are listed in place of the question", async () => {
    await subscribe("mass");
    await db.pool.query("update score set score_bp = 9999 where day = '2026-11-16'");
    await tick("2026-11-23T11:00:00Z");
    const [question, ...details] = await letters("mass");
    const action = question?.answer.actions.find(({ kind }) => kind === "ack");
    if (question === undefined || action === undefined) throw new Error("nothing asks whether it is so");
    expect(details).toEqual([]);
    expect(await runs("mass")).toMatchObject([{ listed: [], mass_change: true }]);
    const press = async (role: MemberRole) =>
      actFlow({ db, newId: deps.newId }).act(
        await askerOf(role),
        { answer: question.answer, action },
        "2026-11-23T12:00:00Z",
      );
    await expect(press("csm")).rejects.toMatchObject({ code: "may_not_act" });
    expect(await press("manager")).toEqual({
      kind: "words",
      text: "Noted: the accounts are listed in place of the question, and in the digests to come.",
    });
    const [run] = await runs("mass");
    expect(run?.mass_change).toBe(false);
    expect(run?.listed.length).toBeGreaterThan(10);
    const { rows } = await db.pool.query<{ key: string; replaces_key: string | null; under_key: string | null }>(
      "select key, replaces_key, under_key from outbox where key like 'digest:mass:%' order by position",
    );
    const key = "digest:mass:2026-11-23";
    expect(rows.slice(0, 2)).toEqual([
      { key, replaces_key: null, under_key: null },
      { key: `${key}#listed`, replaces_key: key, under_key: null },
    ]);
    expect(rows.slice(2).map(({ under_key }) => under_key)).toEqual(Array.from({ length: 10 }, () => key));
    expect(await press("manager")).toMatchObject({ text: "Somebody has said so already: accounts are listed again." });
  });
});
