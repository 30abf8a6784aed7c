/** A life -> its tickets of the last months. */
import type { Day } from "../../core/day.ts";
import type { Ticket, TopicLevel } from "../../core/records.ts";
import { workingInstant } from "./clock.ts";
import { type Life, paysOn } from "./life.ts";
import { moods } from "./mood-data.ts";
import { type Random, randomStream } from "./random.ts";

const topics: readonly (readonly [topic: string, level: TopicLevel, subject: string])[] = [
  ["login", "introductory", "Cannot sign in after the password change"],
  ["setup", "introductory", "How do we invite a colleague?"],
  ["reports", "advanced", "Monthly report shows last month's figures"],
  ["integration", "advanced", "Sync with the warehouse stops half way"],
  ["permissions", "advanced", "Approver role cannot see the archive"],
  ["performance", "advanced", "Dashboard takes minutes to open"],
];

const closedWithinDays = [1, 5] as const;
const ratedShare = 0.5;

export function ticketsOf(life: Life, today: Day, seed: number): readonly Ticket[] {
  const random = randomStream(seed, "tickets", life.index);
  const { days, recent, before } = moods[life.mood].tickets;
  const opened = [
    ...openingDays(random.whole(...before), today - 2 * days, days, random),
    ...openingDays(random.whole(...recent), today - days, days, random),
  ];
  return opened.filter((day) => paysOn(life, day)).map((day, nth) => ticket(life, day, nth, today, random));
}

function openingDays(count: number, from: Day, days: number, random: Random): readonly Day[] {
  return Array.from({ length: count }, () => from + random.whole(0, days - 1)).sort((a, b) => a - b);
}

function ticket(life: Life, openedOn: Day, nth: number, today: Day, random: Random): Ticket {
  const mood = moods[life.mood];
  const [topic, level, subject] = random.pick(topics);
  const closes = openedOn + random.whole(...closedWithinDays);
  const closedOn = closes < today ? closes : null;
  return {
    id: `tic-${life.id.slice(4)}-${nth + 1}`,
    accountId: life.id,
    openedAt: workingInstant(openedOn, random),
    closedAt: closedOn === null ? null : workingInstant(closedOn, random),
    openedOn,
    closedOn,
    severity: mood.severities[nth % mood.severities.length] ?? null,
    topic,
    level,
    firstResponseMinutes: random.whole(...mood.firstResponseMinutes),
    escalated: random.chance(mood.escalatedShare),
    satisfaction: closedOn !== null && random.chance(ratedShare) ? random.whole(...mood.csat) : null,
    subject,
  };
}
