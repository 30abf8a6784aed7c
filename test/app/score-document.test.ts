import { expect, it } from "vitest";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { scoreDocument } from "../../src/app/score-document.ts";
import { parseDay } from "../../src/core/day.ts";
import { demoDesk, demoNow } from "../support/demo.ts";

it("knows no feed beyond the day it is asked for, as an answer of that day does not", async () => {
  const desk = await demoDesk();
  const scope = systemScope(await findOrg(desk.db, "demo"));
  const asOf = parseDay("2026-08-15") ?? 0;
  const { watermarks } = Object(await scoreDocument(desk.db, { scope, slug: "demo", now: demoNow, asOf }));
  const days = ["usage", "tickets", "surveys", "touches", "invoices"].map((feed) => watermarks[feed]);
  expect(new Set(days)).toEqual(new Set(["2026-08-15"]));
  const answer = await desk.ask("who is at risk?", { today: asOf });
  expect(new Set(Object.values(answer.data_through))).toEqual(new Set(["2026-08-15"]));
});
