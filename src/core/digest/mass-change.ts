/** Every account's score of today and of a week ago -> whether too many worsened at once to be believed (definitions.md §8). */
import type { Day } from "../day.ts";
import type { HealthConfig } from "../health/config.ts";
import type { Looked, MassChange } from "./findings.ts";
import { isWorse, type Stand, standOf } from "./since.ts";

const whole = 10_000;

/**
 * Worsened: within the week the band did, or the score fell as much as slipping takes. `looked` is the whole book: a feed that
 * broke shows there, and the three accounts of one person are no mass. Exactly the share is not yet more than it.
 */
export function massChangeOf(looked: readonly Looked[], asOf: Day, config: HealthConfig): MassChange | null {
  const { share, withinDays, leastAccounts } = config.digest.mass;
  const weekAgo = asOf - withinDays;
  const onBothDays = looked.filter(({ earlier }) =>
    earlier.some(({ day, score }) => day === weekAgo && score !== null),
  );
  const stands = onBothDays.flatMap((one) => standOf(one, weekAgo, config) ?? []);
  const worsened = stands.filter((stand) => hasWorsened(stand, config)).length;
  const tooMany = worsened >= leastAccounts && worsened * whole > share * stands.length;
  return tooMany ? { worsened, scored: stands.length } : null;
}

function hasWorsened({ now, before }: Stand, { digest }: HealthConfig): boolean {
  return before !== null && (isWorse(now.band, before.band) || before.score - now.score >= digest.fall);
}
