/** fx.csv: what one unit of a currency is worth in the reporting currency, from a day on. */
import { compare, type Fraction, one, zero } from "../../core/fraction.ts";
import type { FxRate } from "../../core/records.ts";
import { currency } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { decimal } from "../cell/number.ts";
import type { Read } from "../context.ts";
import { Fault } from "../fault.ts";
import { defineFeed, required } from "./feed.ts";

const rateRemedy = "Write how many units of the reporting currency one unit of this one is worth, more than 0.";
const isNegative = new Fault("is negative", rateRemedy);
const isZero = new Fault("is 0", rateRemedy);

const rate: Read<Fraction> = (text, context) => {
  if (text.startsWith("-")) return isNegative;
  const found = decimal(text, context);
  return found instanceof Fault || compare(found, zero) > 0 ? found : isZero;
};

export const fx = defineFeed({
  file: "fx.csv",
  columns: {
    day: required("day", day, "2026-01-01"),
    currency: required("currency", currency, "EUR"),
    rate: required("rate", rate, "1.0852"),
  },
  build: (row, context): FxRate | Fault => {
    // With another rate an amount would be worth something else than itself.
    if (row.currency === context.currency && compare(row.rate, one) !== 0) return notItself(row.currency);
    return row;
  },
});

function notItself(reporting: string): Fault {
  return new Fault(
    `is not 1 although ${reporting} is the reporting currency`,
    `A rate is ${reporting} for 1 unit of the row's currency. Correct the row, or the reporting currency in settings.csv.`,
    { column: "rate" },
  );
}
