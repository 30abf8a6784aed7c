/** Tasks: proposed, made once, ticked, put off, handed over, done by whoever may, and opened again. */
import { beforeEach, describe, expect, it } from "vitest";
import { answerJson } from "../../../src/answers/schema.ts";
import { actFlow } from "../../../src/app/acts/act.ts";
import { readHandled } from "../../../src/store/handled.ts";
import { takeTask } from "../../../src/store/stored-tasks.ts";
import { closeTask } from "../../../src/store/task-changes.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { day } from "../../answers/golden-quarters.ts";
import { type ActingOrg, actingOrg, documentOf, friday, type PersonName } from "../../support/acting.ts";
import { until } from "../../support/chat/until.ts";
import { testDatabase } from "../../support/database.ts";
import { said } from "../../support/demo.ts";

const db = await testDatabase();
let org: ActingOrg;
let runs = 0;
beforeEach(async () => {
  org = await actingOrg(db, `task-${++runs}`);
});

/** Made by pressing "Create it" on the proposal. */
async function made(who: PersonName = "kim"): Promise<{ readonly id: string; readonly create: string }> {
  const { actions } = documentOf(await org.press(who, "task", "acme"));
  const create = actions[0]?.target ?? "";
  await org.press(who, "task", create);
  const [task] = await org.query<{ id: string }>("select id from task where org_id = $1 order by created_at desc");
  return { id: task?.id ?? "", create };
}

const press = async (who: PersonName, target: string, now?: string) =>
  documentOf(await org.press(who, "task", target, now));
const opening = async (who: PersonName, target: string, now?: string) => said(await press(who, target, now));
const task = async () =>
  (
    await org.query<Record<string, unknown>>(
      "select status, owner_email, due_on, escalated_at, checklist from task where org_id = $1",
    )
  )[0];

async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await db.pool.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

describe("a task on an account", () => {
  it("is proposed with its lines, its owner and a day within the working week", async () => {
    const answer = await press("mona", "acme");
    expect(said(answer)).toBe(
      "Proposed for Acme: Look at the account and decide what to do. Kim Larsen would have it, due on 27 Nov 2026.",
    );
    expect(answer.sections.map(({ title, facts }) => [title, facts.length])).toEqual([["What it consists of", 3]]);
    expect(answer.actions.map(({ label }) => label)).toEqual(["Create it", "Create it for me"]);
    expect(await task()).toBeUndefined();
  });

  it("is made once, however often Create is pressed", async () => {
    const { create } = await made();
    expect(await opening("mona", create)).toContain("It was created already. Task for Acme");
    expect(await org.query("select 1 from task where org_id = $1")).toHaveLength(1);
    const handled = await withOrg(db, org.scope, (tx) => readHandled(tx), "read");
    expect(handled.get("acme")).toMatchObject({
      lastTouchedOn: day("2026-11-20"),
      openTasks: [{ accountId: "acme", title: "Look at the account and decide what to do", dueOn: day("2026-11-27") }],
    });
  });

  it("says how many there are open already", async () => {
    await made();
    expect(await opening("kim", "acme")).toContain("The account has 1 open task already.");
  });
});

