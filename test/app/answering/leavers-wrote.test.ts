/** What the accounts that the demo book lost in its last quarter wrote, beside why NRR and churn moved. */
import { beforeAll, expect, it } from "vitest";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { sectionOf, titlesOf } from "../../answers/read.ts";
import { type DemoDesk, demoDesk } from "../../support/demo.ts";

let desk: DemoDesk;
const title = "What those who left wrote";

beforeAll(async () => {
  desk = await demoDesk();
});

// Eight accounts were lost from July to September. Since 2 April acc-002 wrote "Does what we need.", acc-069 and acc-073 "The
// reports could be faster.", acc-072 "Monthly report shows last month's figures"; the other four wrote nothing.
const line =
  "By 4 accounts over 2 Apr - 1 Oct 2026: 3 about reports and exports, 2 about slowness and 1 about how content they are";

it("stands beside why NRR and why churn moved, where somebody left", async () => {
  expect(sectionOf(await desk.ask("why did NRR drop?"), title)).toEqual([["Their texts", "4", line]]);
  expect(sectionOf(await desk.ask("why is churn up"), title)).toEqual([["Their texts", "4", line]]);
});

it("stands neither beside a figure that nobody's leaving moves, nor over days in which nobody left", async () => {
  expect(titlesOf(await desk.ask("why did expansion fall"))).not.toContain(title);
  expect(titlesOf(await desk.ask("why did logo churn rise in October"))).not.toContain(title);
});

it("stands on the first page alone", async () => {
  await desk.ask("why did NRR drop?");
  const titles = titlesOf(await desk.ask("more after 5"));
  expect(titles).toContain("The change in two parts");
  expect(titles).not.toContain(title);
});

it("reads a comment of the first day that was not paid for any more, and none of the day after", async () => {
  const { db, ask } = await demoDesk();
  await withOrg(db, systemScope(await findOrg(db, "demo")), async (tx) => {
    const comment = `
      insert into churn_event (org_id, id, account_id, on_day, kind, comment)
      values ($1, $2 || ' left', $2, $3, 'voluntary', 'Too expensive')`;
    await tx.query(comment, [tx.orgId, "acc-070", "2026-10-01"]);
    await tx.query(comment, [tx.orgId, "acc-071", "2026-10-02"]);
  });
  expect(sectionOf(await ask("why did NRR drop?"), title)).toEqual([
    [
      "Their texts",
      "5",
      "By 5 accounts over 2 Apr - 1 Oct 2026: 3 about reports and exports, 2 about slowness and 1 about price and budget",
    ],
  ]);
});
