/** What a short text means after another question: it inherits what it does not replace, a full question nothing. */
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/questions/question.ts";
import { asked, parsed } from "./asking.ts";

const q3 = { from: "2026-07-01", to: "2026-09-30" };
const october = { from: "2026-10-01", to: "2026-10-31" };
const nrrInEmea: Question = { intent: "metric_value", slots: { metric: "nrr", segment: "EMEA", period: october } };
const whyNrr: Question = { intent: "metric_why", slots: { metric: "nrr", direction: "down" } };
const byRegion: Question = { intent: "compare", slots: { metric: "nrr", by: "region", period: october } };
const emeaVsApac: Question = {
  intent: "compare",
  slots: { metric: "nrr", sides: [{ segment: "EMEA" }, { segment: "APAC" }] },
};
const cohortsInEmea: Question = { intent: "cohort_retention", slots: { segment: "EMEA", as_of: "2026-07-01" } };
const nrrByMonth: Question = {
  intent: "metric_trend",
  slots: { metric: "nrr", grain: "month", range: { from: "2026-01-01", to: "2026-06-30" } },
};
const acme: Question = { intent: "account_health", slots: { account: "Acme" } };
const ifAcme: Question = { intent: "what_if", slots: { metric: "nrr", account: "Acme" } };
const ifRed: Question = { intent: "what_if", slots: { band: "red", within: "EMEA" } };
const whichGlobex: Question = {
  intent: "ambiguous",
  slots: { of: "account_why", candidates: ["Globex Logistics", "Globex Robotics GmbH"] },
};

