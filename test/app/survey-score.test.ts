import { beforeAll, expect, it } from "vitest";
import type { Survey } from "../../src/core/records.ts";
import { sectionOf } from "../answers/read.ts";
import { account, day, load } from "../store/import/records.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { type DemoDesk, deskOn, said } from "../support/demo.ts";

const db = await testDatabase();
let desk: DemoDesk;

function survey(id: string, accountId: string, kind: Survey["kind"], score: number, on: string): Survey {
  const unsaid = { contactId: null, comment: null };
  return { id, accountId, kind, score, answeredAt: `${on}T09:00:00Z`, answeredOn: day(on), ...unsaid };
}

beforeAll(async () => {
  const org = await newOrg(db, "surveys");
  await load(db, org, "accounts", [account("a", { segment: "SMB", region: "EMEA" }), account("b", { region: "AMER" })]);
  await load(db, org, "surveys", [
    survey("q0", "a", "nps", 0, "2026-06-30"),
    survey("q1", "a", "nps", 10, "2026-07-01"),
    survey("q2", "b", "nps", 9, "2026-09-30"),
    survey("q3", "b", "nps", 2, "2026-08-15"),
    survey("q4", "a", "nps", 0, "2026-10-01"),
    survey("c1", "a", "csat", 5, "2026-08-01"),
  ]);
  desk = await deskOn(db, "surveys");
});

it("counts the answers of the period's own days, of the kind asked about", async () => {
  const answer = await desk.ask("nps in q3 2026", { context: null });
  // Two of three promote, one detracts; the day before one detracted.
  expect(said(answer)).toBe(
    "NPS was +33.3 points over 1 Jul - 30 Sep 2026, from 3 answers. " +
      "In the period before, 1 Apr - 30 Jun 2026, it was -100.0 points, from 1 answer: a change of +133.3 points.",
  );
  expect(sectionOf(answer, "By segment")).toEqual([
    ["no segment", "0.0 points", "2 answers"],
    ["SMB", "+100.0 points", "1 answer"],
  ]);
  expect(said(await desk.ask("csat in q3 2026", { context: null }))).toContain("CSAT was 100.0%");
});

it("counts only the accounts of the segment asked about", async () => {
  const answer = await desk.ask("nps in EMEA in q3 2026", { context: null });
  expect(said(answer)).toContain("NPS in EMEA was +100.0 points over 1 Jul - 30 Sep 2026, from 1 answer.");
});

it("says that nobody was asked, never zero", async () => {
  expect(said(await desk.ask("ces in q3 2026", { context: null }))).toContain(
    "CES is not defined over 1 Jul - 30 Sep 2026: there is no data for it yet.",
  );
});
