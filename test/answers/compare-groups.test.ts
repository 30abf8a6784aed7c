import { describe, expect, test } from "vitest";
import { answerCompareGroups } from "../../src/answers/compare-groups.ts";
import { logoChurn } from "../../src/answers/metrics/churn.ts";
import { mrr } from "../../src/answers/metrics/value.ts";
import { fraction } from "../../src/core/fraction.ts";
import { amerQuarter, byRegion, emeaQuarter, group, nothing } from "./golden-comparisons.ts";
import { thirdQuarter } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

test("the whole figure is said with the best and the worst group, and the year beside it", () => {
  expect(headlineOf(answerCompareGroups(byRegion))).toEqual([
    "NRR was 97.5% over 1 Jul - 30 Sep 2026: best in AMER 2 at 103.3%, worst in EMEA at 95.0%.",
    "Over the trailing year, 1 Apr - 30 Jun 2026, NRR is 107.5%.",
  ]);
});

test("the table ends in the total, to which accounts and MRR add up exactly", () => {
  const answer = answerCompareGroups(byRegion);
  expect(sectionOf(answer, "NRR by region")).toEqual([
    ["AMER 2", "103.3%", "42", "$130,000"],
    ["EMEA", "95.0%", "150", "$300,000"],
    ["Total", "97.5%", "192", "$430,000"],
  ]);
  const display = (id: string) => answer.facts.find((fact) => fact.id === id)?.display;
  expect(answer.parts.map(({ of, items }) => [display(of), items.map(display)])).toEqual([
    ["192", ["42", "150"]],
    ["$430,000", ["$130,000", "$300,000"]],
  ]);
});

test("groups that do not add up to the total are refused", () => {
  const groups = [group("AMER", amerQuarter)];
  expect(() => answerCompareGroups({ ...byRegion, groups })).toThrowError(
    expect.objectContaining({ code: "parts_do_not_add_up" }),
  );
});

describe("an amount", () => {
  test("is high or low, of the day it stands at, and adds up itself", () => {
    const answer = answerCompareGroups({ ...byRegion, metric: mrr });
    expect(headlineOf(answer)).toEqual([
      "MRR stood at $430,000 on 30 Sep 2026: highest in EMEA at $284,950, lowest in AMER 2 at $145,050.",
    ]);
    expect(answer.parts).toHaveLength(2);
    expect(sectionOf(answer, "MRR by region").at(-1)).toEqual(["Total", "$430,000", "190"]);
  });
});

describe("by product", () => {
  const answer = answerCompareGroups({ ...byRegion, cut: "product" });

  test("each is said to be a book of its own, and only its MRR adds up", () => {
    expect(notesOf(answer).products).toMatch(/^Each product is a book of its own: its MRR adds up to the total/);
    const display = (id: string) => answer.facts.find((fact) => fact.id === id)?.display;
    expect(answer.parts.map(({ of }) => display(of))).toEqual(["$430,000"]);
  });
});

test("a rate that should be low is best where it is lowest, and equals are counted", () => {
  const lost = (share: bigint) => ({ ...nothing, startAccounts: 64, logoChurn: fraction(share, 64n) });
  const groups = [group("A", lost(0n)), group("B", lost(0n)), group("C", lost(4n))];
  const total = { ...thirdQuarter, startMrr: 0n };
  expect(headlineOf(answerCompareGroups({ ...byRegion, metric: logoChurn, groups, total }))[0]).toBe(
    "Logo churn was 2.1% over 1 Jul - 30 Sep 2026: best in A and 1 other region at 0.0%, worst in C at 6.3%.",
  );
});

test("a group that nobody was in has no figure, and is neither best nor worst", () => {
  const groups = [...byRegion.groups, group("no region", nothing)];
  const answer = answerCompareGroups({ ...byRegion, groups });
  expect(headlineOf(answer)[0]).toContain("best in AMER 2 at 103.3%, worst in EMEA at 95.0%");
  expect(sectionOf(answer, "NRR by region")[2]).toEqual(["no region", "not defined", "0", "$0"]);
});

test("one group alone is neither the best nor the worst", () => {
  const answer = answerCompareGroups({ ...byRegion, groups: [group("EMEA", { ...thirdQuarter })] });
  expect(headlineOf(answer)[0]).toBe("NRR was 97.5% over 1 Jul - 30 Sep 2026.");
});

test("the answer says by what it is cut, and where accounts then stand", () => {
  const answer = answerCompareGroups(byRegion);
  expect(answer.read_as).toBe("NRR, by region, 1 Jul - 30 Sep 2026");
  expect(notesOf(answer).policy).toContain("an account stands in the segment it had when the period began");
});

test("every group has a receipt of its own", () => {
  const answer = answerCompareGroups({ ...byRegion, groups: [group("AMER", amerQuarter), group("EMEA", emeaQuarter)] });
  const fact = answer.facts.find(({ label }) => label === "NRR, EMEA");
  expect(fact?.subject).toEqual({ type: "segment", id: "EMEA", name: "EMEA" });
  expect(answer.receipts[fact?.receipt ?? ""]?.inputs).toMatchObject({ "MRR at the start": "$300,000" });
});
