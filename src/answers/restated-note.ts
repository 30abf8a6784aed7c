/** A period's figure as first known and as known since -> "NRR over Q2 was 107.5% as first known on 2 Jul, now 106.9%: 2 rows arrived late". */
import { type Day, rangeOfPeriod } from "../core/day.ts";
import { compare, type Fraction } from "../core/fraction.ts";
import type { KnownFigures, MeasuringSetting, Restatement } from "../core/revenue/restatement.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { factPeriod, type MetricSubject, periodFact, subjectOf } from "./metric-facts.ts";
import type { Metric } from "./metrics/metric.ts";
import { metricFigure } from "./metrics/metric-figure.ts";

export interface RestatedPeriod extends Restatement {
  /** The day on which the closed period was first known. */
  readonly firstKnownOn: Day;
}

export interface RestatedAnswer extends MetricSubject {
  /** Periods of the answer about which something was learned after they were first known. */
  readonly restated?: readonly RestatedPeriod[];
}

const settingWords: Readonly<Record<MeasuringSetting, string>> = {
  currency: "the reporting currency was changed",
  grossMargin: "the gross margin was changed",
  cacCents: "the cost of acquiring a customer was changed",
  renewalGraceDays: "the days of grace for late renewals were changed",
};

const changeWords = { added: "arrived late", changed: "changed since", removed: "left since" } as const;
type Change = keyof typeof changeWords;
const changes: readonly Change[] = ["added", "changed", "removed"];

/** One note for each period whose figure is another one now, with a button to the rows; nothing where the figure stands. */
export function noteRestated(draft: Draft, { restated = [], ...of }: RestatedAnswer): void {
  const shown = restated.flatMap((one) => {
    const [was, is] = [figureOf(of.metric, one.was), figureOf(of.metric, one.is)];
    return sameValue(was, is) ? [] : [{ ...one, value: { was, is } }];
  });
  for (const one of shown) noteOne(draft, of, one, shown.length > 1);
}

const learnedLate = "Show what was learned late";

interface Shown extends RestatedPeriod {
  readonly value: { readonly was: Defined<Fraction>; readonly is: Defined<Fraction> };
}

function figureOf({ read }: Metric, { metrics, settings }: KnownFigures): Defined<Fraction> {
  return isUndefined(metrics) ? metrics : read(metrics, settings);
}

/** @param several the buttons must be told apart by their periods. */
function noteOne(draft: Draft, of: MetricSubject, one: Shown, several: boolean): void {
  const { metric } = of;
  const receipt = receiptOf(draft, metric, one);
  const about = { subject: subjectOf(of), metric: metric.name, period: factPeriod(one.period), receipt };
  const side = (value: Defined<Fraction>, label: string) =>
    draft.fact(metricFigure(metric.kind, value, draft.figures), { label, polarity: metric.polarity, ...about });
  const was = side(one.value.was, `${metric.label}, as first known`);
  const is = side(one.value.is, `${metric.label}, as known now`);
  const day = draft.fact(draft.figures.date(one.firstKnownOn), { label: "first known on", subject: about.subject });
  const when =
    metric.measured === "at_end" ? `on {${lastDay(draft, of, one)}}` : `over {${periodFact(draft, of, one.period)}}`;
  const because = reasons(draft, of, one).join(", ");
  draft.note("restated", `${metric.label} ${when} was {${was}} as first known on {${day}}, now {${is}}: ${because}.`);
  draft.action(
    "receipt",
    `${learnedLate}${several ? `, ${draft.figures.rangeText(rangeOfPeriod(one.period))}` : ""}`,
    receipt,
  );
}

function lastDay(draft: Draft, of: MetricSubject, { period }: RestatedPeriod): string {
  const figure = draft.figures.date(rangeOfPeriod(period).to);
  return draft.fact(figure, { label: "day", subject: subjectOf(of), period: factPeriod(period) });
}

function reasons(draft: Draft, of: MetricSubject, one: RestatedPeriod): readonly string[] {
  const counted = (count: number, noun: keyof typeof nouns, label: string) =>
    `{${draft.fact(draft.figures.count(count, nouns[noun]), { label, subject: subjectOf(of) })}}`;
  const rows = changes.flatMap((change) => {
    const count = one.rows.filter((row) => row.change === change).length;
    return count === 0 ? [] : [`${counted(count, "row", `rows that ${changeWords[change]}`)} ${changeWords[change]}`];
  });
  const moved = one.movedAccounts.length;
  return [
    ...rows,
    ...(moved === 0 ? [] : [`${counted(moved, "account", "accounts moved")} moved between segments`]),
    ...(one.currencies.length === 0 ? [] : ["an exchange rate was changed"]),
    ...one.settings.map((setting) => settingWords[setting]),
  ];
}

function receiptOf(draft: Draft, metric: Metric, { value: { was, is }, rows, currencies }: Shown): string {
  const display = (value: Defined<Fraction>) => metricFigure(metric.kind, value, draft.figures).display;
  return draft.receipt({
    formula: metric.formula,
    inputs: {
      "as first known": display(was),
      "as known now": display(is),
      ...Object.fromEntries(changes.map((change) => [`rows ${changeWords[change]}`, idsOf(rows, change)])),
      ...(currencies.length > 0 && { "other exchange rates": currencies.join(", ") }),
    },
    rows: { table: "subscription", ids: rows.map(({ id }) => id) },
    definition: "A closed period is first known with the first import after its end; what came later restates it.",
  });
}

function idsOf(rows: RestatedPeriod["rows"], change: Change): number {
  return rows.filter((row) => row.change === change).length;
}

function sameValue(was: Defined<Fraction>, is: Defined<Fraction>): boolean {
  if (isUndefined(was) || isUndefined(is)) return isUndefined(was) && isUndefined(is);
  return compare(was, is) === 0;
}
