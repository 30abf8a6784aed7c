/** A life -> when we were in touch with the customer in the last half year, and with whom. */
import type { Day } from "../../core/day.ts";
import type { Sentiment, Touch, TouchKind } from "../../core/records.ts";
import { workingInstant } from "./clock.ts";
import { contactId } from "./contacts.ts";
import type { Life, Mood } from "./life.ts";
import { paysOn } from "./life.ts";
import { moods } from "./mood-data.ts";
import { type Random, randomStream } from "./random.ts";
import { ownerOf } from "./team.ts";

const daysBack = 180;
const championKinds: readonly TouchKind[] = ["email", "call", "meeting"];
const champion = 0;
const decisionMaker = 1;

const sentiments: Readonly<Record<Mood, readonly Sentiment[]>> = {
  thriving: ["positive", "positive", "neutral"],
  steady: ["positive", "neutral"],
  fading: ["neutral", "neutral", "negative"],
  failing: ["negative", "neutral"],
  slipping: ["neutral", "negative"],
};

export function touchesOf(life: Life, today: Day, seed: number): readonly Touch[] {
  const random = randomStream(seed, "touches", life.index);
  const { last, gap, decisionMaker: decides } = moods[life.mood].touch;
  const withChampion = rhythm(today - random.whole(...last), gap, today - daysBack, random);
  const withDecisionMaker = today - random.whole(...decides);
  const all = [
    ...withChampion.map((day) => ({ day, kind: random.pick(championKinds), contact: champion })),
    { day: withDecisionMaker, kind: "qbr" as const, contact: decisionMaker },
  ];
  return all
    .filter(({ day }) => paysOn(life, day))
    .sort((a, b) => a.day - b.day)
    .map(({ day, kind, contact }, at) => ({
      id: `tou-${life.id.slice(4)}-${at + 1}`,
      accountId: life.id,
      kind,
      at: workingInstant(day, random),
      on: day,
      memberEmail: ownerOf(life.index),
      contactId: contactId(life, contact),
      sentiment: random.pick(sentiments[life.mood]),
      note: null,
    }));
}

/** Backwards from the last day, no earlier than `from`. */
function rhythm(last: Day, gap: readonly [number, number], from: Day, random: Random): readonly Day[] {
  const days: Day[] = [];
  for (let day = last; day >= from; day -= random.whole(...gap)) days.push(day);
  return days;
}
