/** Several periods -> the days of their snapshots, each once and ascending, and where any other day falls among them. */
import type { Day, Period } from "../day.ts";

export interface SnapshotDays {
  readonly days: Int32Array;
  /** The place of the first snapshot at or after `day`; `days.length` when all of them come before it. */
  placeOf(day: Day): number;
}

export function snapshotDays(periods: readonly Period[]): SnapshotDays {
  const days = Int32Array.from(new Set(periods.flatMap(({ from, to }) => [from, to]))).sort();
  const [earliest, latest] = [days[0] ?? 0, days[days.length - 1] ?? 0];
  const places = placesFrom(earliest, latest, days);
  return {
    days,
    placeOf: (day) => (day <= earliest ? 0 : day > latest ? days.length : (places[day - earliest] ?? 0)),
  };
}

/** For each day from the earliest to the latest: rows are many, and looking a day up is the dearest thing done with one. */
function placesFrom(earliest: Day, latest: Day, days: Int32Array): Uint32Array {
  const places = new Uint32Array(latest - earliest + 1);
  for (const [place, day] of days.entries()) {
    const next = days[place + 1] ?? latest;
    places.fill(place + 1, day - earliest + 1, next - earliest + 1);
  }
  return places;
}
