/** The section "What they write about" of both answers about an account, on texts written here. */
import { describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { answerAccountWhy } from "../../src/answers/account-why.ts";
import type { Answer } from "../../src/answers/answer.ts";
import type { ThemesTold } from "../../src/answers/theme-table.ts";
import type { CustomerText } from "../../src/core/themes/customer-text.ts";
import { themesOf } from "../../src/core/themes/themes-of.ts";
import { everythingSaid } from "./everything-said.ts";
import { acmeChanges, acmeHealth, acmeScoreBefore } from "./golden-account.ts";
import { day } from "./golden-quarters.ts";
import { notesOf, sectionOf, titlesOf } from "./read.ts";

const acmeWhy = { ...acmeHealth, before: acmeScoreBefore, changes: acmeChanges };
const title = "What they write about";
const period = { from: day("2026-08-24"), to: day("2026-11-21") };
const before = { from: day("2026-05-26"), to: day("2026-08-23") };

function text(id: string, on: string, words: string, more: Partial<CustomerText> = {}): CustomerText {
  const fields = { filedAs: null, sentiment: null, survey: null };
  return { source: "ticket", id, accountId: "acme", day: day(on), text: words, ...fields, ...more };
}

function saying(texts: readonly CustomerText[], leftOut = 0): ThemesTold {
  return { read: themesOf(texts, period, before), period, leftOut };
}

const spoken = saying([
  text("t1", "2026-11-20", "The app is slow"),
  text("t2", "2026-10-01", "Very slow, and the invoice?"),
  text("s1", "2026-09-01", "Not slow any more, says Maria Huber", { source: "survey" }),
  text("t3", "2026-11-01", "Too expensive"),
  text("t4", "2026-11-02", "App crashes"),
  text("t5", "2026-11-03", "Lunch?"),
  text("t6", "2026-11-04", "Обед"),
  text("t0", "2026-08-23", "Slow"),
]);

function openedFor(answer: Answer, label: string) {
  const fact = answer.facts.find((one) => one.label === label);
  return answer.receipts[fact?.receipt ?? ""];
}

describe("why", () => {
  const answer = answerAccountWhy({ ...acmeWhy, said: spoken });

  test("lists every theme with its mentions, complaints, those of the ninety days before, and its last day", () => {
    expect(sectionOf(answer, title)).toEqual([
      ["slowness", "3", "2 complaints, the last text on 20 Nov 2026, 1 in the ninety days before"],
      ["price and budget", "1", "1 complaint, the last text on 1 Nov 2026, 0 in the ninety days before"],
      ["outages and crashes", "1", "1 complaint, the last text on 2 Nov 2026, 0 in the ninety days before"],
      ["invoices and payments", "1", "0 complaints, the last text on 1 Oct 2026, 0 in the ninety days before"],
    ]);
  });

  test("says the period in its titles, and has no more columns than a phone shows with whole words", () => {
    const section = answer.sections.find((one) => one.title === title);
    expect(section?.columns).toEqual(["In the last ninety days", "Texts"]);
  });

  test("opens a theme to the rows of the texts, by table where there are several", () => {
    expect(openedFor(answer, "mentions of slowness")).toMatchObject({
      inputs: { complaints: 2, praise: 1, "neither of the two": 0, first: "1 Sep 2026", last: "20 Nov 2026" },
      rows: { table: "ticket, survey", ids: ["ticket t1", "ticket t2", "survey s1"], total: 3 },
    });
    expect(openedFor(answer, "mentions of price and budget")?.rows).toEqual({ table: "ticket", ids: ["t3"], total: 1 });
    const buttons = answer.actions.filter(({ label }) => label.startsWith("Texts about"));
    expect(buttons.map(({ label }) => label)).toEqual([
      "Texts about slowness",
      "Texts about price and budget",
      "Texts about outages and crashes",
    ]);
    expect(buttons.every(({ target }) => answer.receipts[target] !== undefined)).toBe(true);
  });

  test("says how many texts fit no theme, and that all this is no part of the score", () => {
    expect(notesOf(answer).texts_unplaced).toBe(
      "2 of 7 texts fit no theme; 1 of them in a script that is not read here.",
    );
    expect(notesOf(answer).texts_beside).toBe("What they write stands beside the score; it is no part of it.");
    expect(notesOf(answer).texts_left_out).toBeUndefined();
  });

  test("shows none of their words, and nobody they name", () => {
    expect(JSON.stringify(answer)).not.toMatch(/Huber|App crashes|Too expensive|Lunch/);
  });

  test("is no cause: the headline is the same without it", () => {
    expect(answer.headline).toEqual(answerAccountWhy(acmeWhy).headline);
  });

  test("tells when there was more than is read", () => {
    const long = answerAccountWhy({ ...acmeWhy, said: { ...spoken, leftOut: 12 } });
    expect(notesOf(long).texts_left_out).toBe("12 older texts were not read.");
  });

  test("lists ten themes and says how many more there are", () => {
    const all = answerAccountWhy({ ...acmeWhy, said: everythingSaid });
    expect(sectionOf(all, title)).toHaveLength(10);
    expect(notesOf(all).themes_more).toBe("11 more themes are not listed.");
    expect(notesOf(answer).themes_more).toBeUndefined();
  });

  test("has no such section where nobody wrote anything", () => {
    const silent = answerAccountWhy({ ...acmeWhy, said: saying([]) });
    expect(silent).toEqual(answerAccountWhy(acmeWhy));
  });
});

describe("/health", () => {
  const answer = answerAccountHealth({ ...acmeHealth, said: spoken });

  test("shows the three most complained of, and is otherwise as it was", () => {
    expect(sectionOf(answer, title).map(([label]) => label)).toEqual([
      "slowness",
      "price and budget",
      "outages and crashes",
    ]);
    const bare = answerAccountHealth(acmeHealth);
    expect(titlesOf(answer)).toEqual([...titlesOf(bare), title]);
    expect(answer.notes).toEqual(bare.notes);
    expect(answer.actions.map(({ label }) => label)).toEqual(bare.actions.map(({ label }) => label));
  });

  test("more complaints are worse: the polarity says so", () => {
    const polarityOf = (label: string) => answer.facts.find((fact) => fact.label === label)?.polarity;
    expect(polarityOf("complaints of slowness")).toBe("up_bad");
    expect(polarityOf("mentions of slowness")).toBe("none");
  });
});
