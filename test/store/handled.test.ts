/** What people did about accounts, as a digest asks: read of every account at once, of each its own. */
import { expect, it } from "vitest";
import { acknowledge } from "../../src/store/acknowledgements.ts";
import { readHandled } from "../../src/store/handled.ts";
import { lifted, saveSnooze } from "../../src/store/snoozes.ts";
import { closeTask } from "../../src/store/task-changes.ts";
import { createTask } from "../../src/store/tasks.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { day } from "../answers/golden-quarters.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();
const org = await newOrg(db, "handled");
const at = "2026-11-20T09:12:00Z";
const untilDay = { untilDay: day("2026-11-27"), untilMovedBp: null, scoreBp: null };
const untilMoved = { untilDay: null, untilMovedBp: 500, scoreBp: 6_200 };

const task = (id: string, accountId: string, dueOn: string) => ({
  id,
  accountId,
  episodeId: null,
  title: `Title of ${id}`,
  checklist: [],
  draft: null,
  ownerEmail: null,
  dueOn: day(dueOn),
});

it("has the last day, the snooze that holds and the open tasks of each account, and nothing of the untouched", async () => {
  await withOrg(db, org, async (tx) => {
    await tx.query(
      "insert into account (org_id, id, name) select $1, id, id from unnest(array['a', 'b', 'c', 'd', 'e']) as made (id)",
      [tx.orgId],
    );
    await tx.query(
      `insert into touch (org_id, id, account_id, kind, at, on_day) values
       ($1, 't1', 'a', 'call', '2026-11-18T10:00:00Z', '2026-11-18'), ($1, 't2', 'b', 'call', '2026-11-10T10:00:00Z', '2026-11-10')`,
      [tx.orgId],
    );
    await acknowledge(tx, { accountId: "a", onDay: day("2026-11-17"), at });
    await saveSnooze(tx, { accountId: "b", at, snooze: untilDay });
    await saveSnooze(tx, { accountId: "b", at, snooze: untilMoved });
    await saveSnooze(tx, { accountId: "c", at, snooze: untilDay });
    await saveSnooze(tx, { accountId: "c", at, snooze: lifted });
    await createTask(tx, task("x2", "c", "2026-11-30"));
    await createTask(tx, task("x1", "c", "2026-11-25"));
    // Made by a playbook and done by a person.
    await createTask(tx, task("x3", "d", "2026-11-25"));
    await closeTask(tx, "x3", { status: "done", at, onDay: day("2026-11-20") });
  });
  const handled = await withOrg(db, org, (tx) => readHandled(tx), "read");
  const open = (id: string, dueOn: string) => ({
    id,
    accountId: "c",
    episodeId: null,
    title: `Title of ${id}`,
    ownerEmail: null,
    dueOn: day(dueOn),
  });
  expect(Object.fromEntries(handled)).toEqual({
    a: { lastTouchedOn: day("2026-11-18"), snooze: null, openTasks: [] },
    b: { lastTouchedOn: day("2026-11-10"), snooze: untilMoved, openTasks: [] },
    c: { lastTouchedOn: null, snooze: null, openTasks: [open("x1", "2026-11-25"), open("x2", "2026-11-30")] },
    d: { lastTouchedOn: day("2026-11-20"), snooze: null, openTasks: [] },
  });
  const some = await withOrg(db, org, (tx) => readHandled(tx, ["b", "e"]), "read");
  expect([...some.keys()]).toEqual(["b"]);
});
