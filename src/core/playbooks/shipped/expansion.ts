/** An account that uses the product well and has many people who could use it and do not yet (definitions.md §7). */
import { compare, divide, type Fraction, fraction, multiply } from "../../fraction.ts";
import type { HealthConfig } from "../../health/config.ts";
import { countFigure, rateFigure, scoreFigure } from "../../health/evidence.ts";
import type { Score } from "../../health/score.ts";
import { isFalse, isUnknown, type Playbook, type TriggerInput, type Verdict } from "../playbook.ts";

// definitions.md §7: the usage dimension in basis points, penetration as a share.
const thresholds = { usageFrom: fraction(7_000n), penetrationBelow: fraction(60n, 100n) };

export const expansion: Playbook = {
  id: "expansion",
  label: "Expansion",
  owners: ["account_manager", "csm"],
  task: {
    title: "Review the account for expansion",
    checklist: [
      "Look up which teams use the product and which could",
      "Work out expansion scenarios with their value",
      "Ask the champion for an introduction to the teams that do not use it yet",
      "Agree with the CSM on the outreach sequence",
    ],
    dueInDays: 14,
    draft: `Hello,

your team makes good use of the product, and we think that other teams at {account} would gain from it too. Could we show you, in half an hour, how similar companies brought it to more of their people, and hear which of your teams come to mind?

Best regards
{owner}`,
  },
  clearAfterDays: 14,
  coolDownDays: 90,
  endsWithItsTask: true,
  judge({ facts, score, config }: TriggerInput): Verdict {
    const usage = usageDimension(score, config);
    const users = facts.usage?.activeUsers30d ?? null;
    const potential = facts.account.potentialUsers;
    if (usage === null || users === null || !potential) return isUnknown;
    const penetration = fraction(BigInt(users), BigInt(potential));
    if (compare(usage, thresholds.usageFrom) < 0 || compare(penetration, thresholds.penetrationBelow) >= 0)
      return isFalse;
    // From daily counts alone the figure is a lower bound and goes by that name (definitions.md §2).
    const isLeast = facts.usage?.activeUsersBasis === "peak_daily_users";
    const figures = [
      scoreFigure("usage score", divide(usage, fraction(100n))),
      countFigure(isLeast ? "peak daily users, at least" : "active users in thirty days", users),
      countFigure("potential users", potential),
      rateFigure("penetration", penetration),
    ];
    const text = "the product is used well, and by fewer people than could use it";
    return { holds: true, opens: true, evidence: { text, figures } };
  },
};

/** The weighted mean of the usage signals that are present; null without one, or without a score. */
function usageDimension({ contributions }: Score, { signals }: HealthConfig): Fraction | null {
  const lines = contributions
    .filter(({ dimension }) => dimension === "usage")
    .map(({ signal, subScore }) => ({ subScore, weight: signals[signal]?.weight ?? 0 }));
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const weighted = lines.reduce((sum, { subScore, weight }) => sum + subScore * weight, 0);
  return multiply(fraction(BigInt(weighted)), fraction(1n, BigInt(total)));
}
