/** A score that is red, or fell far, shortly before the contract is renewed (definitions.md §7). */
import { fraction } from "../../fraction.ts";
import { comingRenewal } from "../../health/action-window.ts";
import { dateFigure, daysFigure, scoreFigure } from "../../health/evidence.ts";
import type { BasisPoints, EvidenceFigure } from "../../health/score.ts";
import { isUndefined } from "../../undefined.ts";
import { isFalse, isUnknown, type Playbook, type TriggerInput, type Verdict } from "../playbook.ts";

// definitions.md §7.
const thresholds = { daysToRenewal: 90, fall: 1_500, withinDays: 30 };

export const declineBeforeRenewal: Playbook = {
  id: "decline_before_renewal",
  label: "Decline before renewal",
  owners: ["csm", "account_manager"],
  task: {
    title: "Put the account on the renewal watch list and hold a business review",
    checklist: [
      "Collect the outcomes reached and the usage patterns since the last renewal",
      "Name what made the score fall, and what would clear it",
      "Hold the business review with the decision maker",
      "Write or update the joint success plan",
      "Agree with the account manager on how the renewal is approached",
    ],
    dueInDays: 10,
    draft: `Hello,

your contract with us comes up for renewal, and before it does we would like to look back with you: what {account} wanted to reach, what was reached, and what we should do better. Would you have an hour for such a review in the next two weeks? We bring the figures and a proposal for a joint plan.

Best regards
{owner}`,
  },
  clearAfterDays: 7,
  coolDownDays: 30,
  endsWithItsTask: false,
  /** An account that is red already when the ninety days begin enters red, for this purpose, on their first day. */
  judge(input: TriggerInput): Verdict {
    const { facts, score } = input;
    const renewal = comingRenewal(facts);
    if (renewal === null || renewal - facts.asOf > thresholds.daysToRenewal) return isFalse;
    if (isUndefined(score.score)) return isUnknown;
    const before = highestWithin(input);
    const fell = before !== null && before - score.score >= thresholds.fall;
    if (score.band !== "red" && !fell) return isFalse;
    const figures = [
      points("health score", score.score),
      ...(fell ? [points("highest score in thirty days", before)] : []),
      dateFigure("renewal", renewal),
      daysFigure("days to renewal", renewal - facts.asOf),
    ];
    const text = `the score ${score.band === "red" ? "is red" : "fell sharply"} shortly before renewal`;
    return { holds: true, opens: true, evidence: { text, figures } };
  },
};

function highestWithin({ facts: { asOf }, earlier }: TriggerInput): BasisPoints | null {
  const scores = earlier.flatMap(({ day, score }) =>
    day >= asOf - thresholds.withinDays && day < asOf && score !== null ? [score] : [],
  );
  return scores.length === 0 ? null : Math.max(...scores);
}

function points(label: string, bp: BasisPoints): EvidenceFigure {
  return scoreFigure(label, fraction(BigInt(bp), 100n));
}
