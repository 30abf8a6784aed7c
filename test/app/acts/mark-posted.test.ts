/** What was pressed on a posted message is shown on that message: edited, never posted anew. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { Draft } from "../../../src/answers/draft.ts";
import { parseAnswer } from "../../../src/answers/read-back.ts";
import { answerJson } from "../../../src/answers/schema.ts";
import { factsById, fill } from "../../../src/answers/sentence.ts";
import { acknowledge } from "../../../src/store/acknowledgements.ts";
import { saveAnswer } from "../../../src/store/answers.ts";
import { enqueue, type Letter } from "../../../src/store/outbox.ts";
import { takePosted } from "../../../src/store/posted-answers.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { context, day } from "../../answers/golden-quarters.ts";
import { type ActingOrg, actingOrg, documentOf, friday } from "../../support/acting.ts";
import { until } from "../../support/chat/until.ts";
import { testDatabase } from "../../support/database.ts";
import { said } from "../../support/demo.ts";

const db = await testDatabase();
let org: ActingOrg;
let runs = 0;
const main = "digest:d1:2026-11-20";

/** A document with a row for each account, and its three buttons. */
function listing(id: string, accounts: readonly string[]): Answer {
  const draft = new Draft({ ...context({ intent: "digest", slots: {} }), id, asOf: day("2026-11-20") });
  draft.say("These slip.");
  const rows = accounts.map((accountId) => {
    const fact = draft.fact(draft.figures.bareCount(3), {
      label: "count",
      subject: { type: "account", id: accountId, name: accountId },
    });
    const actions = (["ack", "snooze", "task"] as const).map((kind) => draft.action(kind, kind, accountId));
    return { label: accountId, facts: [fact], actions };
  });
  draft.section({
    title: "Slipping",
    kind: "table",
    columns: ["Account", "Count"],
    facts: rows.flatMap(({ facts }) => facts),
    rows,
  });
  return draft.answer("the digest");
}

const to = { platform: "slack", workspaceId: "T1", kind: "channel", id: "C1" } as const;
const letter = (key: string, answerId: string, more: Partial<Letter> = {}): Letter => ({
  key,
  to,
  purpose: "digest",
  content: { kind: "answer", answerId },
  ...more,
});

async function post(answer: Answer, key: string, more: Partial<Letter> = {}): Promise<Answer> {
  await withOrg(db, org.scope, async (tx) => {
    await saveAnswer(tx, answer.id, answerJson(answer));
    await enqueue(tx, [letter(key, answer.id, more)]);
  });
  return answer;
}

interface Row {
  readonly key: string;
  readonly replaces_key: string | null;
  readonly outcome: string | null;
  readonly document: string;
}

/** The edits that are to be made, in their order. */
async function edits(): Promise<readonly (Row & { readonly answer: Answer })[]> {
  const rows = await org.query<Row>(
    `select key, replaces_key, outcome, document from outbox
     join answer on answer.org_id = outbox.org_id and answer.id = content ->> 'answerId'
     where outbox.org_id = $1 and replaces_key is not null order by position`,
  );
  return rows.map((row) => ({ ...row, answer: parseAnswer(row.document) }));
}

/** What stands below the cells of each row. */
function below(answer: Answer | undefined): Record<string, string> {
  const rows = answer?.sections.flatMap(({ rows = [] }) => rows) ?? [];
  const facts = factsById(answer?.facts ?? []);
  return Object.fromEntries(rows.map((row) => [row.label, fill(row.below?.text ?? "", facts)]));
}

/** The buttons that stand beside an account. */
const offered = (answer: Answer | undefined, accountId: string) =>
  answer?.actions.filter(({ target }) => target.endsWith(accountId)).map(({ kind, label }) => `${kind} ${label}`);

/** `kim` presses what is on the message. */
const pressOn = (answer: Answer, kind: "ack" | "snooze" | "task", target: string, now = friday) =>
  org.press("mona", kind, target, now, answer);

async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await db.pool.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

