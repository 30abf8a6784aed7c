/** A new account that does not use what it bought, or uses it less week by week (definitions.md §7). */
import type { HealthFacts } from "../../health/facts.ts";
import { licenceUtilisation } from "../../health/signals/licence-utilisation.ts";
import { fellTwice } from "../falling-weeks.ts";
import { joinedEvidence } from "../joined-evidence.ts";
import { dayOfLife, isOnboarding } from "../onboarding.ts";
import { isFalse, isUnknown, type Playbook, type TriggerInput, type Verdict } from "../playbook.ts";

// definitions.md §7: judged on day 30; from day 14 on when under 25 %. Utilisation in basis points.
const thresholds = { earlyFromDay: 14, earlyBelow: 2_500, judgedOnDay: 30, below: 5_000 };

/** A feed that comes once a week, or a day on which nothing ran, may show day 30 as late as this. */
const judgedUpToDay = thresholds.judgedOnDay + 6;

export const onboardingAtRisk: Playbook = {
  id: "onboarding_at_risk",
  label: "Onboarding at risk",
  owners: ["csm"],
  task: {
    title: "Hold a working session with the primary stakeholders",
    checklist: [
      "Look up who holds a licence and has not logged on",
      "Agree with the primary stakeholders on the first thing they want to get done",
      "Hold the working session and do that thing together",
      "Send the guide to getting value fast",
      "Bring implementation in where something technical is in the way",
    ],
    dueInDays: 5,
    draft: `Hello,

thank you for choosing us. We would like to make sure that {account} gets value from it soon: could we sit down together for an hour this week? Tell us the first thing your team wants to get done, and we will do it with you in that session. Attached is our guide to getting value fast.

Best regards
{owner}`,
  },
  clearAfterDays: 7,
  coolDownDays: 30,
  endsWithItsTask: false,
  judge({ facts, config }: TriggerInput): Verdict {
    if (!isOnboarding(facts, config)) return isFalse;
    const verdicts = [unused(facts), falling(facts)];
    const held = verdicts.filter((verdict) => verdict.holds === true);
    if (held.length === 0) return verdicts.every(({ holds }) => holds === "unknown") ? isUnknown : isFalse;
    return {
      holds: true,
      opens: held.some(({ opens }) => opens),
      evidence: joinedEvidence(held.map((one) => one.evidence)),
    };
  },
};

/** On the last day that the feed is known to: utilisation of the thirty days up to it, which on day 30 are the first ones. */
function unused(facts: HealthFacts): Verdict {
  const measure = licenceUtilisation.measure(facts, licenceUtilisation.starting);
  const { activeUsersBasis } = facts.usage ?? {};
  const through = facts.watermarks[activeUsersBasis === "user_rows" ? "user_days" : "usage"];
  const day = through === null ? null : dayOfLife(facts, through);
  if (measure === null || day === null || day < thresholds.earlyFromDay) return isUnknown;
  const early = day < thresholds.judgedOnDay;
  const border = BigInt(early ? thresholds.earlyBelow : thresholds.below);
  if (measure.reading.num >= border * measure.reading.den) return isFalse;
  const text = early ? "hardly any of the licences are in use" : "fewer than half of the licences are in use";
  return { holds: true, opens: day <= judgedUpToDay, evidence: { text, figures: measure.figures } };
}

function falling({ usage }: HealthFacts): Verdict {
  if (!usage?.measured.activeUsers || usage.weeklyActiveUsers.length < 3) return isUnknown;
  const figures = fellTwice(usage.weeklyActiveUsers, "active users");
  if (figures === null) return isFalse;
  return { holds: true, opens: true, evidence: { text: "weekly active users fell two weeks in a row", figures } };
}
