/** "what do customers complain about?" on texts written here, counted by hand. */
import { describe, expect, test } from "vitest";
import { answerListThemes, type ListThemesInput } from "../../src/answers/list-themes.ts";
import type { CustomerText } from "../../src/core/themes/customer-text.ts";
import { themesOf } from "../../src/core/themes/themes-of.ts";
import { everythingSaid } from "./everything-said.ts";
import { context, day } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

const title = "What they write about";
const period = { from: day("2026-08-24"), to: day("2026-11-21") };
const before = { from: day("2026-05-26"), to: day("2026-08-23") };
const acme = { type: "account", id: "acme", name: "Acme" } as const;

function text(accountId: string, on: string, words: string): CustomerText {
  const fields = { filedAs: null, sentiment: null, survey: null };
  return { source: "ticket", id: `${accountId} ${on}`, accountId, day: day(on), text: words, ...fields };
}

function answered(texts: readonly CustomerText[], more: Partial<ListThemesInput> = {}) {
  const said = { read: themesOf(texts, period, before), period, leftOut: 0 };
  const question = { intent: "list_themes", slots: {} } as const;
  return answerListThemes({ context: context(question), said, whose: null, segment: null, daysNamed: false, ...more });
}

const slowTwice = [
  text("acme", "2026-11-20", "The app is slow"),
  text("bolt", "2026-10-01", "Very slow"),
  text("acme", "2026-09-01", "Not slow any more"),
  text("acme", "2026-11-01", "Too expensive"),
  text("acme", "2026-07-01", "Slow"),
];

describe("everybody's", () => {
  test("are led by what is complained of most, with its days and the texts read", () => {
    expect(headlineOf(answered(slowTwice))).toEqual([
      "Complaints from customers over 24 Aug - 21 Nov 2026 are most often about slowness: 2 complaints, in 4 texts read.",
    ]);
  });

  test("say of each theme from how many accounts it comes, which are more than complain", () => {
    expect(sectionOf(answered(slowTwice), title)).toEqual([
      ["slowness", "3", "from 2 accounts, 2 complaints, the last text on 20 Nov 2026, 1 in the ninety days before"],
      [
        "price and budget",
        "1",
        "from 1 account, 1 complaint, the last text on 1 Nov 2026, 0 in the ninety days before",
      ],
    ]);
  });

  test("say over which days they were read, where days were named", () => {
    const [first] = sectionOf(answered(slowTwice, { daysNamed: true }), title);
    expect(first?.[2]).toBe("from 2 accounts, 2 complaints, the last text on 20 Nov 2026, 1 in as many days before");
  });

  test("are said of an owner's and a segment's customers by name", () => {
    const whose = { type: "person", id: "kim", name: "Kim Larsen" } as const;
    expect(headlineOf(answered(slowTwice, { whose, segment: "EMEA" }))[0]).toMatch(
      /^Complaints from customers of Kim Larsen in EMEA over /,
    );
    expect(answered(slowTwice, { whose, segment: "EMEA" }).read_as).toBe(
      "What customers write about, Kim Larsen, EMEA, 24 Aug - 21 Nov 2026",
    );
  });

  test("list ten themes, and say how many more there are and how many texts were not read", () => {
    const answer = answered([], { said: everythingSaid });
    expect(sectionOf(answer, title)).toHaveLength(10);
    expect(notesOf(answer).themes_more).toBe("11 more themes are not listed.");
    expect(notesOf(answer).texts_left_out).toBe("7 older texts were not read.");
  });
});

describe("an account's", () => {
  test("name the account, and no number of accounts", () => {
    const answer = answered(slowTwice.slice(0, 1), { whose: acme });
    expect(headlineOf(answer)).toEqual([
      "Complaints from Acme over 24 Aug - 21 Nov 2026 are most often about slowness: 1 complaint, in 1 text read.",
    ]);
    expect(sectionOf(answer, title)).toEqual([
      ["slowness", "1", "1 complaint, the last text on 20 Nov 2026, 0 in the ninety days before"],
    ]);
    expect(answer.actions.map(({ label }) => label)).toEqual(["Texts about slowness", "Show its health", "Share"]);
  });

  test("open to the rows of the texts", () => {
    const answer = answered(slowTwice, { whose: acme });
    const mentions = answer.facts.find(({ label }) => label === "mentions of slowness");
    expect(answer.receipts[mentions?.receipt ?? ""]?.rows.ids).toEqual([
      "acme 2026-11-20",
      "bolt 2026-10-01",
      "acme 2026-09-01",
    ]);
  });
});

describe("what leads", () => {
  test("is not said to lead what equals it", () => {
    const both = [text("acme", "2026-11-20", "The app is slow"), text("acme", "2026-11-01", "Too expensive")];
    expect(headlineOf(answered(both, { whose: acme }))).toEqual([
      "Complaints from Acme over 24 Aug - 21 Nov 2026 are most often about price and budget and, just as often, " +
        "about slowness: 1 complaint each, in 2 texts read.",
    ]);
  });

  test("is no complaint where nobody complains", () => {
    const praise = [text("acme", "2026-11-20", "Great reports"), text("acme", "2026-11-01", "Invoice")];
    expect(headlineOf(answered(praise.slice(0, 1), { whose: acme }))).toEqual([
      "No complaint stands in 1 text from Acme over 24 Aug - 21 Nov 2026; it is about reports and exports.",
    ]);
  });

  test("is nothing where no text fits a theme, and where there is none", () => {
    const lunch = [text("acme", "2026-11-20", "Lunch?")];
    expect(headlineOf(answered(lunch, { whose: acme }))).toEqual([
      "1 text from Acme over 24 Aug - 21 Nov 2026 fits no theme.",
    ]);
    expect(headlineOf(answered([]))).toEqual(["Nothing that customers wrote over 24 Aug - 21 Nov 2026 is stored."]);
  });
});
