/** A life -> its answers to surveys, now and half a year ago. */
import type { Day } from "../../core/day.ts";
import type { Survey, SurveyKind } from "../../core/records.ts";
import { workingInstant } from "./clock.ts";
import { contactId } from "./contacts.ts";
import { type Life, paysOn } from "./life.ts";
import { type MoodShape, moods } from "./mood-data.ts";
import { type Random, randomStream } from "./random.ts";

/** How many answer each kind: NPS goes to everyone twice a year, the others after a contact. */
const answeredShare: readonly (readonly [SurveyKind, number])[] = [
  ["nps", 0.6],
  ["csat", 0.35],
  ["ces", 0.15],
];
/** Days ago. */
const earlier = [185, 260] as const;

const comments: readonly (string | null)[] = [null, null, null, "Does what we need.", "The reports could be faster."];

export function surveysOf(life: Life, today: Day, seed: number): readonly Survey[] {
  const random = randomStream(seed, "surveys", life.index);
  // Acme always answers: its card shows every kind of evidence.
  const answers = answeredShare.filter(([, share]) => random.chance(share) || life.mood === "slipping");
  return answers
    .flatMap(([kind]) => [
      answer(life, kind, today - random.whole(...earlier), moods.steady, random),
      answer(life, kind, today - random.whole(...moods[life.mood].answered), moods[life.mood], random),
    ])
    .filter(({ answeredOn }) => paysOn(life, answeredOn))
    .map((survey, at) => ({ ...survey, id: `sur-${life.id.slice(4)}-${at + 1}` }));
}

function answer(life: Life, kind: SurveyKind, answeredOn: Day, mood: MoodShape, random: Random): Omit<Survey, "id"> {
  return {
    accountId: life.id,
    kind,
    score: random.whole(...mood[kind]),
    answeredAt: workingInstant(answeredOn, random),
    answeredOn,
    contactId: contactId(life, 0),
    comment: random.pick(comments),
  };
}
