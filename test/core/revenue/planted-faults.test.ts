import { describe, expect, it } from "vitest";
import { byDefinition, type Implementation, type Steps, sound } from "./by-definition.ts";
import * as faults from "./planted-faults.ts";
import { retentionChecks } from "./retention-checks.ts";

function failing(implementation: Implementation): readonly string[] {
  return retentionChecks.flatMap(({ name, holds }) => {
    try {
      holds(implementation);
      return [];
    } catch {
      return [name];
    }
  });
}

describe("definitions.md word by word", () => {
  it("satisfies the same checks, so that a planted fault is all that is wrong with it", () => {
    expect(failing(byDefinition(sound))).toEqual([]);
  });
});

const hand = "the golden book comes out as worked by hand";
const guide = "the guide's figures come out";
const joiner = "who joins after the start changes no rate";
const visitor = "who joins and leaves within the period changes no rate";
const returner = "who comes back changes no rate";
const cut = "a row cut in two at an inner day changes nothing";
const movements = "NRR and GRR are what the movements of the start accounts say";
const lifetime = "LTV times churn is what an account earns in the period";
const within = "what begins and ends within the period leaves both snapshots alone";

const of = (ofSides: Steps["ofSides"]): Steps => ({ ...sound, ofSides });

/** Each is seen by more than the one book worked by hand, and by these checks among others. */
const planted: readonly { fault: string; steps: Steps; caughtBy: readonly string[] }[] = [
  {
    fault: "the opening MRR is missing",
    steps: of(faults.openingMissing),
    caughtBy: [hand, guide, "what one period ends with the next one starts with"],
  },
  {
    fault: "churn a day late: a row still pays on its end day",
    steps: { ...sound, pays: (row, day) => row.startDay <= day && (row.endDay === null || day <= row.endDay) },
    caughtBy: [hand, cut],
  },
  {
    fault: "churn a day early: a row no longer pays on its last day",
    steps: { ...sound, pays: (row, day) => row.startDay <= day && (row.endDay === null || day < row.endDay - 1) },
    caughtBy: [hand, cut],
  },
  {
    fault: "losses counted as gains",
    steps: of(faults.signsReversed),
    caughtBy: [hand, "start and movements make the end", movements],
  },
  {
    fault: "GRR with expansion",
    steps: of(faults.grrWithExpansion),
    caughtBy: [hand, guide, "GRR is at most NRR and at most 100 %"],
  },
  {
    fault: "GRR on totals instead of account by account",
    steps: of(faults.grrOnTotals),
    caughtBy: [hand, guide, "accounts add up: the book is the sum of each account alone"],
  },
  { fault: "joiners in NRR", steps: of(faults.joinersInNrr), caughtBy: [hand, joiner, movements] },
  { fault: "joiners who leave in logo churn", steps: of(faults.joinersInChurn), caughtBy: [hand, visitor] },
  { fault: "returned accounts in NRR", steps: of(faults.returnedInNrr), caughtBy: [hand, returner, movements] },
  {
    fault: "returned accounts in CRR, by the guide's (ending - new) / starting",
    steps: of(faults.guideCrr),
    caughtBy: [hand, returner],
  },
  {
    fault: "churn over the accounts at the end",
    steps: of(faults.churnByPayers),
    caughtBy: [hand, guide, joiner, lifetime],
  },
  {
    fault: "a month's ARPA over a quarter's churn",
    steps: of(faults.ltvOfMonthAndQuarter),
    caughtBy: [hand, guide, lifetime],
  },
  {
    fault: "a quarter's churn summed from its months",
    steps: of(faults.churnSummedFromMonths),
    caughtBy: [hand, visitor, within],
  },
  {
    fault: "a quarter's churn averaged from its months",
    steps: of(faults.churnAveragedFromMonths),
    caughtBy: [hand, guide, within],
  },
  {
    fault: "a quarter's NRR compounded from its months",
    steps: of(faults.nrrCompoundedFromMonths),
    caughtBy: [hand, joiner, within],
  },
  {
    fault: "segments as they stand at the end",
    steps: { ...sound, segmentDay: ({ to }) => to },
    caughtBy: ["segments add up, and moving between them after the start changes none"],
  },
  {
    fault: "every subscription a customer",
    steps: { ...sound, accountOf: ({ accountId, id }) => `${accountId} ${id}` },
    caughtBy: [hand, guide, cut, "one subscription written as two at once changes nothing"],
  },
  {
    fault: "an unknown reason passed off as voluntary",
    steps: of(faults.unknownAsVoluntary),
    caughtBy: [hand, "who is not told of a reason is lost for an unknown one"],
  },
  {
    fault: "money in doubles",
    steps: of(faults.floatMoney),
    caughtBy: ["start and movements make the end", "a thousand million times the money, past 2^53, keeps every rate"],
  },
  {
    fault: "a free account counted as a customer",
    steps: of(faults.freeIsACustomer),
    caughtBy: [hand, "a free account changes nothing"],
  },
];

describe("a planted fault is caught", () => {
  it.each(planted)("$fault", ({ steps, caughtBy }) => {
    expect(failing(byDefinition(steps))).toEqual(expect.arrayContaining([...caughtBy]));
  });
});
