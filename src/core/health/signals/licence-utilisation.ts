/** Distinct active users in thirty days per licence sold (definitions.md §2). */
import { divide, fraction } from "../../fraction.ts";
import { countFigure, rateFigure } from "../evidence.ts";
import type { UsageFacts } from "../facts.ts";
import type { Measure, Signal } from "./signal.ts";

export const licenceUtilisation: Signal = {
  id: "licence_utilisation",
  dimension: "usage",
  words: {
    label: "licence utilisation",
    subject: "the licences sold are",
    bad: "mostly not in use",
    ok: "partly in use",
    good: "nearly all in use",
  },
  starting: {
    weight: 1,
    // Basis points. Under half is the guide's sign of an onboarding at risk (playbook trigger, definitions.md §7), so it stands
    // between bad and ok; unused licences are what a renewal is cut by.
    level: { bad: 2_000, ok: 6_000, good: 9_000 },
    weekly: null,
  },
  measure: ({ usage, account }) => {
    if (!usage || usage.activeUsers30d === null || !account.licences) return null;
    return utilisation(usage.activeUsers30d, account.licences, usage.activeUsersBasis);
  },
};

function utilisation(users: number, licences: number, basis: UsageFacts["activeUsersBasis"]): Measure {
  const reading = fraction(BigInt(users) * 10_000n, BigInt(licences));
  // From daily counts alone the figure is a lower bound and goes by that name.
  const label = basis === "peak_daily_users" ? "peak daily users, at least" : "active users in thirty days";
  return {
    reading,
    figures: [
      countFigure(label, users),
      countFigure("licences", licences),
      rateFigure("licence utilisation", divide(reading, fraction(10_000n))),
    ],
    weeks: null,
  };
}
