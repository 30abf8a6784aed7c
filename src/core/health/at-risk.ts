/** Banded days -> whether an account is at risk on the last of them, why, and since when (definitions.md §8). */
import type { Day } from "../day.ts";
import type { BandedDay } from "./bands.ts";
import type { HealthConfig } from "./config.ts";

export interface Risk {
  readonly because: "red" | "fell";
  /** First day of the current at-risk spell: scored days in a row that were at risk. */
  readonly since: Day;
}

/** `days` ascending, the last one the day asked about; null = not at risk. */
export function riskOf(days: readonly BandedDay[], config: HealthConfig): Risk | null {
  const because = reasonOn(days, days.length - 1, config);
  if (because === null) return null;
  const lastCalm = days.findLastIndex((_, index) => reasonOn(days, index, config) === null);
  const since = days[lastCalm + 1];
  return since === undefined ? null : { because, since: since.day };
}

/** A fall is measured from the highest score of the days before: a fall inside the window counts even after a rise. */
function reasonOn(days: readonly BandedDay[], index: number, { atRisk }: HealthConfig): Risk["because"] | null {
  const today = days[index];
  if (today === undefined || today.band === "green") return null;
  if (today.band === "red") return "red";
  const window = days.slice(0, index).filter(({ day }) => day >= today.day - atRisk.withinDays);
  const fell = window.some(({ score }) => score - today.score >= atRisk.fall);
  return fell ? "fell" : null;
}
