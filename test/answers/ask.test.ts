import { expect, test } from "vitest";
import { ask } from "../../src/answers/ask.ts";
import { buildNameIndex } from "../../src/questions/names/name-index.ts";
import { parseQuestion } from "../../src/questions/parse.ts";
import type { Vocabulary } from "../../src/questions/question.ts";
import { day } from "./golden-quarters.ts";

const accounts = ["Acme Robotics", "Renewal Energy", "May Logistics", "O'Hara & Søn"].map((name) => ({
  id: name,
  name,
}));
const vocabulary: Vocabulary = { accounts, owners: [], segments: [], regions: [], plans: [] };
const asking = {
  vocabulary,
  index: buildNameIndex(accounts),
  context: null,
  today: day("2026-11-21"),
  fiscalYearStartMonth: 1,
};

test.each([
  [ask.atRisk, "list_at_risk"],
  [ask.nrr, "metric_value"],
  [ask.whyNrr, "metric_why"],
  [ask.logoChurn, "metric_value"],
  [ask.help, "help"],
])("a button that asks %s is understood as %s", (text, intent) => {
  expect(parseQuestion(text, asking).question.intent).toBe(intent);
});

test.each(accounts.map(({ name }) => name))("a button about %s is understood to be about that account", (name) => {
  expect(parseQuestion(ask.accountHealth(name), asking).question).toMatchObject({
    intent: "account_health",
    slots: { account: name },
  });
  expect(parseQuestion(ask.accountWhy(name), asking).question).toMatchObject({
    intent: "account_why",
    slots: { account: name },
  });
});

test("a bare why under a metric's answer asks about that metric", () => {
  const context = { intent: "metric_value", slots: { metric: "grr" } } as const;
  expect(parseQuestion(ask.why, { ...asking, context }).question).toMatchObject({
    intent: "metric_why",
    slots: { metric: "grr" },
  });
});
