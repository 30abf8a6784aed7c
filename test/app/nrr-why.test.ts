/** "why did NRR drop?" of the demo book: told by any cut, without its leaders, with the evidence on them. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { attribution } from "../../src/core/revenue/attribution.ts";
import type { AccountCut } from "../../src/core/revenue/group-of.ts";
import { periodMetrics } from "../../src/core/revenue/period-metrics.ts";
import { isUndefined } from "../../src/core/undefined.ts";
import { readBook } from "../../src/store/book.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { readNumber, sectionOf, titlesOf } from "../answers/read.ts";
import { period } from "../core/revenue/book-of.ts";
import { type DemoDesk, demoDesk } from "../support/demo.ts";

let desk: DemoDesk;
const q2 = period("2026-04-01..2026-07-01");
const q3 = period("2026-07-01..2026-10-01");
const leaders = ["Solvang Shipping", "Delacroix Textiles", "Bergström Medical"];

beforeAll(async () => {
  desk = await demoDesk();
});

async function demoBook() {
  const org = await findOrg(desk.db, "demo");
  return withOrg(desk.db, systemScope(org), readBook, "read");
}

function tenths(answer: Answer, title: string): number {
  const section = answer.sections.find((one) => one.title === title);
  const points = answer.facts.filter(({ id, kind }) => kind === "points" && section?.facts.includes(id));
  return points.reduce((sum, fact) => sum + Math.round(readNumber(fact) * 10), 0);
}

describe("the cut it is told by", () => {
  it.each<[AccountCut, string, string]>([
    ["region", "Where it happened", "Region"],
    ["segment", "By segment", "Segment"],
    ["plan", "By plan", "Plan"],
    ["cohort", "By cohort", "Cohort"],
    ["owner", "By owner", "Owner"],
  ])("is %s when that is named, and its parts sum to the change on screen", async (cut, title, column) => {
    const answer = await desk.ask(`why did NRR drop by ${cut}?`, { context: null });
    expect(answer.slots).toEqual({ metric: "nrr", direction: "down", by: cut });
    const section = answer.sections.find((one) => one.title === title);
    expect(section?.columns?.[0]).toBe(column);
    expect(section?.rows?.length).toBeLessThanOrEqual(10);
    // 107.5 % -> 98.3 %: -9.2 points.
    expect(tenths(answer, title)).toBe(-92);
    expect(answer.read_as).not.toContain("which tells most");
  });

  it("is the one that tells most when none is named, and that is said", async () => {
    const answer = await desk.ask("why did NRR drop?", { context: null });
    expect(titlesOf(answer)).toContain("Where it happened");
    expect(answer.read_as).toContain("by region, which tells most of the change");
  });

  it("holds the groups that the core's own attribution has", async () => {
    const explained = attribution(await demoBook(), q2, q3, "owner");
    if (isUndefined(explained)) throw new Error(explained.undefined);
    const answer = await desk.ask("why did NRR drop by owner?", { context: null });
    const rows = sectionOf(answer, "By owner");
    expect(rows).toHaveLength(explained.groups.size);
    expect(rows.map(([name]) => name)).toContain("Kim Larsen");
    expect(rows.map(([name]) => name).join()).not.toContain("@");
  });

  it("can be named under a segment too, and follows in the thread", async () => {
    const thread = { threadKeys: ["nrr-cut"] };
    await desk.ask("why did NRR drop in EMEA?", thread);
    const cut = await desk.ask("and by plan?", thread);
    expect(cut.slots).toEqual({ metric: "nrr", direction: "down", segment: "EMEA", by: "plan" });
    expect(titlesOf(cut)).toContain("By plan");
  });

  it.each([
    ["why did NRR drop by product?", "not by product, as each product has an NRR of its own"],
    ["why did GRR drop by region?", "down to the accounts, as only NRR is told by groups"],
  ])("says of %s what was left aside", async (text, words) => {
    expect((await desk.ask(text, { context: null })).read_as).toContain(words);
  });
});

describe("mix and rates", () => {
  it("are the second view of the same change, a press away from the first", async () => {
    const thread = { threadKeys: ["nrr-mix"] };
    const first = await desk.ask("why did NRR drop in Q3 2026?", thread);
    const press = first.actions.find(({ label }) => label === "Mix and rates");
    const second = await desk.ask(press?.target ?? "", thread);
    expect(second.slots).toEqual({ ...first.slots, view: "mix_and_rates" });
    expect(second.headline[0]).toEqual(first.headline[0]);
    expect(tenths(second, "By region")).toBe(-92);
    const table = second.sections.find(({ title }) => title === "By region");
    expect(table?.columns).toEqual(["Region", "Mix", "Expansion", "Contraction", "Churn"]);
  });

  it("are told by the cut that is named, and of a segment by the cut that tells most within it", async () => {
    const plan = await desk.ask("mix and rates of NRR by plan", { context: null });
    expect(tenths(plan, "By plan")).toBe(-92);
    const emea = await desk.ask("was the drop of NRR in EMEA mix?", { context: null });
    expect(emea.slots).toEqual({ metric: "nrr", segment: "EMEA", direction: "down", view: "mix_and_rates" });
    expect(emea.read_as).toMatch(/^Mix and rates of NRR, EMEA/);
  });

  it("open to the same evidence when asked why", async () => {
    const thread = { threadKeys: ["nrr-mix-why"] };
    await desk.ask("mix and rates of NRR", thread);
    const deeper = await desk.ask("why?", thread);
    expect(titlesOf(deeper)).toEqual(leaders);
  });

  it("are NRR's alone, and another metric says so", async () => {
    const grr = await desk.ask("was the drop of GRR mix?", { context: null });
    expect(grr.read_as).toContain("down to the accounts, as only NRR is told by groups");
  });
});

describe("without the three accounts that led it", () => {
  it("NRR is what the book without their rows makes, in both periods", async () => {
    const book = await demoBook();
    const ids = new Set(book.accounts.filter(({ name }) => leaders.includes(name)).map(({ id }) => id));
    expect(ids.size).toBe(3);
    const rest = { ...book, subscriptions: book.subscriptions.filter(({ accountId }) => !ids.has(accountId)) };
    const expected = [q3, q2].map((one) => {
      const metrics = periodMetrics(rest, one);
      if (isUndefined(metrics) || isUndefined(metrics.nrr)) throw new Error("not defined");
      return { num: Number(metrics.nrr.num), den: Number(metrics.nrr.den) };
    });
    const answer = await desk.ask("why did NRR drop?", { context: null });
    const value = (label: string) => answer.facts.find((fact) => fact.label === label)?.value;
    expect([value("NRR without them"), value("NRR without them, the period before")]).toEqual(expected);
    expect(titlesOf(answer)[0]).toBe("Without the leading accounts");
  });

  it("a single account asked about leaves nobody, and that is said", async () => {
    const answer = await desk.ask("why did the NRR of Solvang Shipping drop?", { context: null });
    const section = answer.sections.find(({ title }) => title === "Without the leading accounts");
    expect(section?.sentences?.[0]?.text).toContain("is not defined");
  });
});

describe("the evidence on them", () => {
  it("stands in the first answer as one short table, and in full behind why?", async () => {
    const thread = { threadKeys: ["nrr-evidence"] };
    const first = await desk.ask("why did NRR drop?", thread);
    const table = sectionOf(first, "Evidence from the weeks before");
    expect(table.map(([name]) => name)).toEqual(leaders);
    // Each of them failed to pay and asked for nothing, in use as ever.
    for (const [, failed, tickets, usage] of table) {
      expect([Number(failed) > 0, tickets, Math.abs(Number.parseFloat(usage ?? "")) < 5]).toEqual([true, "0", true]);
    }
    const deeper = await desk.ask("why?", thread);
    const facts = sectionOf(deeper, "Solvang Shipping");
    expect(facts.map(([label]) => label)).toContain("active users, four weeks against thirteen");
    expect(facts).toContainEqual(["ended on", "27 Jul 2026"]);
  });

  it("is not repeated on a later page", async () => {
    const thread = { threadKeys: ["nrr-more"] };
    const first = await desk.ask("why did NRR drop?", thread);
    const more = await desk.ask(first.actions.find(({ kind }) => kind === "more")?.target ?? "", thread);
    expect(titlesOf(more)).not.toContain("Evidence from the weeks before");
    expect(titlesOf(more)).not.toContain("Without the leading accounts");
  });
});
