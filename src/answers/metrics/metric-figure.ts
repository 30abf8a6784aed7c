/** A metric's exact value, defined or not -> the figure people see. */
import { type Fraction, subtract } from "../../core/fraction.ts";
import { toMinor } from "../../core/money.ts";
import { type Defined, isUndefined } from "../../core/undefined.ts";
import type { Figure } from "../figures/figure.ts";
import type { Figures } from "../figures/figures.ts";
import type { Metric } from "./metric.ts";

export function metricFigure(kind: Metric["kind"], value: Defined<Fraction>, show: Figures): Figure {
  if (isUndefined(value)) return show.undefined(kind, value);
  return kind === "rate" ? show.rate(value) : show.money(toMinor(value));
}

/** Rates differ by percentage points, amounts by an amount of their displayed units. */
export function changeFigure(kind: Metric["kind"], before: Fraction, now: Fraction, show: Figures): Figure {
  return kind === "rate" ? show.points(subtract(now, before)) : show.moneyMoved(toMinor(now) - toMinor(before));
}
