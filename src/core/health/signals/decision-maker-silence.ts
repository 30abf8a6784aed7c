/** Days since a touch with someone who decides; missing while no decision maker is known. */
import { accountBegan, daysSince } from "./days-since.ts";
import type { Signal } from "./signal.ts";

export const decisionMakerSilence: Signal = {
  id: "decision_maker_silence",
  dimension: "relationship",
  words: {
    label: "decision-maker silence",
    subject: "the decision maker has been",
    bad: "silent for a long time",
    ok: "silent for a while",
    good: "in touch lately",
  },
  starting: {
    weight: 1,
    // Days. A quarterly business review keeps it at 90; two missed in a row are a decision taken without us.
    level: { bad: 180, ok: 90, good: 30 },
    weekly: null,
  },
  measure: (facts) => {
    const { relationship, watermarks } = facts;
    if (!relationship || relationship.decisionMakersKnown === 0) return null;
    const { lastTouchDay, lastChampionTouchDay, lastDecisionMakerTouchDay: last } = relationship;
    // Touches that never say whom they were with cannot show a silence; none at all, or one with a champion, can.
    if (last === null && lastTouchDay !== null && lastChampionTouchDay === null) return null;
    return daysSince(last, accountBegan(facts), watermarks.touches, "last touch with a decision maker");
  },
};
