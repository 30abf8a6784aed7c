import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { type DemoDesk, demoDesk, said } from "../support/demo.ts";

let desk: DemoDesk;

beforeAll(async () => {
  desk = await demoDesk();
});

const alone = { context: null } as const;

function figureOf({ facts }: Answer, label: string): unknown {
  return facts.find((fact) => fact.label === label)?.value;
}

describe("what if, asked of the demo book", () => {
  it("takes an account's MRR out of the guide's quarter", async () => {
    // 400,000 at the start and 430,000 kept; Acme Robotics paid 4,800 on 30 Jun 2026: 425,200 / 400,000 = 106.3 %.
    const mrr = await desk.ask("mrr of acme robotics as of 30 june 2026", alone);
    expect(said(mrr)).toContain("$4,800");
    const answer = await desk.ask("what if acme robotics churned in Q2 2026?", alone);
    expect(answer.intent).toBe("what_if");
    expect(said(answer)).toContain(
      "If Acme Robotics churned, NRR over 1 Apr - 30 Jun 2026 would be 106.3% instead of 107.5%, a change of -1.2 points.",
    );
  });

  it("without a period stands on the trailing year up to today, with the quarter so far beside it", async () => {
    const answer = await desk.ask("what if acme robotics churns?", alone);
    expect(said(answer)).toContain("over 22 Nov 2025 - 21 Nov 2026");
    expect(said(answer)).toContain("This quarter so far, 1 Oct - 21 Nov 2026");
    expect(answer.read_as).toContain("the trailing year up to the day asked about, as no period was named");
  });

  it("means by all at risk the very accounts that the list of those at risk ranks, and their MRR at stake", async () => {
    const list = await desk.ask("who is at risk?", alone);
    const answer = await desk.ask("what if every account at risk leaves?", alone);
    expect(figureOf(answer, "accounts that would leave")).toBe(figureOf(list, "accounts at risk"));
    expect(figureOf(answer, "MRR that would be lost")).toBe(figureOf(list, "MRR at stake"));
    const inEmea = await desk.ask("what if every account at risk in EMEA leaves?", alone);
    expect(figureOf(inEmea, "MRR that would be lost")).toBe(
      figureOf(await desk.ask("who is at risk in EMEA?", alone), "MRR at stake"),
    );
  });

  it("takes a segment out whole: what is left is the MRR of the others", async () => {
    const answer = await desk.ask("what happens to mrr if EMEA churns?", alone);
    const emea = await desk.ask("mrr in EMEA", alone);
    expect(figureOf(answer, "MRR that would be lost")).toBe(figureOf(emea, "MRR"));
  });

  it("cuts the figure where the segment stands beside it", async () => {
    const answer = await desk.ask("what happens to NRR in EMEA if acme robotics churns in Q2 2026?", alone);
    expect(answer.slots).toMatchObject({ within: "EMEA", account: "Acme Robotics" });
    const emea = await desk.ask("NRR in EMEA in Q2 2026", alone);
    expect(figureOf(answer, "NRR")).toEqual(figureOf(emea, "NRR"));
  });

  it("finds the fewest accounts that bring NRR under a level, none of which is too many", async () => {
    const answer = await desk.ask("which fewest accounts bring NRR under 100% in Q2 2026", alone);
    // 30,000 above the level: the largest accounts are lost until more than that is gone.
    expect(said(answer)).toContain("up to $30,000 of MRR may be lost before that");
    const lost = Number(figureOf(answer, "MRR that would be lost"));
    const rows = answer.sections.find(({ title }) => title === "Who would leave")?.rows ?? [];
    const last = answer.facts.find(({ id }) => id === rows.at(-1)?.facts[0]);
    expect(lost).toBeGreaterThan(3_000_000);
    expect(lost - Number(last?.value)).toBeLessThanOrEqual(3_000_000);
  });

  it("goes on in the thread: another figure, another account, both", async () => {
    const threadKeys = ["what-if thread"];
    await desk.ask("what if acme robotics churns?", { threadKeys });
    const grr = await desk.ask("and GRR?", { threadKeys });
    expect(said(grr)).toContain("If Acme Robotics churned, GRR over");
    const both = await desk.ask("and if Skylark Energy churns too?", { threadKeys });
    expect(said(both)).toContain("If Acme Robotics and Skylark Energy churned, GRR over");
  });

  it("asks back about a name it does not know, and computes nothing", async () => {
    const answer = await desk.ask("what happens to NRR if Foobar Industries churns?", alone);
    expect(answer.intent).toBe("ambiguous");
    expect(answer.facts).toEqual([]);
  });

  it("stands on another day when asked as of it, with those at risk on that day", async () => {
    const answer = await desk.ask("what if every account at risk leaves as of 1 October 2026?", alone);
    expect(said(answer)).toMatch(
      /^As of 1 Oct 2026, if the \d+ accounts? at risk churned, NRR over 2 Oct 2025 - 1 Oct 2026/,
    );
  });
});
