/** The line of evidence on what accounts that left wrote, on texts written here and counted by hand. */
import { describe, expect, test } from "vitest";
import { Draft } from "../../src/answers/draft.ts";
import { type LeaversWrote, leaversWrote } from "../../src/answers/leavers-wrote.ts";
import type { CustomerText } from "../../src/core/themes/customer-text.ts";
import { themesOf } from "../../src/core/themes/themes-of.ts";
import { context, day } from "./golden-quarters.ts";
import { notesOf, sectionOf, titlesOf } from "./read.ts";

const title = "What those who left wrote";
const period = { from: day("2026-04-02"), to: day("2026-10-01") };
const subject = { type: "org", id: "demo", name: "Demo GmbH" } as const;

function text(
  accountId: string,
  on: string,
  words: string,
  source: CustomerText["source"] = "churn_event",
): CustomerText {
  const fields = { filedAs: null, sentiment: null, survey: null };
  return { source, id: `${accountId} ${on}`, accountId, day: day(on), text: words, ...fields };
}

function answered(wrote: LeaversWrote | null) {
  const draft = new Draft(context({ intent: "metric_why", slots: { metric: "nrr" } }));
  leaversWrote(draft, subject, wrote);
  return draft.answer("Why");
}

function wrote(texts: readonly CustomerText[]): LeaversWrote {
  const read = themesOf(texts, period, { from: period.from, to: period.from - 1 });
  return { texts, read, period, leftOut: 0 };
}

const left = [
  text("bolt", "2026-10-01", "Too expensive, and support never answers"),
  text("acme", "2026-09-30", "Too expensive"),
  text("acme", "2026-09-01", "The app is slow", "ticket"),
  text("core", "2026-08-01", "The app crashes. Lunch?", "ticket"),
  text("core", "2026-07-01", "Lunch?", "ticket"),
];

describe("the line", () => {
  test("counts the texts, by whom and when, and the three themes most complained of", () => {
    expect(sectionOf(answered(wrote(left)), title)).toEqual([
      [
        "Their texts",
        "5",
        "By 3 accounts over 2 Apr - 1 Oct 2026: 2 about price and budget, 1 about outages and crashes and 1 about slowness",
      ],
    ]);
  });

  test("opens to all of them with every theme, and each count to its own", () => {
    const { facts, receipts } = answered(wrote(left));
    const rowsOf = (label: string) => receipts[facts.find((one) => one.label === label)?.receipt ?? ""];
    expect(rowsOf("texts of accounts that left")).toMatchObject({
      inputs: {
        "price and budget": 2,
        "outages and crashes": 1,
        slowness: 1,
        "how fast support answers": 1,
        "fit no theme": 1,
      },
      rows: { table: "ticket, churn_event", total: 5 },
    });
    expect(rowsOf("texts of accounts that left, price and budget")?.rows).toEqual({
      table: "churn_event",
      ids: ["bolt 2026-10-01", "acme 2026-09-30"],
      total: 2,
    });
  });

  test("is evidence, and says so", () => {
    expect(notesOf(answered(wrote(left))).evidence).toBe("Evidence stands beside the sum; it is never a part of it.");
  });
});

test.each([
  ["nobody left", null],
  ["they wrote nothing", wrote([])],
  ["what they wrote is about no theme", wrote(left.slice(-1))],
])("there is no such line where %s", (_where, given) => {
  const answer = answered(given);
  expect(titlesOf(answer)).toEqual([]);
  expect(answer.facts).toEqual([]);
});
