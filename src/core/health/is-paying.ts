/** An account's facts -> whether it pays: what pays nothing has no value to lose (definitions.md §1). */
import type { HealthFacts } from "./facts.ts";

/** An amount in a currency without a rate is paid too. */
export function isPaying({ mrrCents, foreign }: Pick<HealthFacts, "mrrCents" | "foreign">): boolean {
  return mrrCents > 0n || foreign !== undefined;
}
