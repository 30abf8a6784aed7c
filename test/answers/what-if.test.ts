import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { factsById, fill } from "../../src/answers/sentence.ts";
import { fraction } from "../../src/core/fraction.ts";
import { bringsUnder, byName, outOfReach, twelve, without } from "./supposed-answers.ts";

function sentences({ headline, facts }: Answer): readonly string[] {
  return headline.map(({ text }) => fill(text, factsById(facts)));
}

function table({ sections, facts }: Answer, title: string): readonly (readonly string[])[] {
  const found = sections.find((section) => section.title === title);
  const shown = factsById(facts);
  return (found?.rows ?? []).map(({ label, facts: ids }) => [label, ...ids.map((id) => fill(`{${id}}`, shown))]);
}

function note({ notes }: Answer, code: string): string | undefined {
  return notes.find((one) => one.code === code)?.text;
}

// The golden quarter, 1 Apr - 30 Jun 2026: 800.00 at the start, 656.00 of it kept, 621.00 without expansion, 707.00 in all.
describe("if accounts churned", () => {
  const lossOfA1 = without(byName("a1"));

  test("says what the figure would be, what is lost, and the trailing year", () => {
    // a1 pays 130.00 at the end: 526 / 800 = 65.75 %; 130 / 707 = 18.4 %.
    // On 1 Jul 2025 a1 was not there: 803.99 paid (a6 300, a2 200, x1 99.99, a4 70, a7 60, a3 50, a5 11, a8 8, r2 3, r3 1, a9, a10 1),
    // of which 530 is kept (a6 305, a2 160, a7 60, r2 3, r3 1, a9, a10 1), with a1 or without.
    const [first, second, third] = sentences(lossOfA1);
    expect(first).toBe(
      "If Name of a1 churned, NRR over 1 Apr - 30 Jun 2026 would be 65.8% instead of 82.0%, a change of -16.3 points.",
    );
    expect(second).toBe("That is $130 of MRR, 18.4% of what is paid on 30 Jun 2026.");
    expect(third).toBe("Over the trailing year, 1 Jul 2025 - 30 Jun 2026, it would stay 65.9%.");
  });

  test("shows every figure that the loss moves, as it is and as it would be", () => {
    // GRR loses what a1 kept of its start, 100: 521 / 800. Lost before: 139 churn, 40 contraction; then 100 more.
    expect(table(lossOfA1, "As it is, and as it would be")).toEqual([
      ["NRR", "82.0%", "65.8%"],
      ["GRR", "77.6%", "65.1%"],
      ["Logo churn", "40.0%", "50.0%"],
      ["Revenue churn", "22.4%", "34.9%"],
      ["MRR at the end", "$707", "$577"],
    ]);
  });

  test("opens to what was taken away", () => {
    const receipt = Object.values(lossOfA1.receipts).find(({ formula }) => formula.includes("taken away"));
    expect(receipt?.inputs).toMatchObject({ "MRR at the end of those who leave": "$130", churn: "-$239" });
    expect(receipt?.rows.total).toBeGreaterThan(0);
  });

  test("says that it is supposed, that requests to end are not counted, and whose loss moves no retention", () => {
    const answer = without(byName("a1", "n1"));
    expect(note(answer, "hypothetical")).toMatch(/^Supposed, and stored nowhere/);
    expect(note(answer, "committed_churn")).toContain("a figure of its own");
    expect(note(answer, "not_in_cohort")).toMatch(/^1 account of them did not pay at the start/);
    expect(note(lossOfA1, "not_in_cohort")).toBeUndefined();
  });

  test.each([
    [65_750n, "that is not under 65.8%"],
    [65_751n, "that is under 65.8%"],
  ])("tells whether %i hundred-thousandths is fallen under, exactly and not as displayed", (level, words) => {
    const [first] = sentences(without(byName("a1"), { under: fraction(level, 100_000n) }));
    expect(first).toContain(words);
  });

  test("says so when those asked about pay nothing", () => {
    expect(sentences(without(byName("a3")))).toEqual([
      "Name of a3 pays nothing on 30 Jun 2026: nothing would change.",
      "NRR over 1 Apr - 30 Jun 2026 stays 82.0%.",
    ]);
    // Of a figure that is cut, no more than that: elsewhere it may well pay.
    expect(sentences(without(byName("a3"), { segment: "EMEA" }))[0]).toBe(
      "Name of a3 pays nothing in EMEA on 30 Jun 2026: nothing would change.",
    );
  });

  test("lists at most nine beside all others, which add up to the total, and offers the rest", () => {
    const who = { named: null, band: "red", atRisk: false, largest: false, segment: "EMEA", owner: null } as const;
    const answer = without(who, {}, twelve);
    expect(sentences(answer)[0]).toMatch(/^If the 12 accounts now red in EMEA churned, NRR over .* would be 0.0% /);
    const rows = table(answer, "Who would leave");
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual(["Name of p00", "$200", "$200"]);
    expect(rows[1]).toEqual(["Name of p01", "$100", "$0"]);
    expect(rows.at(-1)).toEqual(["All others", "$300", "3 accounts"]);
    expect(answer.parts).toHaveLength(1);
    expect(answer.actions.find(({ kind }) => kind === "more")?.target).toBe("more after 9");
    expect(table(without(who, { from: 9 }, twelve), "Who would leave").map(([name]) => name)).toEqual([
      "Name of p09",
      "Name of p10",
      "Name of p11",
      "All others",
    ]);
  });
});

describe("the fewest accounts that bring it under a level", () => {
  test("are named, with what each does to the figure and what may be lost before", () => {
    // 656 kept less 80 is 576: a6 305, a2 160 leave 191; a1's 130 leaves 61 / 800 = 7.6 %.
    const answer = bringsUnder(1n, 10n);
    const [first, second] = sentences(answer);
    expect(first).toBe(
      "The loss of 3 accounts would bring NRR over 1 Apr - 30 Jun 2026 under 10.0%: it would be 7.6% instead of 82.0%.",
    );
    expect(second).toBe("They are Name of a6, Name of a2 and Name of a1; up to $576 of MRR may be lost before that.");
    expect(table(answer, "Who would leave")).toEqual([
      ["Name of a6", "$305", "43.9%"],
      ["Name of a2", "$160", "23.9%"],
      ["Name of a1", "$130", "7.6%"],
    ]);
    expect(answer.parts).toHaveLength(1);
  });

  test("of GRR lose no expansion", () => {
    // 621 kept less 400 is 221; a6 keeps 300 of its 305.
    const answer = bringsUnder(1n, 2n, "grr");
    expect(sentences(answer)[1]).toBe(
      "It is Name of a6; up to $221 of MRR, expansion left out, may be lost before that.",
    );
    expect(table(answer, "Who would leave")).toEqual([["Name of a6", "$300", "40.1%"]]);
  });

  test("are none when it is under already, which is said first", () => {
    expect(sentences(bringsUnder(9n, 10n)).slice(0, 2)).toEqual([
      "NRR over 1 Apr - 30 Jun 2026 is 82.0%, under 90.0% already: nobody need leave.",
      "It is $64 of MRR short of it.",
    ]);
  });

  test("do not exist for a level that no loss gets under", () => {
    expect(sentences(outOfReach)).toEqual(["No loss brings NRR under 0.0%: when everybody has left, nothing is kept."]);
  });
});
