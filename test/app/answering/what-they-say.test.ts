/** What Acme of the demo book wrote in the ninety days up to 21 Nov 2026: six tickets and the comment of one survey, read by hand. */
import { beforeAll, expect, it } from "vitest";
import { sectionOf, titlesOf } from "../../answers/read.ts";
import { type DemoDesk, demoDesk } from "../../support/demo.ts";

let desk: DemoDesk;
const title = "What they write about";

beforeAll(async () => {
  desk = await demoDesk();
});

// Twice the dashboard that takes minutes (the last time on 20 Nov), twice the sign-in, once a report with old figures, once how
// to invite a colleague, once "Does what we need."; before that, in May, the last of these once more.
const written = [
  ["slowness", "2", "2 complaints, the last text on 20 Nov 2026, 0 in the ninety days before"],
  ["sign-in and rights", "2", "2 complaints, the last text on 6 Nov 2026, 0 in the ninety days before"],
  ["reports and exports", "1", "1 complaint, the last text on 14 Nov 2026, 0 in the ninety days before"],
  ["onboarding and training", "1", "0 complaints, the last text on 18 Oct 2026, 0 in the ninety days before"],
  ["how content they are", "1", "0 complaints, the last text on 4 Nov 2026, 0 in the ninety days before"],
];

it("stands in the answer to why, and its first three on the health card", async () => {
  expect(sectionOf(await desk.ask("why is acme red"), title)).toEqual(written);
  expect(sectionOf(await desk.ask("/health acme"), title)).toEqual(written.slice(0, 3));
});

it("opens to the rows", async () => {
  const { facts, receipts } = await desk.ask("why is acme red");
  const slowness = facts.find(({ label }) => label === "mentions of slowness");
  expect(receipts[slowness?.receipt ?? ""]?.rows).toEqual({
    table: "ticket",
    ids: ["tic-001-6", "tic-001-2"],
    total: 2,
  });
});

it("looks back from the day asked", async () => {
  // Until 6 Nov: the first of the slow dashboards, both sign-ins, the invitation and the comment.
  const rows = sectionOf(await desk.ask("why is acme red as of 6 November"), title);
  expect(rows.map(([theme, mentions]) => [theme, mentions])).toEqual([
    ["sign-in and rights", "2"],
    ["slowness", "1"],
    ["onboarding and training", "1"],
    ["how content they are", "1"],
  ]);
});

it("is read for no list: the digest and who is at risk show none of it", async () => {
  expect(titlesOf(await desk.ask("digest"))).not.toContain(title);
  expect(titlesOf(await desk.ask("who is at risk"))).not.toContain(title);
});
