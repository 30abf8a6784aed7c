/** A book, a period and a cut -> the groups a comparison shows: the largest one by one, all others together. */
import { weightOf } from "../../answers/compare-columns.ts";
import { mostGroups } from "../../answers/compare-groups.ts";
import type { Compared } from "../../answers/compare-table.ts";
import { cutWords, groupName } from "../../answers/cut-words.ts";
import type { Metric } from "../../answers/metrics/metric.ts";
import { superlativesOf } from "../../answers/superlatives.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import type { Period } from "../../core/day.ts";
import { compare, fraction } from "../../core/fraction.ts";
import type { Book } from "../../core/revenue/book.ts";
import { type Cut, metricsBy } from "../../core/revenue/metrics-report.ts";
import { periodMetrics } from "../../core/revenue/period-metrics.ts";
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import { withinGroups } from "../../core/revenue/within-groups.ts";
import { type Defined, isUndefined } from "../../core/undefined.ts";
import { memberNames } from "../../store/members.ts";
import type { AnswerRequest } from "./request.ts";
import { rowsBehind } from "./rows-behind.ts";

interface CutBook {
  readonly book: Book;
  readonly period: Period;
  readonly cut: Cut;
}

type Group = readonly [name: string, metrics: Defined<PeriodMetrics>];

interface ComparedGroups {
  readonly groups: readonly Compared[];
  readonly others: Compared | null;
}

export async function comparedGroups({ tx }: AnswerRequest, metric: Metric, cutBook: CutBook): Promise<ComparedGroups> {
  const { book, period, cut } = cutBook;
  const groups = [...metricsBy(book, period, cut)].sort(largestFirst(metric));
  const names =
    cut === "owner"
      ? await memberNames(
          tx,
          groups.map(([key]) => key),
        )
      : new Map<string, string>();
  const shown = groups.slice(0, mostGroups).sort(inOrder(cutBook, metric));
  const rest = new Set(groups.slice(mostGroups).map(([key]) => key));
  return {
    groups: shown.map(([key, metrics]) => {
      const name = groupName(cut, key, names);
      const subject = { type: cutWords[cut].subject, id: key, name } as const;
      return { name, subject, metrics, rows: rowsOf(cutBook, new Set([key])) };
    }),
    others: rest.size === 0 ? null : allOthers(cutBook, rest),
  };
}

function allOthers(cutBook: CutBook, rest: ReadonlySet<string>): Compared {
  const { book, period, cut } = cutBook;
  const name = "All others";
  return {
    name,
    subject: { type: cutWords[cut].subject, id: "others", name },
    metrics: periodMetrics(withinGroups(book, period.from, cut, rest), period),
    rows: rowsOf(cutBook, rest),
  };
}

function rowsOf({ book, period, cut }: CutBook, groups: ReadonlySet<string>) {
  return rowsBehind(withinGroups(book, period.from, cut, groups), period);
}

/** A group in a currency without a rate has no size. */
function largestFirst(metric: Metric) {
  const weight = ([, metrics]: Group) => (isUndefined(metrics) ? fraction(0n) : weightOf(metric, metrics));
  return (a: Group, b: Group): number => compare(weight(b), weight(a)) || byCodePoint(a[0], b[0]);
}

/** Cohorts in the order they came; other groups from the best to the worst, those without a figure last. */
function inOrder({ cut, book }: CutBook, metric: Metric) {
  const { highestFirst } = superlativesOf(metric);
  const value = ([, metrics]: Group) => (isUndefined(metrics) ? metrics : metric.read(metrics, book.settings));
  return (a: Group, b: Group): number => {
    if (cut === "cohort") return byCodePoint(a[0], b[0]);
    const [one, two] = [value(a), value(b)];
    if (isUndefined(one) || isUndefined(two)) return Number(isUndefined(one)) - Number(isUndefined(two));
    return (highestFirst ? compare(two, one) : compare(one, two)) || byCodePoint(a[0], b[0]);
  };
}