beforeEach(async () => {
  org = await actingOrg(db, `mark-${++runs}`);
});

describe("a posted digest", () => {
  it("says in the row who acknowledged it, and offers that no more", async () => {
    const digest = await post(listing("a-main", ["acme", "globex"]), main);
    await pressOn(digest, "ack", "acme");
    const [edit, ...more] = await edits();
    expect(more).toEqual([]);
    expect(edit).toMatchObject({ replaces_key: main, outcome: null });
    expect(below(edit?.answer)).toEqual({ acme: "Acknowledged by Mona Diaz at 09:12.", globex: "" });
    expect(offered(edit?.answer, "acme")).toEqual(["snooze snooze", "task task"]);
    expect(offered(edit?.answer, "globex")).toEqual(["ack ack", "snooze snooze", "task task"]);
    const [row] = edit?.answer.sections[0]?.rows ?? [];
    expect(row?.actions).toEqual(["a2", "a3"]);
  });

  it("is edited once for one act, however often it is pressed", async () => {
    const digest = await post(listing("a-main", ["acme"]), main);
    await pressOn(digest, "ack", "acme");
    await pressOn(digest, "ack", "acme");
    await org.press("kim", "ack", "acme", friday, digest);
    expect(await edits()).toHaveLength(1);
  });

  it("says all that was done, the last edit taking the place of those not sent yet", async () => {
    const digest = await post(listing("a-main", ["acme", "globex"]), main);
    await pressOn(digest, "ack", "acme");
    const [first] = await edits();
    await pressOn(first?.answer ?? digest, "ack", "globex");
    const [superseded, last] = await edits();
    expect(superseded?.outcome).toBe("superseded");
    expect(below(last?.answer)).toEqual({
      acme: "Acknowledged by Mona Diaz at 09:12.",
      globex: "Acknowledged by Mona Diaz at 09:12.",
    });
  });

  it("loses no mark when two rows are pressed at the same moment", async () => {
    const digest = await post(listing("a-main", ["acme", "globex"]), main);
    await Promise.all([pressOn(digest, "ack", "acme"), pressOn(digest, "ack", "globex")]);
    expect(Object.values(below((await edits()).at(-1)?.answer))).toEqual([
      "Acknowledged by Mona Diaz at 09:12.",
      "Acknowledged by Mona Diaz at 09:12.",
    ]);
  });

  it("waits for the mark that another press is making, and says both", async () => {
    const digest = await post(listing("a-main", ["acme", "globex"]), main);
    const pressing = await withOrg(db, org.scope, async (tx) => {
      await takePosted(tx, [main]);
      const other = pressOn(digest, "ack", "globex");
      await until("the press waits for the other", isSomebodyWaiting);
      await acknowledge(tx, { accountId: "acme", onDay: day("2026-11-20"), at: friday });
      return { other };
    });
    await pressing.other;
    expect(Object.values(below((await edits()).at(-1)?.answer))).toEqual([
      expect.stringContaining("Acknowledged by"),
      "Acknowledged by Mona Diaz at 09:12.",
    ]);
  });

  it("shows what was chosen in a reply to its button, and lifts it again", async () => {
    const digest = await post(listing("a-main", ["acme"]), main);
    const choices = documentOf(await pressOn(digest, "snooze", "acme"));
    expect(await edits()).toEqual([]);
    await pressOn(choices, "snooze", "until:2026-11-27:acme");
    const [snoozed] = await edits();
    expect(below(snoozed?.answer)).toEqual({ acme: "Snoozed by Mona Diaz until 27 Nov 2026." });
    expect(offered(snoozed?.answer, "acme")).toEqual(["ack ack", "snooze Lift the snooze", "task task"]);
    await pressOn(snoozed?.answer ?? digest, "snooze", "lift:acme");
    expect(below((await edits()).at(-1)?.answer)).toEqual({ acme: "" });
  });

  it("shows a task made from it, and later that it is done", async () => {
    const digest = await post(listing("a-main", ["acme"]), main);
    const proposal = documentOf(await pressOn(digest, "task", "acme"));
    const task = documentOf(await pressOn(proposal, "task", proposal.actions[0]?.target ?? ""));
    expect(below((await edits()).at(-1)?.answer)).toEqual({
      acme: "Task due 27 Nov 2026: Look at the account and decide what to do (Kim Larsen).",
    });
    await pressOn(
      task,
      "task",
      task.actions.find(({ label }) => label === "Done")?.target ?? "",
      "2026-11-23T10:00:00Z",
    );
    expect(below((await edits()).at(-1)?.answer)).toEqual({
      acme: "Task done by Mona Diaz on 23 Nov 2026 at 10:00: Look at the account and decide what to do.",
    });
  });

  it("and the account's own message in its thread are edited together, whichever was pressed", async () => {
    const digest = await post(listing("a-main", ["acme", "globex"]), main);
    const detail = await post(listing("a-detail", ["acme"]), `${main}:acme`, { under: main, purpose: "detail" });
    await post(listing("a-other", ["globex"]), `${main}:globex`, { under: main, purpose: "detail" });
    await pressOn(detail, "ack", "acme");
    expect((await edits()).map(({ replaces_key }) => replaces_key)).toEqual([main, `${main}:acme`]);
    await pressOn(digest, "ack", "globex");
    expect((await edits()).map(({ replaces_key }) => replaces_key).slice(2)).toEqual([main, `${main}:globex`]);
  });

  it("is told anew from what its maker last said there", async () => {
    const digest = await post(listing("a-main", ["acme"]), main);
    await pressOn(digest, "ack", "acme");
    await post(listing("a-new", ["acme", "globex"]), `${main}:2`, { replaces: main });
    await pressOn(digest, "ack", "globex");
    expect(below((await edits()).at(-1)?.answer)).toEqual({
      acme: "Acknowledged by Mona Diaz at 09:12.",
      globex: "Acknowledged by Mona Diaz at 09:12.",
    });
  });
});