const rows: readonly (readonly [Question, string, Question])[] = [
  [nrrInEmea, "why?", { intent: "metric_why", slots: nrrInEmea.slots }],
  [nrrInEmea, "warum?", { intent: "metric_why", slots: nrrInEmea.slots }],
  [nrrInEmea, "who is behind that", { intent: "metric_why", slots: nrrInEmea.slots }],
  [nrrInEmea, "why did it drop", { intent: "metric_why", slots: { ...nrrInEmea.slots, direction: "down" } }],
  [nrrInEmea, "and last quarter?", { intent: "metric_value", slots: { ...nrrInEmea.slots, period: q3 } }],
  [nrrInEmea, "last quarter?", { intent: "metric_value", slots: { ...nrrInEmea.slots, period: q3 } }],
  [nrrInEmea, "und letztes Quartal?", { intent: "metric_value", slots: { ...nrrInEmea.slots, period: q3 } }],
  [nrrInEmea, "et le trimestre dernier ?", { intent: "metric_value", slots: { ...nrrInEmea.slots, period: q3 } }],
  [nrrInEmea, "¿y el trimestre pasado?", { intent: "metric_value", slots: { ...nrrInEmea.slots, period: q3 } }],
  [nrrInEmea, "what about APAC", { intent: "metric_value", slots: { ...nrrInEmea.slots, segment: "APAC" } }],
  [nrrInEmea, "and grr?", { intent: "metric_value", slots: { ...nrrInEmea.slots, metric: "grr" } }],
  [
    nrrInEmea,
    "what about acme",
    { intent: "metric_value", slots: { metric: "nrr", period: october, account: "Acme" } },
  ],
  [nrrInEmea, "what is grr", { intent: "metric_value", slots: { metric: "grr" } }],
  [nrrInEmea, "nrr last quarter", { intent: "metric_value", slots: { metric: "nrr", period: q3 } }],
  [nrrInEmea, "acme?", acme],
  [nrrInEmea, "and who is at risk?", { intent: "list_at_risk", slots: {} }],
  [whyNrr, "and last quarter?", { intent: "metric_why", slots: { metric: "nrr", direction: "down", period: q3 } }],
  [whyNrr, "in EMEA?", { intent: "metric_why", slots: { metric: "nrr", direction: "down", segment: "EMEA" } }],
  [ifAcme, "and GRR?", { intent: "what_if", slots: { metric: "grr", account: "Acme" } }],
  [ifAcme, "and last quarter?", { intent: "what_if", slots: { metric: "nrr", account: "Acme", period: q3 } }],
  [ifAcme, "and in EMEA?", { intent: "what_if", slots: { metric: "nrr", account: "Acme", within: "EMEA" } }],
  [ifAcme, "and if Initech churns?", { intent: "what_if", slots: { metric: "nrr", account: "Initech" } }],
  [
    ifAcme,
    "and if Initech churns too?",
    { intent: "what_if", slots: { metric: "nrr", accounts: ["Acme", "Initech"] } },
  ],
  [ifAcme, "what if all red accounts churn", { intent: "what_if", slots: { band: "red" } }],
  [ifAcme, "why?", { intent: "out_of_scope", slots: {} }],
  [ifRed, "and acme?", { intent: "what_if", slots: { account: "Acme", within: "EMEA" } }],
  [ifRed, "and if acme churns too?", { intent: "what_if", slots: { account: "Acme", within: "EMEA" } }],
  [acme, "why?", { intent: "account_why", slots: { account: "Acme" } }],
  [acme, "why is it red", { intent: "account_why", slots: { account: "Acme" } }],
  [acme, "what about initech", { intent: "account_health", slots: { account: "Initech" } }],
  [acme, "and zzyx?", { intent: "ambiguous", slots: { of: "account_health", candidates: [] } }],
  [acme, "and EMEA?", { intent: "out_of_scope", slots: {} }],
  [whichGlobex, "globex logistics", { intent: "account_why", slots: { account: "Globex Logistics" } }],
  [whichGlobex, "the robotics one", { intent: "account_why", slots: { account: "Globex Robotics GmbH" } }],
  [nrrInEmea, "and by plan?", { intent: "compare", slots: { ...nrrInEmea.slots, by: "plan" } }],
  [nrrInEmea, "over time?", { intent: "metric_trend", slots: { metric: "nrr", segment: "EMEA" } }],
  [byRegion, "and by plan?", { intent: "compare", slots: { ...byRegion.slots, by: "plan" } }],
  [byRegion, "and for GRR?", { intent: "compare", slots: { ...byRegion.slots, metric: "grr" } }],
  [byRegion, "and last quarter?", { intent: "compare", slots: { ...byRegion.slots, period: q3 } }],
  [byRegion, "why?", { intent: "metric_why", slots: byRegion.slots }],
  [byRegion, "was it mix or rates?", { intent: "metric_why", slots: { ...byRegion.slots, view: "mix_and_rates" } }],
  [byRegion, "and plan?", { intent: "compare", slots: { ...byRegion.slots, by: "plan" } }],
  [byRegion, "what about plan", { intent: "compare", slots: { ...byRegion.slots, by: "plan" } }],
  [emeaVsApac, "and grr?", { intent: "compare", slots: { ...emeaVsApac.slots, metric: "grr" } }],
  [emeaVsApac, "by segment?", { intent: "compare", slots: { metric: "nrr", by: "segment" } }],
  [emeaVsApac, "and Enterprise?", { intent: "out_of_scope", slots: {} }],
  [nrrByMonth, "and for GRR?", { intent: "metric_trend", slots: { ...nrrByMonth.slots, metric: "grr" } }],
  [nrrByMonth, "quarterly?", { intent: "metric_trend", slots: { ...nrrByMonth.slots, grain: "quarter" } }],
  [nrrByMonth, "and in EMEA?", { intent: "metric_trend", slots: { ...nrrByMonth.slots, segment: "EMEA" } }],
  [
    nrrByMonth,
    "since q2?",
    { intent: "metric_trend", slots: { ...nrrByMonth.slots, range: { from: "2026-04-01", to: "2026-11-21" } } },
  ],
  [cohortsInEmea, "and CRR?", { intent: "cohort_retention", slots: { ...cohortsInEmea.slots, metric: "crr" } }],
  [cohortsInEmea, "and NRR?", { intent: "cohort_retention", slots: { ...cohortsInEmea.slots, metric: "nrr" } }],
  [acme, "and by region?", { intent: "out_of_scope", slots: {} }],
  [{ intent: "help", slots: {} }, "why?", { intent: "out_of_scope", slots: {} }],
  [whyNrr, "how so?", whyNrr],
  [whyNrr, "by owner?", { intent: "metric_why", slots: { metric: "nrr", direction: "down", by: "owner" } }],
  [whyNrr, "and per plan?", { intent: "metric_why", slots: { metric: "nrr", direction: "down", by: "plan" } }],
  [whyNrr, "was it mix?", { intent: "metric_why", slots: { metric: "nrr", direction: "down", view: "mix_and_rates" } }],
  [nrrInEmea, "was it mix?", { intent: "metric_why", slots: { ...nrrInEmea.slots, view: "mix_and_rates" } }],
  [nrrInEmea, "mix and rates of grr", { intent: "metric_why", slots: { metric: "grr", view: "mix_and_rates" } }],
  [acme, "was it mix?", { intent: "metric_why", slots: { view: "mix_and_rates" } }],
  [{ intent: "list_at_risk", slots: {} }, "only mine", { intent: "list_at_risk", slots: { owner: "me" } }],
  [{ intent: "list_at_risk", slots: {} }, "and in EMEA?", { intent: "list_at_risk", slots: { segment: "EMEA" } }],
];

describe("a follow-up", () => {
  test.each(rows.map(([context, text, expected]) => ({ context, text, expected, before: context.intent })))(
    "after $before: $text",
    ({ context, text, expected }) => {
      expect(asked(text, context)).toEqual(expected);
    },
  );
});

test("/health shows the best match and the others beside it", () => {
  const { question, didYouMean } = parsed("/health globex");
  expect(question).toEqual({ intent: "account_health", slots: { account: "Globex Robotics GmbH" } });
  expect(didYouMean).toEqual(["health of Globex Logistics"]);
});

test("/health with a question answers the question", () => {
  expect(asked("/health why did nrr drop")).toEqual(whyNrr);
});
