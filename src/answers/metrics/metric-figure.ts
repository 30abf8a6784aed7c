/** A metric's exact value, defined or not -> the figure people see. */
import { type Fraction, subtract } from "../../core/fraction.ts";
import { toMinor } from "../../core/money.ts";
import { type Defined, isUndefined } from "../../core/undefined.ts";
import type { FactKind } from "../answer.ts";
import type { Figure } from "../figures/figure.ts";
import type { Figures } from "../figures/figures.ts";
import type { Metric } from "./metric.ts";

/** A ratio is an exact fraction as a rate is, read as "3.2x" instead of a percentage. */
export const factKind: Readonly<Record<Metric["kind"], FactKind>> = { rate: "rate", ratio: "rate", money: "money" };

type Shown = Readonly<Record<Metric["kind"], (value: Fraction) => Figure>>;

export function metricFigure(kind: Metric["kind"], value: Defined<Fraction>, show: Figures): Figure {
  if (isUndefined(value)) return show.undefined(factKind[kind], value);
  const shown: Shown = { rate: show.rate, ratio: show.times, money: (amount) => show.money(toMinor(amount)) };
  return shown[kind](value);
}

/** Rates differ by percentage points, ratios by so many times, amounts by an amount of their displayed units. */
export function changeFigure(kind: Metric["kind"], before: Fraction, now: Fraction, show: Figures): Figure {
  const shown: Shown = { rate: show.points, ratio: show.timesMoved, money: () => moneyChange(before, now, show) };
  return shown[kind](subtract(now, before));
}

function moneyChange(before: Fraction, now: Fraction, show: Figures): Figure {
  return show.moneyMoved(toMinor(now) - toMinor(before));
}
