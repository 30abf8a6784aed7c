import { expect, test } from "vitest";
import { answerCommittedChurn } from "../../src/answers/committed-churn.ts";
import { offsetOfMore } from "../../src/answers/more.ts";
import { committedAccounts, committedInput, nobodyCommitted } from "./beside.ts";
import { day } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

// 12 + 11 + ... + 1 = 78 hundred dollars; whole accounts 12 + 10 + 8 + 6 + 4 + 2 = 42, parts 36.
test("what is asked to end is said with its day, whole accounts apart from parts, and the first known day", () => {
  const answer = answerCommittedChurn(committedInput);
  expect(headlineOf(answer)).toEqual([
    "By 21 Nov 2026, 12 accounts have asked to end $7,800 of MRR.",
    "All they pay ends for 6 accounts ($4,200), a part of it for 6 accounts ($3,600).",
    "The first to end, of those whose day is known, is Halver 2, on 30 Nov 2026.",
  ]);
  expect(notesOf(answer).definition).toMatch(/^Leading figure\./);
});

test("nine accounts are listed, the others summed, and the next nine a press away", () => {
  const answer = answerCommittedChurn(committedInput);
  const rows = sectionOf(answer, "Asked to end: committed churn");
  expect(rows[0]).toEqual(["Quitter 1", "$1,200", "all it pays", "day not known"]);
  // 3 + 2 + 1
  expect(rows.slice(-1)).toEqual([["All others", "$600", "3 accounts"]]);
  expect(offsetOfMore(answer.actions.find(({ kind }) => kind === "more")?.target ?? "")).toBe(9);
  const next = sectionOf(answerCommittedChurn({ ...committedInput, from: 9 }), "Asked to end: committed churn");
  expect(next.map(([name]) => name)).toEqual(["c10", "c11", "c12", "All others"]);
});

test("its receipt holds every row that is asked to end", () => {
  const answer = answerCommittedChurn(committedInput);
  const target = answer.actions.find(({ kind }) => kind === "receipt")?.target ?? "";
  expect(answer.receipts[target]?.rows.total).toBe(12);
});

test("parts alone are told as parts", () => {
  const accounts = committedAccounts(2).slice(1);
  const committed = { at: day("2026-11-22"), total: 10_000n, accounts };
  expect(headlineOf(answerCommittedChurn({ ...committedInput, committed }))[1]).toBe("It is a part of what it pays.");
});

test("nothing asked to end is said as such, with its day", () => {
  expect(headlineOf(answerCommittedChurn(nobodyCommitted))).toEqual(["No MRR is asked to end as of 21 Nov 2026."]);
});

test("of one account its own day is said, and no first of several", () => {
  const accounts = committedAccounts(1).map((one) => ({ ...one, endsOn: day("2026-12-01") }));
  const committed = { at: day("2026-11-22"), total: 10_000n, accounts };
  expect(headlineOf(answerCommittedChurn({ ...committedInput, committed })).slice(1)).toEqual([
    "It is all that it pays.",
    "It ends on 1 Dec 2026, at Quitter 1.",
  ]);
});

test("no day known is no first day", () => {
  const committed = { at: day("2026-11-22"), total: 10_000n, accounts: committedAccounts(1) };
  expect(headlineOf(answerCommittedChurn({ ...committedInput, committed }))).toEqual([
    "By 21 Nov 2026, 1 account has asked to end $100 of MRR.",
    "It is all that it pays.",
  ]);
});

test("a missing rate is said in words, naming the accounts", () => {
  const committed = { undefined: "no_fx_rate", detail: ["c9"] } as const;
  expect(headlineOf(answerCommittedChurn({ ...committedInput, committed }))).toEqual([
    "Committed churn is not defined: an exchange rate is missing (c9).",
  ]);
});
