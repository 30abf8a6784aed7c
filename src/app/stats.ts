/** One line of `holdfast stats`, `{fn, values|scores,labels}` -> its result, `{undefined: reason}` or `{error}` (definitions.md §6). */
import { z } from "zod";
import { HoldfastError } from "../core/error.ts";
import { auc } from "../core/statistics/auc.ts";
import { averagePrecision } from "../core/statistics/average-precision.ts";
import { bestSplit } from "../core/statistics/best-split.ts";
import { isotonic } from "../core/statistics/isotonic.ts";
import { mannKendall } from "../core/statistics/mann-kendall.ts";
import { median, medianAbsoluteDeviation } from "../core/statistics/middle.ts";
import { brier, logLoss } from "../core/statistics/probability-loss.ts";
import { theilSen } from "../core/statistics/theil-sen.ts";
import type { UndefinedReason } from "../core/undefined.ts";
import { outOfRange } from "./out-of-range.ts";
import { type Refused, refusedInputs } from "./refused-inputs.ts";
import * as forms from "./stats-forms.ts";

export type Figures = Readonly<Record<string, number | readonly number[]>>;
export type Stated = Figures | { readonly undefined: UndefinedReason } | Refused;

type Fn = (input: unknown) => Stated;

const line = z.looseObject({ fn: z.string() });

/** Every function `stats` knows; a new one is a line here. */
const fns: ReadonlyMap<string, Fn> = new Map([
  ["theil_sen", fn(forms.pairedSeries, ({ values }) => trendLine(values))],
  ["mann_kendall", fn(forms.pairedSeries, ({ values }) => trendTest(values))],
  ["median", fn(forms.series, ({ values }) => single(median(values)))],
  ["mad", fn(forms.series, ({ values }) => single(medianAbsoluteDeviation(values)))],
  ["best_split", fn(forms.splitSeries, ({ values, min_segment }) => split(values, min_segment))],
  ["auc", fn(forms.ranked, ({ scores, labels }) => single(auc(scores, labels)))],
  ["average_precision", fn(forms.ranked, ({ scores, labels }) => single(averagePrecision(scores, labels)))],
  ["brier", fn(forms.forecasts, ({ scores, labels }) => single(brier(scores, labels)))],
  ["log_loss", fn(forms.forecasts, ({ scores, labels }) => single(logLoss(scores, labels)))],
  ["isotonic", fn(forms.points, ({ scores, labels }) => ({ fitted: isotonic(scores, labels) }))],
]);

/** `no_data` without values; `too_little_data` where there are too few, or labels of one class only. */
export function stats(input: unknown): Stated {
  const read = line.safeParse(input);
  if (!read.success)
    return refusedInputs("bad_request", read.error, 'Write one object a line: {"fn": "median", "values": [...]}.');
  const known = fns.get(read.data.fn);
  return known?.(input) ?? unknownFunction(read.data.fn).toJSON();
}

/** `of` gives undefined for what cannot be said of so few values. */
function fn<Inputs extends object>(form: z.ZodType<Inputs>, of: (inputs: Inputs) => Figures | undefined): Fn {
  return (input) => {
    const read = form.safeParse(input);
    if (!read.success)
      return refusedInputs(
        "bad_inputs",
        read.error,
        "Correct the inputs named; values and scores are lists of numbers.",
      );
    if (isEmpty(read.data)) return { undefined: "no_data" };
    const figures = of(read.data);
    if (figures === undefined) return { undefined: "too_little_data" };
    return Object.values(figures).flat().every(Number.isFinite) ? figures : outOfRange.toJSON();
  };
}

function isEmpty(inputs: object): boolean {
  return Object.values(inputs).some((given) => Array.isArray(given) && given.length === 0);
}

function single(value: number | undefined): Figures | undefined {
  return value === undefined ? undefined : { value };
}

function trendLine(values: readonly number[]): Figures | undefined {
  const found = theilSen(values);
  return found && { slope: found.slope, intercept: found.intercept };
}

function trendTest(values: readonly number[]): Figures {
  const { s, variance, z, p } = mannKendall(values);
  return { S: s, var: variance, z, p_two_sided: p };
}

function split(values: readonly number[], minSegment: number): Figures | undefined {
  const best = bestSplit(values, minSegment);
  return best && { index: best.index, sse: best.sse, mean_before: best.meanBefore, mean_after: best.meanAfter };
}

function unknownFunction(name: string): HoldfastError {
  const known = [...fns.keys()].join(", ");
  return new HoldfastError("unknown_function", `There is no function "${name}".`, `Choose one of: ${known}.`);
}
