/** The range and the steps a question names, or leaves unsaid -> the whole months or quarters of a course of time. */
import { addMonths, type Day, type DayRange, firstOfMonth, firstOfQuarter, type Period } from "../../core/day.ts";
import type { Grain } from "../../questions/question.ts";

export interface CourseQuestion {
  /** Both days inclusive; undefined = none was named. */
  readonly range: DayRange | undefined;
  readonly grain: Grain | undefined;
  readonly asOf: Day;
  /** Asked when that day was over: a step that ended with it is complete. */
  readonly dayIsOver: boolean;
  readonly fiscalYearStartMonth: number;
  /** NRR, GRR, churn: rates that a month is short for. */
  readonly ofRetention: boolean;
}

export interface Course {
  readonly grain: Grain;
  /** In order, none of them running still; possibly none at all. */
  readonly periods: readonly Period[];
  /** In words without digits. */
  readonly defaults: readonly string[];
}

const monthsIn: Readonly<Record<Grain, number>> = { month: 1, quarter: 3 };

/** Without a range: two years of quarters show a season twice, a year of months every month once. */
const unsaid: Readonly<Record<Grain, { readonly steps: number; readonly words: string }>> = {
  quarter: { steps: 8, words: "the last eight complete quarters, as no range was named" },
  month: { steps: 12, words: "the last twelve complete months, as no range was named" },
};

/** Slack draws at most these many points (presentation/limits.ts, chartPoints); every surface shows the same ones. */
const mostSteps = 20;
const latestOnly = "the latest twenty only";

/** From here on a retention rate is told by quarters: months of a rate are noise over a year. */
const monthsOfAYear = 12;

export function courseOf(asked: CourseQuestion): Course {
  const grain = asked.grain ?? fittingGrain(asked);
  return asked.range === undefined ? lastSteps(asked, grain) : stepsWithin(asked, asked.range, grain);
}

function fittingGrain({ range, ofRetention }: CourseQuestion): Grain {
  if (range === undefined) return "quarter";
  const overAYear = range.to + 1 >= addMonths(range.from, monthsOfAYear);
  return ofRetention && overAYear ? "quarter" : "month";
}

function lastSteps(asked: CourseQuestion, grain: Grain): Course {
  const { steps, words } = unsaid[grain];
  const running = firstOf(grain, asked.dayIsOver ? asked.asOf + 1 : asked.asOf, asked.fiscalYearStartMonth);
  return { grain, periods: stepsFrom(addMonths(running, -steps * monthsIn[grain]), steps, grain), defaults: [words] };
}

function stepsWithin(asked: CourseQuestion, range: DayRange, grain: Grain): Course {
  const { asOf, fiscalYearStartMonth } = asked;
  const first = firstOf(grain, range.from, fiscalYearStartMonth);
  const from = first === range.from ? first : addMonths(first, monthsIn[grain]);
  const end = Math.min(range.to, asOf) + 1;
  const last = firstOf(grain, end, fiscalYearStartMonth);
  const whole = stepsBetween(from, last, grain);
  const periods = whole.slice(-mostSteps);
  const running = range.to >= asOf && last < end;
  const trimmed = from !== range.from || (range.to < asOf && last < end);
  return {
    grain,
    periods,
    defaults: [
      ...(asked.grain === undefined ? [`by ${grain}, as no step was named`] : []),
      ...(running ? [`without the ${grain} that is not over`] : []),
      ...(trimmed ? [`whole ${grain}s only`] : []),
      ...(periods.length < whole.length ? [latestOnly] : []),
    ],
  };
}

function stepsBetween(from: Day, to: Day, grain: Grain): readonly Period[] {
  const periods: Period[] = [];
  for (let start = from; start < to; start = addMonths(start, monthsIn[grain])) {
    periods.push({ from: start, to: addMonths(start, monthsIn[grain]) });
  }
  return periods;
}

function stepsFrom(from: Day, count: number, grain: Grain): readonly Period[] {
  return stepsBetween(from, addMonths(from, count * monthsIn[grain]), grain);
}

function firstOf(grain: Grain, day: Day, fiscalYearStartMonth: number): Day {
  return grain === "month" ? firstOfMonth(day) : firstOfQuarter(day, fiscalYearStartMonth);
}
