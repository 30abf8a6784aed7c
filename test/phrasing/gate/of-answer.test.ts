/** Our own document: its figures as a reader sees them, of their subject, and its sentences whole or in part. */
import { describe, expect, it } from "vitest";
import type { Answer, Fact } from "../../../src/answers/answer.ts";
import { checkText } from "../../../src/phrasing/gate/check.ts";
import { answerFacts } from "../../../src/phrasing/gate/of-answer.ts";

const acme = { type: "account", id: "a-1", name: "Acme Robotics" } as const;
const globex = { type: "account", id: "a-2", name: "Globex" } as const;
const quarter = { from: "2026-07-01", to: "2026-09-30" };
const fact = (id: string, said: Omit<Fact, "id" | "value" | "polarity">): Fact => ({
  id,
  value: null,
  polarity: "none",
  ...said,
});

const answer: Answer = {
  schema: 1,
  id: "a-test",
  org: "demo",
  intent: "account_health",
  slots: {},
  read_as: "Health of Acme Robotics",
  as_of: "2026-11-21",
  data_through: {},
  headline: [
    { text: "{f1} is at {f2}, from {f3}: its champion left.", facts: ["f1", "f2", "f3"] },
    { text: "At stake: {f5}.", facts: ["f5"] },
  ],
  facts: [
    fact("f1", { label: "account", kind: "name", display: "Acme Robotics", subject: acme }),
    fact("f2", { label: "health score", kind: "score", display: "45", subject: acme, metric: "health_score" }),
    fact("f3", { label: "health score before", kind: "score", display: "72", subject: acme, metric: "health_score" }),
    fact("f4", { label: "cause", kind: "reason", display: "champion left", subject: acme }),
    fact("f5", { label: "MRR", kind: "money", display: "$4,800", subject: acme, metric: "mrr", period: quarter }),
    fact("f6", { label: "MRR", kind: "money", display: "$900", subject: globex, metric: "mrr" }),
  ],
  parts: [],
  sections: [],
  receipts: {},
  actions: [],
  notes: [],
  coverage: null,
  words: null,
};

describe("as facts", () => {
  const read = answerFacts(answer);

  it("a figure stands by what a reader sees, under its subject, label and metric, and before is before", () => {
    const all: unknown[] = [
      { account: "Acme Robotics" },
      { account: "Acme Robotics", metric: "health_score", label: "health score", value: "45" },
      { account: "Acme Robotics", metric: "health_score", label: "health score before", previous: "72" },
      { account: "Acme Robotics", reason: "champion left" },
      { account: "Acme Robotics", metric: "mrr", period: quarter, label: "MRR", value: "$4,800" },
      { account: "Globex", metric: "mrr", label: "MRR", value: "$900" },
    ];
    expect(read.facts).toEqual(all);
  });

  it("a sentence stands whole with its slots filled, and in parts of its subject, behind a colon also with a verb", () => {
    expect(read.plain_words).toEqual(
      expect.arrayContaining([
        { sentence: "Acme Robotics is at 45, from 72: its champion left" },
        { account: "Acme Robotics", part: "its champion left" },
        { sentence: "At stake: $4,800" },
        { account: "Acme Robotics", part: "At stake is $4,800" },
      ]),
    );
  });
});

describe("a text about it", () => {
  it.each([
    "Acme Robotics is at 45, from 72: its champion left.",
    "Acme Robotics fell from 72 to 45.",
    "The MRR of Acme Robotics is $4,800.",
    "Acme Robotics: at stake is $4,800.",
    "The MRR of Globex is $900.",
  ])("is shown: %s", (text) => {
    expect(checkText({ ...answer }, text)).toEqual({ ok: true, reasons: [] });
  });

  it.each([
    "Acme Robotics is at 72, from 45: its champion left.",
    "Acme Robotics rose from 45 to 72.",
    "The MRR of Acme Robotics is $900.",
    "Globex: at stake is $4,800.",
    "Globex: its champion left.",
    "The MRR of Globex is $4,800.",
    "The champion of Globex left.",
  ])("is refused: %s", (text) => {
    expect(checkText({ ...answer }, text).ok).toBe(false);
  });
});
