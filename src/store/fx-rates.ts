/** Stored exchange rates -> exact ones: all of them, or the one of each currency that counts on a day. */
import { type Day, isoDay } from "../core/day.ts";
import { type Fraction, parseDecimal } from "../core/fraction.ts";
import type { FxRate } from "../core/records.ts";
import type { OrgTx } from "./scope.ts";

interface FxRow {
  readonly day: Day;
  readonly currency: string;
  readonly rate: string;
}

/** By currency, then day. */
export async function readFxRates(tx: OrgTx): Promise<FxRate[]> {
  const rows = await tx.query<FxRow>(
    `select day, currency, rate::text as rate from fx_rate where org_id = $1 order by currency collate "C", day`,
    [tx.orgId],
  );
  return rows.map(rateOf);
}

/** Of each currency the rate of the last day with one at or before `day` (definitions.md §1), by currency. */
export async function readRatesOn(tx: OrgTx, day: Day): Promise<FxRate[]> {
  const rows = await tx.query<FxRow>(
    `select distinct on (currency collate "C") day, currency, rate::text as rate from fx_rate
     where org_id = $1 and day <= $2::date order by currency collate "C", day desc`,
    [tx.orgId, isoDay(day)],
  );
  return rows.map(rateOf);
}

function rateOf({ day, currency, rate }: FxRow): FxRate {
  return { day, currency, rate: exactRate(rate) };
}

/** Stored as numeric, which is exact decimal text. */
function exactRate(text: string): Fraction {
  const rate = parseDecimal(text);
  if (rate === undefined) throw new RangeError(`an exchange rate is no decimal number: ${text}`);
  return rate;
}
