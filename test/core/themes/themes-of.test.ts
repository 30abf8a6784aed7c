/** Counts by theme, worked out by hand over a handful of texts; and what the fields beside a text say. */
import { describe, expect, test } from "vitest";
import type { CustomerText } from "../../../src/core/themes/customer-text.ts";
import { filedTheme } from "../../../src/core/themes/filed-as.ts";
import { readText } from "../../../src/core/themes/read-text.ts";
import { themesOf } from "../../../src/core/themes/themes-of.ts";

function written(text: string, more: Partial<CustomerText> = {}): CustomerText {
  return {
    source: "ticket",
    id: "t1",
    accountId: "a1",
    day: 100,
    text,
    filedAs: null,
    sentiment: null,
    survey: null,
    ...more,
  };
}

const themesIn = (text: CustomerText) => Object.fromEntries(readText(text).themes);

describe("what was filed goes with what was written", () => {
  test("a topic names its theme even where no word does", () => {
    expect(themesIn(written("Again!", { filedAs: "billing" }))).toEqual({ billing: "neutral" });
    expect(themesIn(written("", { filedAs: "Feature_Request" }))).toEqual({ missing_feature: "neutral" });
  });

  test("a topic that nobody knows names none", () => {
    expect(filedTheme("misc")).toBeUndefined();
    expect(filedTheme("constructor")).toBeUndefined();
  });

  test("a reason for leaving is trouble", () => {
    expect(themesIn(written("", { source: "churn_event", filedAs: "price" }))).toEqual({ price: "negative" });
  });

  test("a touch's sentiment holds where the note says nothing good or bad", () => {
    const touch = { source: "touch", sentiment: "negative" } as const;
    expect(themesIn(written("Talked about the invoice. Reports are great.", touch))).toEqual({
      billing: "negative",
      reporting: "positive",
    });
  });

  test.each([
    ["nps", 6, "negative"],
    ["nps", 7, "neutral"],
    ["nps", 9, "positive"],
    ["csat", 2, "negative"],
    ["csat", 3, "neutral"],
    ["csat", 4, "positive"],
    ["ces", 1, "neutral"],
  ] as const)("%s of %i: what a comment only names is %s", (kind, score, tone) => {
    expect(themesIn(written("Invoices", { source: "survey", survey: { kind, score } }))).toEqual({ billing: tone });
  });

  test("but a question stays one", () => {
    expect(themesIn(written("Is there an API?", { source: "survey", survey: { kind: "nps", score: 0 } }))).toEqual({
      integration: "neutral",
    });
  });
});

describe("themes of a period", () => {
  const period = { from: 90, to: 180 };
  const before = { from: 0, to: 89 };
  const texts = [
    written("The app is slow", { id: "t1", day: 90 }),
    written("Slow, slow and slow again", { id: "t2", day: 180, accountId: "a2" }),
    written("No longer slow", { id: "s1", source: "survey", day: 120 }),
    written("Too expensive", { id: "t3", day: 100 }),
    written("Lunch in Oslo", { id: "n1", source: "touch", day: 101 }),
    written("Всё сломалось", { id: "t4", day: 102 }),
    written("So slow", { id: "t0", day: 89 }),
    written("Very slow", { id: "t00", day: 0 }),
    written("The app is down", { id: "t01", day: 50 }),
    written("Slow", { id: "old", day: -1 }),
    written("Slow", { id: "later", day: 181 }),
  ];
  const read = themesOf(texts, period, before);

  test("count each text once, by how it speaks, between its first day and its last", () => {
    const [slow] = read.themes;
    expect(slow).toMatchObject({
      theme: "slowness",
      texts: 3,
      complaints: 2,
      praise: 1,
      before: 2,
      accounts: 2,
      firstDay: 90,
      lastDay: 180,
    });
    expect([...(slow?.sources ?? [])].toSorted()).toEqual(["survey", "ticket"]);
    expect(slow?.read.map(({ id }) => id)).toEqual(["t2", "s1", "t1"]);
  });

  test("come most complained of first; one of the period before alone is none of this", () => {
    expect(read.themes.map(({ theme, complaints }) => [theme, complaints])).toEqual([
      ["slowness", 2],
      ["price", 1],
    ]);
  });

  test("say how many texts fit none", () => {
    expect([read.texts, read.unplaced, read.foreign]).toEqual([6, 2, 1]);
  });

  test("are none where nobody wrote", () => {
    expect(themesOf([], period, before)).toEqual({ themes: [], texts: 0, unplaced: 0, foreign: 0 });
  });
});
