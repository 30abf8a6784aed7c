/** "my tasks": whose is meant, by who asks, and what is listed of them. */
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { factsById, fill } from "../../../src/answers/sentence.ts";
import { ask } from "../../../src/app/ask.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { createTask } from "../../../src/store/tasks.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { day } from "../../answers/golden-quarters.ts";
import { type ActingOrg, actingOrg, friday, type PersonName } from "../../support/acting.ts";
import { testDatabase } from "../../support/database.ts";
import { said } from "../../support/demo.ts";

const db = await testDatabase();
let org: ActingOrg;
let asked = 0;
const deps = { db, readNames: namesReader(), newId: () => `asked-${++asked}` };

const made = (id: string, accountId: string, ownerEmail: string | null, dueOn: string) => ({
  id,
  accountId,
  ownerEmail,
  dueOn: day(dueOn),
  episodeId: null,
  title: `Title of ${id}`,
  checklist: [],
  draft: null,
});

beforeAll(async () => {
  org = await actingOrg(db, "tasks");
  await withOrg(db, org.scope, async (tx) => {
    await createTask(tx, made("t1", "acme", "KIM@x.example", "2026-11-25"));
    await createTask(tx, made("t2", "globex", "kim@x.example", "2026-11-17"));
    await createTask(tx, made("t3", "globex", "lee@x.example", "2026-11-20"));
    await createTask(tx, made("t4", "acme", null, "2026-11-30"));
    await createTask(tx, made("t5", "acme", "kim@x.example", "2026-11-10"));
  });
  await org.press("kim", "task", "done:t5");
});

async function answerTo(who: PersonName, text: string): Promise<Answer> {
  return ask(deps, org.askers[who], { text, entry: "message", threadKeys: [`${who} ${asked}`], now: friday });
}

function rowsOf(answer: Answer): readonly string[] {
  const facts = factsById(answer.facts);
  const rows = answer.sections.flatMap(({ rows = [] }) => rows);
  return rows.map(({ label, facts: cells, below }) =>
    [label, ...cells.map((id) => facts.get(id)?.display), fill(below?.text ?? "", facts)].join(" | "),
  );
}

it("lists a person's own, the longest overdue first, and not what is done", async () => {
  const answer = await answerTo("kim", "my tasks");
  expect(said(answer)).toBe("2 tasks of Kim Larsen are open, 1 of them overdue.");
  expect(rowsOf(answer)).toEqual([
    "Globex | 17 Nov 2026 | overdue by 3 days | Title of t2 (Kim Larsen)",
    "Acme | 25 Nov 2026 | 5 days left | Title of t1 (Kim Larsen)",
  ]);
});

it.each([
  ["kim", "tasks", ["t2", "t1"]],
  ["mona", "tasks", ["t2", "t3", "t1", "t4"]],
  ["mona", "my tasks", []],
  ["mona", "tasks of Lee Ray", ["t3"]],
  ["kim", "tasks for acme", ["t1", "t4"]],
  ["vera", "tasks", ["t2", "t3", "t1", "t4"]],
] as const)("%s asking for %s is shown %j", async (who, text, ids) => {
  const answer = await answerTo(who, text);
  expect(answer.actions.filter(({ label }) => label === "Done").map(({ target }) => target)).toEqual(
    ids.map((id) => `done:${id}`),
  );
});

it("has presses for each of them, beside it", async () => {
  const answer = await answerTo("lee", "tasks");
  expect(answer.actions.map(({ label, target }) => [label, target])).toEqual([
    ["Done", "done:t3"],
    ["One week more", "extend:7:t3"],
    ["Hand it over", "whom:t3"],
    ["Open", "show:t3"],
  ]);
  expect(answer.sections[0]?.rows?.[0]?.actions).toEqual(["a1", "a2", "a3", "a4"]);
});

it("says so when there is none", async () => {
  expect(said(await answerTo("mona", "my tasks"))).toBe("No task of Mona Diaz is open.");
});
