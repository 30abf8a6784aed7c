/** What stands beside an NRR change: would it have moved without its leaders, what was known of them, and the change as a waterfall. */
import { describe, expect, test } from "vitest";
import type { AccountEvidence } from "../../src/answers/account-evidence.ts";
import { answerMetricWhy } from "../../src/answers/metric-why.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { factOf, factsById, fill } from "../../src/answers/sentence.ts";
import { fraction } from "../../src/core/fraction.ts";
import { evidenceInput, names, quarters, stillPaying } from "./every-answer.ts";
import { context, dropAttribution, thirdQuarter } from "./golden-quarters.ts";
import { notesOf, sectionOf, titlesOf } from "./read.ts";

const why = {
  ...quarters,
  metric: nrr,
  context: context({ intent: "metric_why", slots: { metric: "nrr", direction: "down" } }),
  attribution: dropAttribution,
  groups: null,
  movements: [],
  names,
};

describe("without the accounts that led it", () => {
  const title = "Without the leading accounts";
  const saidFor = (without: Parameters<typeof answerMetricWhy>[0]["without"], more = {}) => {
    const answer = answerMetricWhy({ ...why, ...more, without });
    const section = answer.sections.find((one) => one.title === title);
    return section?.sentences?.map(({ text }) => fill(text, factsById(answer.facts))).join(" ");
  };

  test("NRR would have been so much, and would still have fallen", () => {
    expect(saidFor({ now: fraction(101n, 100n), before: fraction(43n, 40n) })).toBe(
      "Without Globex, Initech and Umbrella, NRR would have been 101.0%, against 107.5% without them in the period before. " +
        "It would still have fallen: -6.5 points.",
    );
  });

  test("it would have risen instead, or stayed where it was", () => {
    expect(saidFor({ now: fraction(11n, 10n), before: fraction(43n, 40n) })).toMatch(
      /It would have risen instead: \+2\.5 points\.$/,
    );
    expect(saidFor({ now: fraction(43n, 40n), before: fraction(43n, 40n) })).toMatch(/It would not have moved\.$/);
  });

  test("it is not defined when nobody else was paying", () => {
    expect(saidFor({ undefined: "empty_start" })).toBe(
      "Without Globex, Initech and Umbrella, NRR is not defined: no account was paying at the start of the period.",
    );
  });

  test("it is said of the segment asked about", () => {
    expect(saidFor({ now: fraction(1n), before: fraction(1n) }, { segment: "EMEA" })).toMatch(
      /^Without Globex, Initech and Umbrella, NRR in EMEA would have been 100\.0%/,
    );
  });

  test("it comes first after the headline, opens to its formula, and is left out where nobody leads or on a later page", () => {
    const without = { now: fraction(1n), before: fraction(1n) };
    const answer = answerMetricWhy({ ...why, without });
    expect(titlesOf(answer)[0]).toBe(title);
    const { receipt = "" } = answer.facts.find(({ label }) => label === "NRR without them") ?? {};
    expect(answer.receipts[receipt]).toMatchObject({
      inputs: { "left out": "Globex, Initech and Umbrella" },
      rows: { table: "account", ids: ["a1", "a2", "a3"], total: 3 },
    });
    expect(titlesOf(answerMetricWhy(why))).not.toContain(title);
    expect(titlesOf(answerMetricWhy({ ...why, without, from: 5 }))).not.toContain(title);
    const still = { ...dropAttribution, accounts: [], change: fraction(0n), nrrNow: dropAttribution.nrrBefore };
    expect(titlesOf(answerMetricWhy({ ...why, without, attribution: still }))).not.toContain(title);
  });
});

