/** The metric and the scope that a question names -> what it is measured on, read once, whatever its periods. */
import type { Answer } from "../../answers/answer.ts";
import { churnByReason } from "../../answers/metrics/churn-by-reason.ts";
import type { Metric } from "../../answers/metrics/metric.ts";
import { metricByName } from "../../answers/metrics/metrics.ts";
import { answerNotComputed } from "../../answers/not-understood.ts";
import { answerOwnsNothing } from "../../answers/owns-nothing.ts";
import { segmentsInWords } from "../../answers/segment-words.ts";
import type { Book } from "../../core/revenue/book.ts";
import { segmentAlternatives } from "../../core/revenue/segment-alternatives.ts";
import { knownValues } from "../../core/revenue/within-segments.ts";
import { metricLabels } from "../../questions/metric-labels.ts";
import { readBook } from "../../store/book.ts";
import type { AnswerRequest } from "./request.ts";
import { type Whose, whoseAccounts } from "./whose.ts";

export interface AskedBook {
  readonly context: AnswerRequest["context"];
  /** Of the accounts asked about, in their own currencies; `segments` are still to be cut out, at each period's start. */
  readonly book: Book;
  /** The same accounts of another book. */
  readonly ofAsked: (book: Book) => Book;
  readonly segments: readonly string[];
  /** As shown; null = the whole book. */
  readonly segment: string | null;
  /** One account, or one owner's; left out = everybody's. */
  readonly whose?: Whose["subject"];
}

export interface Measurable extends AskedBook {
  readonly metric: Metric;
}

/** A metric that no revenue result holds is answered in words instead. @param stored the whole book, where it was read already. */
export async function withMeasurable(
  request: AnswerRequest,
  answer: (asked: Measurable) => Answer | Promise<Answer>,
  stored?: Book,
): Promise<Answer> {
  const { question, context } = request;
  const name = question.slots.metric ?? "nrr";
  const known = metricByName(name);
  if (known === undefined) return answerNotComputed(context, metricLabels[name]);
  const { metric, defaults } = withReason(known, question.slots.reason);
  return withAskedBook(
    request,
    (asked) =>
      answer({ ...asked, metric, context: { ...asked.context, defaults: [...asked.context.defaults, ...defaults] } }),
    stored,
  );
}

/** An owner of nothing is answered in words instead. @param stored as for `withMeasurable`. */
export async function withAskedBook(
  request: AnswerRequest,
  answer: (asked: AskedBook) => Answer | Promise<Answer>,
  stored?: Book,
): Promise<Answer> {
  const { question, context } = request;
  const whose = await whoseAccounts(request);
  if (whose?.accountIds.size === 0) return answerOwnsNothing(context, whose.subject.name);
  const whole = stored ?? (await readBook(request.tx));
  const ofAsked = (book: Book) => (whose === null ? book : onlyAccounts(book, whose.accountIds));
  const segments = [question.slots.segment ?? []].flat();
  return answer({
    context: { ...context, defaults: [...context.defaults, ...ownedToday(whose)] },
    book: ofAsked(whole),
    ofAsked,
    segments,
    segment: segmentsInWords(segmentAlternatives(segments, knownValues(whole))),
    ...(whose !== null && { whose: whose.subject }),
  });
}

/** Only churn has reasons; any other figure is of all of them, and says so. */
function withReason(metric: Metric, reason: AnswerRequest["question"]["slots"]["reason"]) {
  if (reason === undefined) return { metric, defaults: [] };
  const split = churnByReason(metric, reason);
  if (split !== undefined) return { metric: split, defaults: [] };
  return { metric, defaults: ["for every reason, as only churn has one"] };
}

function ownedToday(whose: Whose | null): readonly string[] {
  return whose?.subject.type === "person" ? ["the accounts owned today, in every period"] : [];
}

function onlyAccounts(book: Book, ids: ReadonlySet<string>): Book {
  return {
    ...book,
    accounts: book.accounts.filter(({ id }) => ids.has(id)),
    subscriptions: book.subscriptions.filter(({ accountId }) => ids.has(accountId)),
  };
}