describe("a task", () => {
  it("done says by whom and when, to the second presser too", async () => {
    const { id } = await made();
    expect(await opening("kim", `done:${id}`)).toBe(
      "Done. Task for Acme: Look at the account and decide what to do. Done by Kim Larsen at 09:12.",
    );
    expect(await opening("mona", `done:${id}`, "2026-11-23T08:00:00Z")).toContain(
      "It was closed already. Task for Acme: Look at the account and decide what to do. Done by Kim Larsen on 20 Nov 2026 at 09:12.",
    );
    const handled = await withOrg(db, org.scope, (tx) => readHandled(tx), "read");
    expect(handled.get("acme")).toEqual({ lastTouchedOn: day("2026-11-20"), snooze: null, openTasks: [] });
  });

  it("is opened again by the press beside what was done", async () => {
    const { id } = await made();
    const { actions } = await press("kim", `done:${id}`);
    expect(actions.map(({ label }) => label)).toEqual(["Open it again"]);
    expect(await opening("kim", actions[0]?.target ?? "")).toContain("Open again.");
    expect(await task()).toMatchObject({ status: "open" });
  });

  it("put off goes a week from its day, once for each press", async () => {
    const { id } = await made();
    expect(await opening("kim", `extend:7:${id}`)).toContain("Put off.");
    expect(await opening("kim", `extend:7:${id}`)).toContain("It was put off by this press already.");
    expect(await task()).toMatchObject({ due_on: day("2026-12-04") });
  });

  it("overdue is put off from today", async () => {
    const { id } = await made();
    await press("kim", `extend:7:${id}`, "2026-12-10T09:00:00Z");
    expect(await task()).toMatchObject({ due_on: day("2026-12-17") });
  });

  it("is ticked line by line", async () => {
    const { id } = await made();
    const answer = await press("kim", `check:2:${id}`);
    const states = answer.sections
      .find(({ kind }) => kind === "table")
      ?.rows?.map(({ facts: [fact] }) => answer.facts.find(({ id: factId }) => factId === fact)?.display);
    expect(states).toEqual(["open", "done", "open"]);
    await press("kim", `uncheck:2:${id}`);
    expect(await task()).toMatchObject({ checklist: [{ done: false }, { done: false }, { done: false }] });
  });

  it("is handed to somebody who may act, nearest first, and to nobody else", async () => {
    const { id } = await made();
    const { actions } = await press("mona", `whom:${id}`);
    expect(actions.map(({ label }) => label)).toEqual(["Mona Diaz", "Lee Ray"]);
    expect(await opening("mona", actions[1]?.target ?? "")).toContain("Handed over.");
    expect(await task()).toMatchObject({ owner_email: "lee@x.example" });
    await expect(org.press("mona", "task", `assign:vera%40x.example:${id}`)).rejects.toMatchObject({
      code: "cannot_be_theirs",
    });
    await expect(org.press("mona", "task", `assign:gone%40x.example:${id}`)).rejects.toMatchObject({
      code: "cannot_be_theirs",
    });
  });

  it("may be worked on by whoever has it, though the account is another's", async () => {
    const { id } = await made();
    await expect(org.press("lee", "task", `done:${id}`)).rejects.toMatchObject({ code: "may_not_act" });
    await press("mona", `assign:lee%40x.example:${id}`);
    expect(await opening("lee", `done:${id}`)).toContain("Done by Lee Ray at 09:12.");
  });

  it("is nobody's to touch who only looks, and gone when it is gone", async () => {
    const { id } = await made();
    await expect(org.press("vera", "task", `done:${id}`)).rejects.toMatchObject({ code: "may_not_act" });
    await expect(org.press("kim", "task", "done:no-such")).rejects.toMatchObject({ code: "task_gone" });
    await expect(org.press("kim", "task", `extend:60:${id}`)).rejects.toMatchObject({ code: "extension_too_long" });
    expect(await task()).toMatchObject({ status: "open", due_on: day("2026-11-27") });
  });

  it("done by two people at once is one's, and the other is told", async () => {
    const { id } = await made();
    const both = await Promise.all([opening("kim", `done:${id}`), opening("mona", `done:${id}`)]);
    expect(both.map((text) => text.split(".")[0]).sort()).toEqual(["Done", "It was closed already"]);
    expect(new Set(both.map((text) => /Done by (.*) at/.exec(text)?.[1])).size).toBe(1);
  });

  it("waits for who is doing it at that moment, and tells who did", async () => {
    const { id } = await made();
    const { scope } = org.askers.kim;
    const { other } = await withOrg(db, scope, async (tx) => {
      await takeTask(tx, id);
      const pressing = opening("mona", `done:${id}`);
      await until("the press waits for the other", isSomebodyWaiting);
      await closeTask(tx, id, { status: "done", at: friday, onDay: day("2026-11-20") });
      return { other: pressing };
    });
    expect(await other).toMatch(/^It was closed already\. .* Done by Kim Larsen at 09:12\.$/);
  });

  it("shows its drafted message on demand, as a proposal that a person sends", async () => {
    const { id } = await made();
    await withOrg(db, org.scope, (tx) =>
      tx.query("update task set draft = 'Hello Ada,\n\nshall we talk on 24 November?' where org_id = $1", [tx.orgId]),
    );
    const closed = await press("kim", `show:${id}`);
    expect(closed.actions.map(({ label }) => label)).toContain("Show the draft");
    expect(JSON.stringify(closed)).not.toContain("Hello Ada");
    const shown = await press("kim", `draft:${id}`);
    expect(shown.sections.at(-1)).toMatchObject({
      title: "Drafted message: a proposal, to be read, changed and sent by a person",
    });
    expect(shown.facts.slice(-2).map(({ display }) => display)).toEqual([
      "Hello Ada,",
      "shall we talk on 24 November?",
    ]);
  });
});

describe("a reply with buttons", () => {
  it("is kept as it was sent, so that they can be pressed", async () => {
    const answer = await press("kim", "acme");
    expect(await org.query("select document from answer where org_id = $1")).toEqual([
      { document: answerJson(answer) },
    ]);
  });
});

describe("an act whose reply cannot be kept", () => {
  it("is undone as a whole, and can be pressed again", async () => {
    const { actions } = await press("kim", "acme");
    const create = actions[0]?.target ?? "";
    const [id] = (await org.query<{ id: string }>("select id from answer where org_id = $1")).map((row) => row.id);
    const clashing = actFlow({ db, newId: () => id ?? "" });
    const pressed = {
      answer: documentOf(await org.press("kim", "snooze", "acme")),
      action: { id: "a1", kind: "task", label: "Create it", target: create },
    } as const;
    await expect(clashing.act(org.askers.kim, pressed, friday)).rejects.toMatchObject({ code: "23505" });
    expect(await task()).toBeUndefined();
    expect(await opening("kim", create)).toContain("Created.");
  });
});