describe("the change as a waterfall", () => {
  const answer = answerMetricWhy(why);

  test("goes from one NRR to the other by kind of movement", () => {
    // Expansion +1.0 - 15.0, contraction -0.5 + 5.0, voluntary +2.5, involuntary -3.0: 107.5 - 10.0 = 97.5.
    expect(sectionOf(answer, "From one NRR to the other")).toEqual([
      ["NRR before", "107.5%"],
      ["Expansion", "-14.0 points"],
      ["Contraction", "+4.5 points"],
      ["Churn, voluntary", "+2.5 points"],
      ["Churn, involuntary", "-3.0 points"],
      ["NRR now", "97.5%"],
    ]);
    expect(answer.sections.find(({ chart }) => chart === "waterfall")?.series?.[0]?.points).toHaveLength(6);
  });

  test("adds up on screen also where rounded rates do not differ by the rounded change", () => {
    // 107.54 -> 107.5 and 97.46 -> 97.5 differ by 10.0, the change of -10.08 rounds to -10.1.
    const change = fraction(-10_080n, 100_000n);
    const [first] = dropAttribution.accounts;
    if (first === undefined) throw new Error("there is an account");
    const attribution = {
      ...dropAttribution,
      nrrBefore: fraction(107_540n, 100_000n),
      nrrNow: fraction(97_460n, 100_000n),
      change,
      accounts: [{ ...first, mrrDelta: -10_080n }],
    };
    const rounded = answerMetricWhy({ ...why, attribution, now: { ...thirdQuarter, startMrr: 100_000n } });
    expect(sectionOf(rounded, "From one NRR to the other")).toEqual([
      ["NRR before", "107.5%"],
      ["Churn, involuntary", "-10.0 points"],
      ["NRR now", "97.5%"],
    ]);
    expect(sectionOf(rounded, "By kind")).toEqual([["Churn, involuntary", "-10.1 points", "0.0 points"]]);
    expect(notesOf(rounded).rounding).toBeDefined();
  });

  test("is exact: start and bars are the end", () => {
    const facts = factsById(answer.facts);
    const last = answer.parts.find(({ of }) => factOf(facts, of).label === "NRR now");
    expect(last?.items.map((id) => factOf(facts, id).label)).toEqual([
      "NRR before",
      "Expansion",
      "Contraction",
      "Churn, voluntary",
      "Churn, involuntary",
    ]);
  });
});

describe("the evidence beside it", () => {
  const [lost = stillPaying] = evidenceInput.accounts;
  const known: AccountEvidence = {
    ...lost,
    tickets: 3,
    worstSeverity: "urgent",
    usage: { measure: "active_users", change: fraction(-5n, 8n) },
    stated: { reasonCode: "pricing", comment: "Too dear for 2 seats" },
  };
  const evidenceFor = (...evidence: readonly AccountEvidence[]) => answerMetricWhy({ ...why, evidence });
  const title = "Evidence from the weeks before";

  test("is one short table of what is known, with the reason that was given below", () => {
    const answer = evidenceFor(known, stillPaying);
    expect(sectionOf(answer, title)).toEqual([
      ["Globex", "2", "3", "urgent", "-62.5%", "Reason given: pricing, Too dear for 2 seats"],
      ["Hooli", "0", "not known", "not known", "not known"],
    ]);
    expect(answer.sections.find((section) => section.title === title)?.columns).toEqual([
      "Account",
      "Failed invoices",
      "Tickets",
      "Worst ticket",
      "Usage",
    ]);
    expect(notesOf(answer).evidence).toBe("Evidence stands beside the sum; it is never a part of it.");
  });

  test("an account without tickets has no worst one, which is known", () => {
    const answer = evidenceFor(known, { ...stillPaying, tickets: 0 });
    expect(sectionOf(answer, title)[1]).toEqual(["Hooli", "0", "0", "none", "not known"]);
  });

  test("leaves out what is known of nobody, and itself when nothing is", () => {
    const columns = evidenceFor(stillPaying).sections.find((section) => section.title === title)?.columns;
    expect(columns).toEqual(["Account", "Failed invoices"]);
    expect(titlesOf(evidenceFor({ ...stillPaying, failedInvoices: null }))).not.toContain(title);
    expect(titlesOf(evidenceFor())).not.toContain(title);
  });

  test("is no part of the sum", () => {
    const answer = evidenceFor(known);
    const shown = new Set(answer.sections.find((section) => section.title === title)?.facts);
    expect(shown.size).toBeGreaterThan(0);
    for (const { of, items } of answer.parts) for (const id of [of, ...items]) expect(shown.has(id)).toBe(false);
  });

  test("quotes a long comment by its beginning", () => {
    const answer = evidenceFor({ ...known, stated: { reasonCode: null, comment: "e\u0301".repeat(300) } });
    expect(sectionOf(answer, title)[0]?.[5]).toBe(`Reason given: ${"e\u0301".repeat(200)}…`);
  });
});

test("an owner's group goes by the owner's name, and the leaders are said to be of one owner", () => {
  const of = (email: string) => new Map(dropAttribution.accounts.map(({ accountId }) => [accountId, email]));
  const now = new Map([...of("kim@x.example"), ["a4", "(none)"], ["a5", "ana@x.example"]]);
  const owners = {
    cut: "owner",
    now,
    before: of("kim@x.example"),
    names: new Map([["kim@x.example", "Kim Larsen"]]),
  } as const;
  const answer = answerMetricWhy({ ...why, groups: owners });
  expect(sectionOf(answer, "By owner")).toEqual([
    ["Kim Larsen", "-3.2 points", "-7.5 points"],
    ["No owner", "-0.3 points", "0.0 points"],
    ["ana@x.example", "+1.0 points", "0.0 points"],
  ]);
  expect(fill(answer.headline[1]?.text ?? "", factsById(answer.facts))).toMatch(/, all owned by Kim Larsen\.$/);
  expect(answer.actions.map(({ label }) => label)).not.toContain("By owner");
});
