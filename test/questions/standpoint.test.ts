/** The day a question stands on, and the day whose knowledge it asks for; today is Saturday, 21 November 2026. */
import { describe, expect, test } from "vitest";
import type { Intent, Slots } from "../../src/questions/question.ts";
import { asked } from "./asking.ts";

type Row = readonly [text: string, intent: Intent, slots: Slots];

const acmeInJune = { account: "Acme", as_of: "2026-06-30" };
const q2 = { from: "2026-04-01", to: "2026-06-30" };

const asOf: readonly Row[] = [
  ["/health acme on 30 june", "account_health", acmeInJune],
  ["/health acme as of 30 june", "account_health", acmeInJune],
  ["/health acme 2026-06-30", "account_health", acmeInJune],
  ["acme as of 2026-06-30", "account_health", acmeInJune],
  ["how was acme on June 30th", "account_health", acmeInJune],
  ["how was acme at the end of june", "account_health", acmeInJune],
  ["health of acme as at 30 jun 2026", "account_health", acmeInJune],
  ["how was acme in June", "account_health", acmeInJune],
  ["how was acme last quarter", "account_health", { account: "Acme", as_of: "2026-09-30" }],
  ["how was acme in may as of 30 june", "account_health", acmeInJune],
  ["how was acme yesterday", "account_health", { account: "Acme", as_of: "2026-11-20" }],
  ["wie war acme per Ende Juni", "account_health", acmeInJune],
  ["acme zum 30. Juni", "account_health", acmeInJune],
  ["acme am 30. Juni", "account_health", acmeInJune],
  ["santé d'acme au 30 juin", "account_health", acmeInJune],
  ["acme fin juin", "account_health", acmeInJune],
  ["salud de acme a 30 de junio", "account_health", acmeInJune],
  ["acme a finales de junio", "account_health", acmeInJune],
  ["why was acme red on 30 june", "account_why", acmeInJune],
  ["why did acme drop as of 30 june", "account_why", { ...acmeInJune, direction: "down" }],
  [
    "why did acme drop last month",
    "account_why",
    { account: "Acme", period: { from: "2026-10-01", to: "2026-10-31" }, direction: "down" },
  ],
  ["who was at risk on 1 October", "list_at_risk", { as_of: "2026-10-01" }],
  ["who was at risk in September", "list_at_risk", { as_of: "2026-09-30" }],
  [
    "top 5 at risk accounts in EMEA as of 2026-10-01",
    "list_at_risk",
    { limit: 5, segment: "EMEA", as_of: "2026-10-01" },
  ],
  ["welche kunden waren per 1. Oktober gefährdet", "list_at_risk", { as_of: "2026-10-01" }],
  ["mrr as of 30 june", "metric_value", { metric: "mrr", as_of: "2026-06-30" }],
  ["mrr at the end of june", "metric_value", { metric: "mrr", as_of: "2026-06-30" }],
  ["NRR as of the end of Q2", "metric_value", { metric: "nrr", as_of: "2026-06-30" }],
  ["nrr per ende juni", "metric_value", { metric: "nrr", as_of: "2026-06-30" }],
  ["why did nrr drop as of 30 september", "metric_why", { metric: "nrr", direction: "down", as_of: "2026-09-30" }],
];

const knownOn: readonly Row[] = [
  ["nrr by region as known on 1 october", "compare", { metric: "nrr", by: "region", known_on: "2026-10-01" }],
  ["nrr over time as known on 1 october", "metric_trend", { metric: "nrr", known_on: "2026-10-01" }],
  ["arr by plan as of 30 june", "compare", { metric: "arr", by: "plan", as_of: "2026-06-30" }],
  ["nrr in q2 as known on 1 October", "metric_value", { metric: "nrr", period: q2, known_on: "2026-10-01" }],
  [
    "what was NRR in Q2 as we knew it on 2026-07-02?",
    "metric_value",
    { metric: "nrr", period: q2, known_on: "2026-07-02" },
  ],
  ["nrr as known in september", "metric_value", { metric: "nrr", known_on: "2026-09-30" }],
  [
    "mrr as of 30 june as known on 1 july",
    "metric_value",
    { metric: "mrr", as_of: "2026-06-30", known_on: "2026-07-01" },
  ],
  ["/health acme as known on 1 october", "account_health", { account: "Acme", known_on: "2026-10-01" }],
  ["who was at risk, as known on 1 Oct 2026", "list_at_risk", { known_on: "2026-10-01" }],
  ["nrr bekannt am 1. Oktober", "metric_value", { metric: "nrr", known_on: "2026-10-01" }],
  ["nrr connu au 1 octobre", "metric_value", { metric: "nrr", known_on: "2026-10-01" }],
];

/** Words like these that open no day: the period stays a period. */
const periods: readonly Row[] = [
  ["nrr in june", "metric_value", { metric: "nrr", period: { from: "2026-06-01", to: "2026-06-30" } }],
  ["mrr on 30 june", "metric_value", { metric: "mrr", period: { from: "2026-06-30", to: "2026-06-30" } }],
  [
    "nrr du 1 juillet au 30 septembre",
    "metric_value",
    { metric: "nrr", period: { from: "2026-07-01", to: "2026-09-30" } },
  ],
  ["acme as of today", "account_health", { account: "Acme" }],
];

describe.each(Object.entries({ asOf, knownOn, periods }))("%s", (_, rows) => {
  test.each(rows.map(([text, intent, slots]) => ({ text, intent, slots })))("$text", ({ text, intent, slots }) => {
    expect(asked(text)).toEqual({ intent, slots });
  });
});

describe("after another question", () => {
  const nrrInJune = { intent: "metric_value", slots: { metric: "nrr", as_of: "2026-06-30" } } as const;

  test("why? stands on the same day, with the same knowledge", () => {
    const before = { intent: "account_health", slots: { ...acmeInJune, known_on: "2026-07-01" } } as const;
    expect(asked("why?", before)).toEqual({ intent: "account_why", slots: { ...acmeInJune, known_on: "2026-07-01" } });
  });

  test("a day takes the place of the day before it, and of a period; a period takes the place of a day", () => {
    expect(asked("and as of 30 september?", nrrInJune).slots).toEqual({ metric: "nrr", as_of: "2026-09-30" });
    expect(asked("and in Q2?", nrrInJune).slots).toEqual({ metric: "nrr", period: q2 });
    expect(asked("and last month?", { intent: "account_health", slots: acmeInJune }).slots).toEqual({
      account: "Acme",
      as_of: "2026-10-31",
    });
    expect(asked("as known on 1 october", nrrInJune).slots).toEqual({ ...nrrInJune.slots, known_on: "2026-10-01" });
  });
});

test.each(["nrr as of 30 june and as of 30 september", "nrr as of 2026-02-30", "nrr as known on 31 february 2026"])(
  "%s is not answered as if no day had been said",
  (text) => {
    expect(["out_of_scope", "ambiguous"]).toContain(asked(text).intent);
  },
);
