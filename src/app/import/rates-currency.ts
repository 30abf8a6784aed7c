/** A reporting currency that changes, with rates of the former one left behind, becomes an error: figures would be added up in two. */
import { HoldfastError } from "../../core/error.ts";
import { countRates } from "../../store/rates.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { FeedOutcome } from "./feed-outcome.ts";

export interface Currencies {
  readonly before: string;
  readonly now: string;
}

/** @param fx what became of fx.csv, when there is one. @throws HoldfastError `rates_of_former_currency`; nothing may then be kept. */
export async function refuseFormerRates(
  tx: OrgTx,
  { before, now }: Currencies,
  fx: FeedOutcome | undefined,
): Promise<void> {
  if (before === now) return;
  const left = fx === undefined ? await countRates(tx) : fx.absent - fx.removed;
  if (left === 0) return;
  throw new HoldfastError(
    "rates_of_former_currency",
    `The reporting currency changes from ${before} to ${now}, and ${left} exchange rates in ${before} would stay. Nothing was imported.`,
    `Give every rate in ${now} in fx.csv and import with --full, or leave the currency in settings.csv as it was.`,
  );
}
