/** One account since the digest before -> whether its band improved for good, to be said once. */
import type { HealthConfig } from "../health/config.ts";
import type { DigestBasis, Looked, Recovered } from "./findings.ts";
import { comparedTo, isWorse, standOf } from "./since.ts";

/**
 * The band is better than on the day compared with and the account no longer at risk; and it had not been as good since it was
 * last listed, or in the week before when it was not: what comes back from a short dip did not recover. null = it did not.
 */
export function recoveredFrom(looked: Looked, basis: DigestBasis, config: HealthConfig): Recovered | null {
  const compareTo = comparedTo(basis, config.digest);
  const stand = standOf(looked, compareTo, config);
  if (stand === null || stand.before === null || looked.attention.atRisk) return null;
  const { now, before, days } = stand;
  if (!isWorse(before.band, now.band)) return null;
  const from = basis.told.listedOn.get(looked.accountId) ?? compareTo - config.digest.firstDays;
  const asGood = days.some(({ day, band }) => day > from && day <= compareTo && !isWorse(band, now.band));
  return asGood ? null : { looked, from: before.band, to: now.band };
}
