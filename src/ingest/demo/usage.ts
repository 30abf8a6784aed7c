/** A life -> its rows of usage.csv and user_days.csv for the last half year. */
import { type Day, plainDate } from "../../core/day.ts";
import type { UsageDay, UserDay } from "../../core/records.ts";
import { licencesOf } from "./accounts.ts";
import { type Life, paysOn } from "./life.ts";
import { moods } from "./mood-data.ts";
import { type Random, randomStream } from "./random.ts";

const daysBack = 180;
/** User rows are many: a few accounts, and the weeks that a card looks at. */
const userRows = { daysBack: 42, everyNthAccount: 30 };
const weekendShare = 0.12;
const saturday = 6;
/** Of a usual day's users: how far a day strays, and how many more there are in a week and in a month. */
const spread = { noise: 0.12, week: 1.15, month: 1.3 };
const perUser = { sessions: [2, 4], events: [18, 34], features: [3, 9] } as const;

export function usageOf(life: Life, today: Day, seed: number): readonly UsageDay[] {
  return payingDays(life, today, daysBack).map((day) => {
    const random = randomStream(seed, "usage", life.index, day);
    const activeUsers = activeOn(life, day, today, random);
    return {
      accountId: life.id,
      day,
      activeUsers,
      activeUsers7d: usersAround(life, day, today, spread.week),
      activeUsers30d: usersAround(life, day, today, spread.month),
      sessions: activeUsers * random.whole(...perUser.sessions),
      events: activeUsers * random.whole(...perUser.events),
      featuresUsed: activeUsers === 0 ? 0 : random.whole(...perUser.features),
    };
  });
}

/** The same users as the daily counts, by name; only for every so many accounts, Acme the first. */
export function userDaysOf(life: Life, today: Day, seed: number): readonly UserDay[] {
  if (life.index % userRows.everyNthAccount !== 0) return [];
  return payingDays(life, today, userRows.daysBack).flatMap((day) => {
    const random = randomStream(seed, "usage", life.index, day);
    const count = activeOn(life, day, today, random);
    const pool = Math.max(count, usersAround(life, day, today, spread.month));
    return Array.from({ length: count }, (_, at) => ({
      accountId: life.id,
      userId: `${life.id}-u${(at + day) % pool}`,
      day,
      sessions: random.whole(...perUser.sessions),
      events: random.whole(...perUser.events),
    }));
  });
}

function payingDays(life: Life, today: Day, back: number): readonly Day[] {
  const days = Array.from({ length: back }, (_, at) => today - back + at);
  return days.filter((day) => paysOn(life, day));
}

function activeOn(life: Life, day: Day, today: Day, random: Random): number {
  const stray = 1 + spread.noise * (random.fraction() - 0.5);
  const share = plainDate(day).dayOfWeek >= saturday ? weekendShare : 1;
  return Math.min(licencesOf(life), Math.round(usualUsers(life, day, today) * share * stray));
}

/** Distinct users over some weeks before: more than on one day, never more than licences. */
function usersAround(life: Life, day: Day, today: Day, times: number): number {
  return Math.min(licencesOf(life), Math.round(usualUsers(life, day - 7, today) * times));
}

/** Users on a working day: level, then changing in a straight line since the mood began to show. */
function usualUsers(life: Life, day: Day, today: Day): number {
  const { activeShare, change } = moods[life.mood];
  const began = today - change.weeks * 7;
  const progress = Math.min(1, Math.max(0, (day - began) / (today - began)));
  return licencesOf(life) * activeShare * (1 + (change.to - 1) * progress);
}
