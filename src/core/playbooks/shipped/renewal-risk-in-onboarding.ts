/** A new account whose usage falls and whose people would not recommend the product (definitions.md §7). */
import { fraction } from "../../fraction.ts";
import { countFigure, scoreFigure } from "../../health/evidence.ts";
import type { UsageFacts } from "../../health/facts.ts";
import { fellTwice } from "../falling-weeks.ts";
import { isOnboarding } from "../onboarding.ts";
import { isFalse, isUnknown, type Playbook, type TriggerInput, type Verdict } from "../playbook.ts";

// definitions.md §7: the mean of the 0-10 ratings, not the NPS made of them.
const thresholds = { meanRatingBelow: 7 };

export const renewalRiskInOnboarding: Playbook = {
  id: "renewal_risk_in_onboarding",
  label: "Renewal risk in onboarding",
  owners: ["csm"],
  task: {
    title: "Hold a business review before the onboarding ends",
    checklist: [
      "Read what the people who answered the survey wrote",
      "Call those who rated low and hear them out",
      "Hold the business review: goals, what is in the way, what changes by when",
      "Agree on the outreach sequence up to the end of the onboarding",
    ],
    dueInDays: 7,
    draft: `Hello,

thank you for telling us frankly how the start with our product went. We would like to understand what is in the way at {account} and to put it right while we are still setting things up together. Could we talk this week? We come with a proposal, and with time to listen.

Best regards
{owner}`,
  },
  clearAfterDays: 7,
  coolDownDays: 30,
  endsWithItsTask: false,
  judge({ facts, config }: TriggerInput): Verdict {
    if (!isOnboarding(facts, config)) return isFalse;
    const ratings = facts.sentiment?.nps90d ?? [];
    const weeks = facts.usage === null ? [] : weeklyUsage(facts.usage);
    if (ratings.length === 0 || weeks.length < 3) return isUnknown;
    const total = ratings.reduce((sum, rating) => sum + rating, 0);
    const figures = fellTwice(weeks, "usage");
    if (figures === null || total >= thresholds.meanRatingBelow * ratings.length) return isFalse;
    const mean = fraction(BigInt(total), BigInt(ratings.length));
    return {
      holds: true,
      opens: true,
      evidence: {
        text: "usage fell two weeks in a row and those who answered rate the product low",
        figures: [...figures, scoreFigure("mean rating", mean), countFigure("answers", ratings.length)],
      },
    };
  },
};

/** How much the product is used: by sessions where the feed counts them, else by events, else by active users. */
function weeklyUsage({ measured, weeklySessions, weeklyEvents, weeklyActiveUsers }: UsageFacts): readonly number[] {
  if (measured.sessions) return weeklySessions;
  if (measured.events) return weeklyEvents;
  return measured.activeUsers ? weeklyActiveUsers : [];
}
