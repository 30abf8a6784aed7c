/** "what if acme churns?", "which fewest accounts bring NRR under 100 %?" -> the figures as they are and as they would be. */
import type { Answer } from "../../answers/answer.ts";
import { answerFewestBelow, answerOutOfReach } from "../../answers/fewest-below.ts";
import type { Metric } from "../../answers/metrics/metric.ts";
import { metricByName } from "../../answers/metrics/metrics.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import { answerNotComputed, answerNotUnderstood } from "../../answers/not-understood.ts";
import { segmentsInWords } from "../../answers/segment-words.ts";
import { answerWhatIf } from "../../answers/what-if.ts";
import type { Period } from "../../core/day.ts";
import { type Fraction, fraction } from "../../core/fraction.ts";
import type { Book } from "../../core/revenue/book.ts";
import { fewestBelow, lossMeasures } from "../../core/revenue/fewest-below.ts";
import { inReportingCurrency, ratesUsed } from "../../core/revenue/reporting-currency.ts";
import { segmentAlternatives } from "../../core/revenue/segment-alternatives.ts";
import { whatIf as supposed } from "../../core/revenue/what-if.ts";
import { knownValues, withinSegments } from "../../core/revenue/within-segments.ts";
import { type Defined, isUndefined, notDefined } from "../../core/undefined.ts";
import { metricLabels } from "../../questions/metric-labels.ts";
import type { Slots } from "../../questions/question.ts";
import { readBook } from "../../store/book.ts";
import { type Leaving, leavingOf } from "./leaving.ts";
import type { AnswerRequest } from "./request.ts";
import { rowsBehind } from "./rows-behind.ts";
import { type SupposedPeriods, supposedPeriods } from "./supposed-periods.ts";

export async function whatIf(request: AnswerRequest): Promise<Answer> {
  const { context, question, didYouMean } = request;
  const name = question.slots.metric ?? "nrr";
  const metric = metricByName(name);
  if (metric === undefined) return answerNotComputed(context, metricLabels[name]);
  const periods = supposedPeriods(question.slots.period, context);
  if (periods === null) return answerNotDefined(context, metric, notDefined("no_data"));
  const stored = await readBook(request.tx);
  const { book, rates } = inReportingCurrency(stored, periods.main.to);
  const asked = { ...request, metric, book, periods };
  const leaving = await leavingOf(request, book);
  const asStored = (period: Period) => withinSegments(stored, period.from, [question.slots.within ?? []].flat());
  const used = ratesUsed(asStored, rates, [periods.main, periods.beside.period]);
  if (leaving !== null) return ofLeaving(asked, leaving, used);
  const under = levelOf(question.slots);
  return under === null ? answerNotUnderstood(context, didYouMean) : ofLevel(asked, under, used);
}

interface Asked extends AnswerRequest {
  readonly metric: Metric;
  /** In the reporting currency. */
  readonly book: Book;
  readonly periods: SupposedPeriods;
}

type Rates = ReturnType<typeof ratesUsed>;

function ofLeaving(asked: Asked, leaving: Leaving, rates: Rates): Answer {
  const { context, metric, periods, from, question } = asked;
  const ids = largestOf(asked, leaving);
  if (isUndefined(ids)) return answerNotDefined(context, metric, ids);
  const [main, beside] = inBoth(asked, (book, period) => supposed(book, period, ids));
  if (isUndefined(main)) return answerNotDefined(context, metric, main);
  if (isUndefined(beside)) return answerNotDefined(context, metric, beside);
  const { who } = leaving;
  return answerWhatIf({
    ...shownOf(asked, rates),
    context: withDefaults(asked, who.named === null ? ["those who leave as they stand on the day asked about"] : []),
    who,
    now: main,
    beside: { figures: beside, called: periods.beside.called },
    under: levelOf(question.slots),
    from,
  });
}

/** Everybody of them, or the largest of those the figure is of: by what they pay at the end of the period. */
function largestOf(asked: Asked, { ids, limit }: Leaving): Defined<ReadonlySet<string>> {
  if (limit === undefined) return ids;
  const [all] = inBoth(asked, (book, period) => supposed(book, period, ids));
  return isUndefined(all) ? all : new Set(all.lost.slice(0, limit).map(({ accountId }) => accountId));
}

function ofLevel(asked: Asked, under: Fraction, rates: Rates): Answer {
  const { context, metric, periods, from } = asked;
  const measure = lossMeasures.find((known) => known === metric.name);
  if (measure === undefined)
    return answerNotComputed(context, `${metric.label}, but no level that losses bring it under`);
  const [main, beside] = inBoth(asked, (book, period) => fewestBelow(book, period, { measure, under }));
  const shown = { ...shownOf(asked, rates), context: withDefaults(asked, []), under };
  if (isUndefined(main) && main.undefined === "out_of_reach") return answerOutOfReach(shown);
  if (isUndefined(main)) return answerNotDefined(context, metric, main);
  return answerFewestBelow({
    ...shown,
    found: main,
    beside: isUndefined(beside) ? null : { found: beside, called: periods.beside.called },
    from,
  });
}

/** The figure is cut to the segments its accounts stood in at each period's own start. */
function inBoth<T>({ book, periods, question }: Asked, work: (book: Book, period: Period) => T): readonly [T, T] {
  const within = [question.slots.within ?? []].flat();
  const cut = (period: Period) => work(withinSegments(book, period.from, within), period);
  return [cut(periods.main), cut(periods.beside.period)];
}

function shownOf({ metric, book, periods, question }: Asked, rates: Rates) {
  const within = [question.slots.within ?? []].flat();
  return {
    metric,
    segment: segmentsInWords(segmentAlternatives(within, knownValues(book))),
    names: new Map(book.accounts.map(({ id, name }) => [id, name])),
    rows: rowsBehind(withinSegments(book, periods.main.from, within), periods.main),
    rates,
  };
}

function withDefaults({ context, periods }: Asked, more: readonly string[]) {
  return { ...context, defaults: [...periods.defaults, ...more, ...context.defaults] };
}

function levelOf({ under }: Slots): Fraction | null {
  return under === undefined ? null : fraction(BigInt(under.num), BigInt(under.den));
}