describe("what was never posted", () => {
  it("is edited nowhere", async () => {
    await org.press("kim", "ack", "acme");
    expect(await org.query("select 1 from outbox where org_id = $1")).toEqual([]);
  });
});

describe("an episode's message", () => {
  beforeEach(async () => {
    await post(listing("a-episode", ["acme"]), "episode:e1", {
      purpose: "task",
      to: { ...to, kind: "person", id: "UKIM" },
    });
    await withOrg(db, org.scope, async (tx) => {
      await tx.query(
        `insert into episode (org_id, id, account_id, playbook, opened_on, opened_at, evidence)
         values ($1, 'e1', 'acme', 'failed_payment', '2026-11-19', '2026-11-19T06:00:00Z', '{"text": "a payment failed", "figures": []}')`,
        [tx.orgId],
      );
      await tx.query(
        `insert into task (org_id, id, account_id, episode_id, title, owner_email, due_on, created_by)
         values ($1, 'task:e1', 'acme', 'e1', 'Ask for a payment method', 'kim@x.example', '2026-11-26', $2)`,
        [tx.orgId, tx.memberId],
      );
    });
  });

  it("is made anew by its maker when its task is done from anywhere, once", async () => {
    await org.press("kim", "task", "done:task:e1");
    await org.press("mona", "task", "done:task:e1");
    const made = await edits();
    expect(made.map(({ replaces_key, answer }) => [replaces_key, said(answer)])).toEqual([
      ["episode:e1", expect.stringContaining("Done by Kim Larsen: Ask for a payment method.")],
    ]);
  });

  it("says who acknowledged it on top of what its maker said last", async () => {
    await org.press("kim", "task", "extend:7:task:e1");
    const [extended] = await edits();
    await org.press("kim", "ack", "acme", friday, extended?.answer);
    const last = (await edits()).at(-1)?.answer;
    expect(last?.sections[0]).toMatchObject({ title: "What was done" });
    expect(said(last ?? listing("none", []))).toContain("due 3 Dec 2026");
  });
});
