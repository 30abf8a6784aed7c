/** A described quantity -> the values of the facts that it may be. */
import type { What } from "../claims.ts";
import { type Context, entriesOf } from "./context.ts";
import type { Entry } from "./ledger.ts";

export function describedBy(context: Context, { ref, words }: What): readonly Entry[] {
  const said = new Set(words);
  const found = entriesOf(context, ref, (entry) => isDescribed(entry, said));
  if (found.length > 0 || ref.is === "name" || !words.some((word) => ofTheWhole.has(word))) return found;
  return (context.ledger.bySubject.get(null) ?? []).filter((entry) => isDescribed(entry, said));
}

/** No single account has them: after "Globex fell" they are of the whole again. */
const ofTheWhole = new Set(
  "nrr grr crr logo_churn revenue_churn net_revenue_churn quick_ratio ltv ltv_cac cac".split(" "),
);

/** Everything hard is said, and nothing that is neither hard nor soft. */
export function isDescribed({ hard, soft }: Entry, said: ReadonlySet<string>): boolean {
  if (said.size === 0) return false;
  for (const word of hard) if (!said.has(word)) return false;
  for (const word of said) if (!(hard.has(word) || soft.has(word))) return false;
  return true;
}
