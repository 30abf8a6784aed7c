/** "EMEA vs AMER on NRR", "NRR Q2 vs Q3", "Acme vs Beta MRR" -> the metric of each side, measured as if asked for alone. */
import type { Answer, Fact } from "../../answers/answer.ts";
import { answerCompareSides, type ComparedSide } from "../../answers/compare-sides.ts";
import { figuresIn } from "../../answers/figures/figures.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import { listLimit } from "../../answers/schema.ts";
import { type Period, rangeOfPeriod } from "../../core/day.ts";
import type { FxRate } from "../../core/records.ts";
import type { Book } from "../../core/revenue/book.ts";
import { perBook } from "../../core/revenue/per-book.ts";
import { periodMetrics } from "../../core/revenue/period-metrics.ts";
import { inReportingCurrency, type Rates, ratesUsed } from "../../core/revenue/reporting-currency.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { type Defined, isUndefined, notDefined } from "../../core/undefined.ts";
import type { Side } from "../../questions/question.ts";
import { readBook } from "../../store/book.ts";
import { type Measurable, withMeasurable } from "./measurable.ts";
import { notUnderstood } from "./not-understood.ts";
import { measuredPeriod, yearUpTo } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";
import { rowsBehind } from "./rows-behind.ts";

interface Asked {
  readonly side: Side;
  readonly asked: Measurable;
  readonly now: Period;
  readonly defaults: readonly string[];
}

/** A side that cannot be measured at all, an owner of nothing, is answered alone. The book is read once for all of them. */
export async function compareSides(request: AnswerRequest, sides: readonly Side[]): Promise<Answer> {
  return eachSide(request, await readBook(request.tx), sides.slice(0, listLimit), []);
}

async function eachSide(
  request: AnswerRequest,
  stored: Book,
  sides: readonly Side[],
  sofar: readonly Asked[],
): Promise<Answer> {
  const [side, ...rest] = sides;
  if (side === undefined) return sideBySide(request, sofar);
  const one = requestOf(request, side);
  const answer = (asked: Measurable) => {
    const measured = measuredPeriod({
      slot: one.question.slots.period,
      asOf: asked.context.asOf,
      dayIsOver: asked.context.standpoint?.dayIsOver ?? false,
      fiscalYearStartMonth: asked.context.settings.fiscalYearStartMonth,
      measured: asked.metric.measured,
    });
    if (measured === null) return answerNotDefined(request.context, asked.metric, notDefined("no_data"));
    return eachSide(request, stored, rest, [...sofar, { side, asked, ...measured }]);
  };
  return withMeasurable(one, answer, stored);
}

/** What both share stands beside what is the side's own. */
function requestOf(request: AnswerRequest, side: Side): AnswerRequest {
  const { sides: _sides, ...shared } = request.question.slots;
  const segment = [shared.segment ?? [], side.segment ?? []].flat();
  const slots = { ...shared, ...side, ...(segment.length > 0 && { segment }) };
  return { ...request, question: { ...request.question, slots } };
}

/** All sides at the rates of the last day of any of them. */
function sideBySide(request: AnswerRequest, sides: readonly Asked[]): Answer {
  const [first] = sides;
  if (first === undefined) return notUnderstood(request);
  const { context, question } = request;
  const { metric, whose } = first.asked;
  const last = Math.max(...sides.map(({ now }) => now.to));
  const reported = perBook((book) => inReportingCurrency(book, last));
  const measured = sides.map((one) => measuredSide(one, reported(one.asked.book).book));
  const missing = measured.find(isUndefined);
  if (missing !== undefined) return answerNotDefined(context, metric, missing);
  const shared = [question.slots.segment ?? []].flat();
  const differ = differenceOf(first.side);
  const defaults = sides.flatMap((one) => [...one.defaults, ...one.asked.context.defaults]);
  const rates = sides.flatMap((one) => ratesOf(one, reported(one.asked.book).rates));
  return answerCompareSides({
    context: { ...context, defaults: [...new Set(defaults)] },
    metric,
    segment: shared.length === 0 ? null : shared.join(", "),
    ...(whose !== undefined && differ !== "account" && differ !== "owner" && { whose }),
    differ,
    sides: measured.flatMap((one) => (isUndefined(one) ? [] : [one])),
    rates: [...new Map(rates.map((rate) => [rate.currency, rate])).values()],
  });
}

/** @param book the side's own, in the reporting currency. */
function measuredSide({ side, asked, now }: Asked, book: Book): Defined<ComparedSide> {
  const year = yearUpTo(now.to);
  const within = (period: Period) => withinSegments(book, period.from, asked.segments);
  const metrics = periodMetrics(within(now), now);
  if (isUndefined(metrics)) return metrics;
  const trailing = periodMetrics(within(year), year);
  const subject = subjectOf(side, asked, now);
  return {
    name: subject.name,
    subject,
    metrics,
    trailing: isUndefined(trailing) ? null : trailing,
    rows: rowsBehind(within(now), now),
  };
}

function ratesOf({ asked, now }: Asked, rates: Rates): readonly FxRate[] {
  return ratesUsed((period) => withinSegments(asked.book, period.from, asked.segments), rates, [now]);
}

function subjectOf(side: Side, { whose, context, metric }: Measurable, now: Period): Fact["subject"] {
  if (side.segment !== undefined) return { type: "segment", id: side.segment, name: side.segment };
  if (side.period === undefined && whose !== undefined) return whose;
  const name = figuresIn(context.settings).rangeText(rangeOfPeriod(now));
  return { type: "metric", id: metric.name, name };
}

function differenceOf(side: Side): keyof Side {
  if (side.period !== undefined) return "period";
  if (side.account !== undefined) return "account";
  return side.owner === undefined ? "segment" : "owner";
}
