/** One account's days and the day a digest compares with -> where it stood then and where it stands now. */
import type { Day } from "../day.ts";
import { type BandedDay, bandHistory, scoredDay } from "../health/bands.ts";
import type { DigestSettings, HealthConfig } from "../health/config.ts";
import type { Band } from "../health/score.ts";
import type { DigestBasis, Looked } from "./findings.ts";

export interface Stand {
  readonly now: BandedDay;
  /** On the day compared with, or the last scored day before it; null = never scored until then. */
  readonly before: BandedDay | null;
  /** Every scored day, ascending, `now` the last. */
  readonly days: readonly BandedDay[];
}

/** null = without a score today: nothing can be said of how it moved. */
export function standOf({ earlier, score }: Looked, compareTo: Day, config: HealthConfig): Stand | null {
  const today = scoredDay(score);
  if (today.score === null) return null;
  const days = bandHistory([...earlier, today], config);
  const now = days.at(-1);
  if (now === undefined) return null;
  return { now, before: days.findLast(({ day }) => day <= compareTo) ?? null, days };
}

/** The first digest of all looks back on as much as a weekly one. */
export function comparedTo({ asOf, since }: Pick<DigestBasis, "asOf" | "since">, settings: DigestSettings): Day {
  return since ?? asOf - settings.firstDays;
}

const order: Readonly<Record<Band, number>> = { red: 0, yellow: 1, green: 2 };

export function isWorse(band: Band, than: Band): boolean {
  return order[band] < order[than];
}
