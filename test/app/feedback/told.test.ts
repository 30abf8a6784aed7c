import { beforeAll, expect, test } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import type { AskingMember } from "../../../src/app/ask.ts";
import { examine } from "../../../src/app/examine.ts";
import { feedbackFlow } from "../../../src/app/feedback/give.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { addMember } from "../../../src/store/members.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg } from "../../support/database.ts";
import { type DemoDesk, demoDesk } from "../../support/demo.ts";

let desk: DemoDesk;
let viewers: readonly AskingMember[];

beforeAll(async () => {
  desk = await demoDesk();
  const org = await findOrg(desk.db, "demo");
  await withOrg(desk.db, systemScope(org), (tx) =>
    tx.query("update member set role = 'manager' where org_id = $1 and role = 'admin'", [tx.orgId]),
  );
  viewers = await withOrg(desk.db, systemScope(org), async (tx) => {
    const added = [];
    for (const name of ["ann", "bob"])
      added.push(await addMember(tx, { email: `${name}@demo.example`, name, role: "viewer" }));
    const admin = await addMember(tx, { email: "ada@demo.example", name: "Ada", role: "admin" });
    await tx.query("update member set slack_team_id = 'T1', slack_user_id = 'UADA' where org_id = $1 and id = $2", [
      tx.orgId,
      admin.id,
    ]);
    return added.map(({ id }) => ({ scope: { orgId: tx.orgId, memberId: id }, org }));
  });
});

const press = (member: AskingMember | undefined, answer: Answer, kind: "helpful" | "wrong_number") => {
  const action = answer.actions.find((one) => one.kind === kind);
  if (member === undefined || action === undefined) throw new Error("nobody presses, or there is nothing to press");
  return feedbackFlow(desk).feedback(member, { answer, action });
};

async function letters() {
  const { rows } = await desk.db.pool.query<{ destination: string; text: string }>(
    "select destination, content ->> 'text' as text from outbox where content ->> 'text' like 'Somebody doubts%'",
  );
  return rows;
}

test("the admins are told once of a doubted answer, with the command that works it out again", async () => {
  const answer = await desk.ask("nrr in Q2 2026", { context: null });
  await press(viewers[0], answer, "helpful");
  expect(await letters()).toEqual([]);
  await press(viewers[0], answer, "wrong_number");
  await press(viewers[0], answer, "wrong_number");
  await press(viewers[1], answer, "wrong_number");
  expect(await letters()).toEqual([
    {
      destination: "UADA",
      text:
        `Somebody doubts a number of this answer: ${answer.read_as}. To work it out again with what was known then, ` +
        `run: holdfast feedback --org demo --replay ${answer.id}`,
    },
  ]);
});

test("doctor counts who was helped and who doubts, and how to list them", async () => {
  const answer = await desk.ask("grr in Q2 2026", { context: null });
  await press(viewers[0], answer, "helpful");
  const { findings } = await examine(desk.db, new Date().toISOString());
  expect(findings.filter(({ what }) => what === "feedback of demo")).toEqual([
    {
      what: "feedback of demo",
      ok: true,
      found:
        "of the last thirty days: 1 said that an answer helped, 2 doubted a number; holdfast feedback --org demo lists them",
    },
  ]);
});

test("nobody says anything of another organisation's answer", async () => {
  const other = await newOrg(desk.db, "other");
  const stranger = { scope: other, org: { slug: "other", name: "other" } };
  const answer = await desk.ask("crr in Q2 2026", { context: null });
  await expect(press(stranger, answer, "wrong_number")).rejects.toMatchObject({ code: "23503" });
});

test("who doubts again what they doubt already tells nobody anew, even when the first letter is long forgotten; who had taken it back does", async () => {
  const answer = await desk.ask("gross revenue churn in Q2 2026", { context: null });
  const told = async (kind: "helpful" | "wrong_number") => {
    await desk.db.pool.query("delete from outbox");
    await press(viewers[0], answer, kind);
    return (await letters()).length;
  };
  expect(await told("wrong_number")).toBe(1);
  expect(await told("wrong_number")).toBe(0);
  expect(await told("helpful")).toBe(0);
  expect(await told("wrong_number")).toBe(1);
});
