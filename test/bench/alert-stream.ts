/** Alerts as they come, day by day -> how many there were, and how many departures they warned of. */
import type { Day } from "../../src/core/day.ts";
import { type Departure, warnedWithinDays } from "../../src/core/playbooks/dry-run.ts";

export class AlertStream {
  #alerts = 0;
  /** By account: the days on which an alert was raised or still stood, ascending. */
  readonly #days = new Map<string, Day[]>();
  readonly #standing = new Set<string>();

  get alerts(): number {
    return this.#alerts;
  }

  /** A rule that alerts each time a state is entered. `counted`: not before the first day looked at. */
  entered(id: string, day: Day, { stands, counted }: { readonly stands: boolean; readonly counted: boolean }): void {
    this.alerted(id, day, { alert: counted && stands && !this.#standing.has(id), stands });
    if (stands) this.#standing.add(id);
    else this.#standing.delete(id);
  }

  alerted(id: string, day: Day, { alert, stands }: { readonly alert: boolean; readonly stands: boolean }): void {
    if (alert) this.#alerts += 1;
    if (!alert && !stands) return;
    const days = this.#days.get(id) ?? [];
    days.push(day);
    this.#days.set(id, days);
  }

  /** Departures of accounts of which an alert was raised, or still stood, on one of the days before. */
  warned(departures: readonly Departure[]): number {
    return departures.filter(({ accountId, day }) =>
      this.#days.get(accountId)?.some((one) => one < day && one >= day - warnedWithinDays),
    ).length;
  }
}
