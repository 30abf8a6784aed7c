/** One line of `holdfast compute`, `{metric, inputs}` -> `{value}`, `{undefined: reason}` or `{error}` (definitions.md §6). */
import { z } from "zod";
import { isoDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { add, type Fraction, fraction, multiply, roundHalfAway, toNumber, zero } from "../core/fraction.ts";
import * as formulas from "../core/revenue/formulas.ts";
import { monthlyAmount } from "../core/revenue/mrr.ts";
import { ces, csat, nps } from "../core/survey-scores.ts";
import { type Defined, isUndefined, type UndefinedReason } from "../core/undefined.ts";
import * as forms from "./compute-forms.ts";
import { outOfRange } from "./out-of-range.ts";
import { refusedInputs } from "./refused-inputs.ts";

export type Computed =
  | { readonly value: number | string }
  | { readonly undefined: UndefinedReason }
  | ReturnType<HoldfastError["toJSON"]>;

type Metric = (inputs: unknown) => Computed;

/** `mrr`: each plan row is rounded to this many parts of a unit, two decimals. */
const mrrUnit = fraction(100n);
/** CES has no one scale: 5, 7 and 10 points are all in use. */
const cesScale = { lowest: 0, highest: 10 };

const line = z.strictObject({ metric: z.string(), inputs: z.unknown() });

/** Every metric `compute` knows; a new one is a line here. */
const metrics: ReadonlyMap<string, Metric> = new Map([
  ["logo_churn", metric(forms.lostCustomers, ({ start, lost }) => formulas.logoChurn(start, lost))],
  [
    "crr",
    either("end_customers", forms.endCustomers, forms.lostCustomers, ({ start, lost }) => formulas.crr(start, lost)),
  ],
  ["nrr", either("accounts", forms.cohortAccounts, forms.cohortTotals, formulas.nrr)],
  ["grr", either("accounts", forms.cohortAccounts, forms.cohortLosses, formulas.grr)],
  ["revenue_churn", either("accounts", forms.cohortAccounts, forms.cohortLosses, formulas.revenueChurn)],
  ["net_revenue_churn", either("accounts", forms.cohortAccounts, forms.cohortTotals, formulas.netRevenueChurn)],
  ["ltv", metric(forms.lifetime, formulas.lifetimeValue)],
  ["quick_ratio", metric(forms.allMovements, formulas.quickRatio)],
  ["annualised_churn", metric(forms.monthlyChurn, ({ monthly }) => formulas.annualisedChurn(monthly))],
  ["mrr", metric(forms.plans, ({ plans }) => plans.map(planMrr).reduce(add, zero))],
  ["churn_date", metric(forms.cancellation, isoDay)],
  ["nps", metric(forms.scoresBetween(0, 10), ({ scores }) => nps(scores))],
  ["csat", metric(forms.scoresBetween(1, 5), ({ scores }) => csat(scores))],
  ["ces", metric(forms.scoresBetween(cesScale.lowest, cesScale.highest), ({ scores }) => ces(scores))],
  ["arpa", metric(forms.mrrAndAccounts, ({ mrr, accounts }) => formulas.arpa(mrr, accounts))],
]);

/** `value` is a JSON number in the unit of the inputs; rates are fractions of 1, NPS -100..100, churn_date an ISO day. */
export function compute(input: unknown): Computed {
  const read = line.safeParse(input);
  if (!read.success)
    return refusedInputs("bad_request", read.error, 'Write one object a line: {"metric": "nrr", "inputs": {...}}.');
  const known = metrics.get(read.data.metric);
  return known?.(read.data.inputs) ?? unknownMetric(read.data.metric).toJSON();
}

function metric<Inputs>(form: z.ZodType<Inputs>, formula: (inputs: Inputs) => Defined<Fraction> | string): Metric {
  return (inputs) => {
    const read = form.safeParse(inputs);
    if (read.success) return result(formula(read.data));
    return refusedInputs(
      "bad_inputs",
      read.error,
      "Correct the inputs named; amounts are magnitudes, rates fractions of 1.",
    );
  };
}

/** Two forms of one metric, told apart by a key that only the first one has. */
function either<Inputs>(
  key: string,
  withKey: z.ZodType<Inputs>,
  without: z.ZodType<Inputs>,
  formula: (inputs: Inputs) => Defined<Fraction> | string,
): Metric {
  const [first, second] = [metric(withKey, formula), metric(without, formula)];
  return (inputs) => (typeof inputs === "object" && inputs !== null && key in inputs ? first(inputs) : second(inputs));
}

function result(value: Defined<Fraction> | string): Computed {
  if (typeof value === "string") return { value };
  if (isUndefined(value)) return { undefined: value.undefined };
  const double = toNumber(value);
  return Number.isFinite(double) ? { value: double } : outOfRange.toJSON();
}

function planMrr({ n, price }: z.output<typeof forms.plans>["plans"][number]): Fraction {
  const exact = multiply(multiply(monthlyAmount(price), n), mrrUnit);
  return fraction(roundHalfAway(exact.num, exact.den), mrrUnit.num);
}

function unknownMetric(name: string): HoldfastError {
  const known = [...metrics.keys()].join(", ");
  return new HoldfastError("unknown_metric", `There is no metric "${name}".`, `Choose one of: ${known}.`);
}
