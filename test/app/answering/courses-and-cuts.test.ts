/** The demo book over time, group by group, side by side and by cohort; its second quarter of 2026 is the guide's. */
import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { type DemoDesk, demoDesk, said } from "../../support/demo.ts";

let desk: DemoDesk;

beforeAll(async () => {
  desk = await demoDesk();
});

const ask = (text: string) => desk.ask(text, { context: null });

function figures({ sections, facts }: Answer, title: string): Readonly<Record<string, readonly string[]>> {
  const display = (id: string) => facts.find((fact) => fact.id === id)?.display ?? "?";
  const rows = sections.find((section) => section.title === title)?.rows ?? [];
  return Object.fromEntries(rows.map(({ label, facts: ids }) => [label, ids.map(display)]));
}

describe("over time", () => {
  it("measures every quarter on its own snapshots, and leaves out the one that is not over", async () => {
    const answer = await ask("NRR by quarter since Q2 2026");
    expect(answer.intent).toBe("metric_trend");
    const points = answer.facts
      .filter(({ label }) => /^Q\d 2026$/.test(label))
      .map((fact) => [fact.label, fact.display]);
    expect(points).toEqual([
      ["Q2 2026", "107.5%"],
      ["Q3 2026", "98.3%"],
    ]);
    expect(answer.read_as).toContain("without the quarter that is not over");
  });

  it("says in words when no step of the range is over", async () => {
    expect(said(await ask("NRR by quarter this quarter"))).toBe("NRR is not defined: there is no data for it yet.");
  });

  it("keeps its steps for another metric, and asks why of the latest", async () => {
    await desk.ask("NRR by month in 2026", { context: null });
    const next = await desk.ask("and for GRR?");
    expect([next.intent, next.slots.metric, next.slots.grain]).toEqual(["metric_trend", "grr", "month"]);
    expect((await desk.ask("why?")).intent).toBe("metric_why");
  });
});

describe("group by group", () => {
  it("adds up to the guide's quarter", async () => {
    const table = figures(await ask("NRR by region in Q2 2026"), "NRR by region");
    expect(Object.keys(table).sort()).toEqual(["AMER", "APAC", "EMEA", "Total"]);
    expect(table.Total).toEqual(["107.5%", "200", "$400,000"]);
  });

  it("calls owners by their names", async () => {
    const rows = Object.keys(figures(await ask("GRR by CSM"), "GRR by owner"));
    expect(rows).toContain("Kim Larsen");
    expect(rows.join()).not.toContain("@");
  });

  it("labels products as books of their own, whose MRR adds up all the same", async () => {
    const answer = await ask("MRR by product");
    expect(answer.notes.map(({ code }) => code)).toContain("products");
    expect(answer.parts).toHaveLength(1);
  });

  it("gathers the cohorts that do not fit, and still adds up", async () => {
    const answer = await ask("NRR by cohort in Q2 2026");
    const table = figures(answer, "NRR by cohort");
    expect(Object.keys(table)).toHaveLength(11);
    expect(table["All others"]).toBeDefined();
    expect(table.Total).toEqual(["107.5%", "200", "$400,000"]);
  });
});

describe("side by side", () => {
  it("measures each quarter as if it were asked for alone", async () => {
    expect(said(await ask("NRR Q2 2026 vs Q3 2026"))).toBe(
      "NRR was 107.5% over 1 Apr - 30 Jun 2026 and 98.3% over 1 Jul - 30 Sep 2026: -9.2 points.",
    );
  });

  it.each([
    ["compare EMEA and AMER on NRR", "NRR in EMEA", "NRR in AMER"],
    ["NRR of Kim Larsen vs Jonas Weber", "NRR of Kim Larsen's accounts", "NRR of Jonas Weber's accounts"],
  ])("%s says what is said of each alone", async (together, ...alone) => {
    const both = said(await ask(together));
    for (const one of alone) {
      const [figure = "?"] = said(await ask(one)).match(/\d+\.\d%/) ?? [];
      expect(both).toContain(figure);
    }
  });
});

it.each([
  "NRR in Q2 2026",
  "why did NRR drop?",
  "NRR by region",
  "NRR Q1 2026 vs Q2 2026 vs Q3 2026",
  "compare EMEA and AMER on NRR",
  "what if Acme churns?",
])("%s is answered from one reading of the book", async (text) => {
  const sent = vi.spyOn(Client.prototype, "query");
  await ask(text);
  const reads = sent.mock.calls.filter(([sql]) => /from subscription where org_id = \$1 order by/.test(String(sql)));
  sent.mockRestore();
  expect(reads).toHaveLength(1);
});

it("shows what cohorts kept, in a segment too, with fewer accounts in every cell", async () => {
  const all = await ask("logo retention by cohort");
  const emea = await ask("logo retention by cohort in EMEA");
  expect(all.sections[0]?.columns?.slice(0, 3)).toEqual(["Cohort", "Q+0", "Q+1"]);
  const start = (answer: Answer) => Object.values(answer.receipts).map(({ inputs }) => Number(inputs["Q+0"] ?? 0));
  const total = (answer: Answer) => start(answer).reduce((a, b) => a + b, 0);
  expect(total(emea)).toBeGreaterThan(0);
  expect(total(emea)).toBeLessThan(total(all));
});

it("has no cell for a quarter on its last day, which is not over, but one when it is asked about afterwards", async () => {
  const quarters = async (text: string, now: string) => {
    const { facts } = await desk.ask(text, { context: null, now });
    return facts.filter(({ label }) => label.startsWith("2026-Q1, Q+")).length;
  };
  expect(await quarters("retention by cohort", "2026-09-30T12:00:00Z")).toBe(2);
  expect(await quarters("retention by cohort", "2026-10-01T12:00:00Z")).toBe(3);
});
