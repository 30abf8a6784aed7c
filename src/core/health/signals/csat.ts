/** The account's satisfaction by survey over ninety days. */
import { shareSatisfied } from "./share-satisfied.ts";
import type { Signal } from "./signal.ts";

export const csat: Signal = {
  id: "csat",
  dimension: "sentiment",
  words: {
    label: "survey satisfaction",
    subject: "satisfaction by survey is",
    bad: "low",
    ok: "middling",
    good: "high",
  },
  starting: {
    weight: 1,
    // Basis points satisfied. The American Customer Satisfaction Index has stood between 73 and 78 of 100 for years: ok is ordinary.
    level: { bad: 5_000, ok: 7_500, good: 9_000 },
    weekly: null,
  },
  measure: ({ sentiment }) => shareSatisfied(sentiment?.csat90d ?? []),
};
