/** Survey answers of a period and of the one before -> NPS, CSAT or CES with how many answered, in all and by segment. */
import type { Period } from "../core/day.ts";
import { rangeOfPeriod } from "../core/day.ts";
import { isUndefined } from "../core/undefined.ts";
import type { Answer, Fact, TableRow } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import { nouns } from "./figures/nouns.ts";
import { undefinedWords } from "./figures/undefined-words.ts";
import { factPeriod } from "./metric-facts.ts";
import { cutPolicy } from "./metrics/policies.ts";
import type { SurveyMetric } from "./metrics/survey-metrics.ts";
import { readAs } from "./read-as.ts";
import { listLimit } from "./schema.ts";

export interface SurveyAnswers {
  readonly period: Period;
  readonly scores: readonly number[];
  /** Survey row ids. */
  readonly ids: readonly string[];
}

export interface SurveyScoreInput {
  readonly context: AnswerContext;
  readonly metric: SurveyMetric;
  readonly now: SurveyAnswers;
  readonly before: SurveyAnswers;
  /** Of `now`, by the segment of the account that answered, in the order of the names; null when a segment was asked about. */
  readonly bySegment: ReadonlyMap<string, readonly number[]> | null;
  readonly segment: string | null;
  readonly whose?: Fact["subject"];
}

export function answerSurveyScore(input: SurveyScoreInput): Answer {
  const { context, metric, now, before, segment, whose } = input;
  const draft = new Draft(context);
  const was = sideFact(draft, input, before, `${metric.label}, the period before`);
  const is = sideFact(draft, input, now, metric.label, was.id);
  sayNow(draft, input, is);
  const change = sayBefore(draft, input, was);
  const shown = [is.id, is.count, was.id, was.count, ...(change === null ? [] : [change])];
  draft.section({ title: metric.label, kind: "facts", facts: shown });
  segmentTable(draft, input, is.count);
  draft.note("definition", `Leading figure. ${metric.definition}`);
  const lines = ["every answer counts once, on the day it was given", ...(segment === null ? [] : [cutPolicy])];
  draft.note("policy", `How it counts: ${lines.join("; ")}.`);
  draft.action("receipt", "Show the arithmetic", is.receipt);
  draft.action("share", "Share", context.id);
  const range = (side: SurveyAnswers) => draft.figures.rangeText(rangeOfPeriod(side.period));
  const when = `${range(now)} against ${range(before)}`;
  return draft.answer(readAs([metric.label, segment, whose?.name ?? null, when], context.defaults));
}

interface Side {
  readonly id: string;
  readonly count: string;
  readonly receipt: string;
}

function sideFact(draft: Draft, input: SurveyScoreInput, side: SurveyAnswers, label: string, previous?: string): Side {
  const { metric } = input;
  const { period, scores, ids } = side;
  const receipt = draft.receipt({
    formula: metric.formula,
    inputs: { answers: draft.figures.bareCount(scores.length).display },
    rows: { table: "survey", ids },
    definition: metric.definition,
  });
  const about = { subject: subjectOf(input), metric: metric.name, period: factPeriod(period), receipt };
  const id = draft.fact(scoreFigure(draft, metric, scores), {
    ...about,
    label,
    polarity: metric.polarity,
    ...(previous !== undefined && { previous }),
  });
  const count = draft.fact(draft.figures.count(scores.length, nouns.answer), {
    ...about,
    label: label.replace(metric.label, "answers"),
  });
  return { id, count, receipt };
}

function scoreFigure({ figures }: Draft, metric: SurveyMetric, scores: readonly number[]): Figure {
  const value = metric.of(scores);
  return isUndefined(value) ? figures.undefined(metric.kind, value) : metric.show(value, figures);
}

function sayNow(draft: Draft, input: SurveyScoreInput, is: Side): void {
  const value = input.metric.of(input.now.scores);
  const when = periodFact(draft, input, input.now);
  if (isUndefined(value)) {
    const why = draft.figures.reason(value.undefined, undefinedWords(value));
    const reason = draft.fact(why, { label: "reason", subject: subjectOf(input) });
    draft.say(`${named(draft, input)} is not defined over {${when}}: {${reason}}.`);
  } else draft.say(`${named(draft, input)} was {${is.id}} over {${when}}, from {${is.count}}.`);
}

/** @returns the fact of the change; null where a side is not defined. */
function sayBefore(draft: Draft, input: SurveyScoreInput, was: Side): string | null {
  const { metric, now, before } = input;
  const [is, then] = [metric.of(now.scores), metric.of(before.scores)];
  const when = periodFact(draft, input, before);
  if (isUndefined(then)) {
    draft.say(`In the period before, {${when}}, nobody answered.`);
    return null;
  }
  if (isUndefined(is)) {
    draft.say(`In the period before, {${when}}, it was {${was.id}}, from {${was.count}}.`);
    return null;
  }
  const change = draft.fact(metric.showChange(then, is, draft.figures), {
    label: "change",
    subject: subjectOf(input),
    metric: metric.name,
    polarity: metric.polarity,
  });
  draft.say(`In the period before, {${when}}, it was {${was.id}}, from {${was.count}}: a change of {${change}}.`);
  return change;
}

function segmentTable(draft: Draft, input: SurveyScoreInput, total: string): void {
  const groups = [...(input.bySegment ?? [])].toSorted(([, a], [, b]) => b.length - a.length);
  if (groups.length < 2) return;
  const fits = groups.length <= listLimit;
  const shown = fits ? groups : groups.slice(0, listLimit - 1);
  const others = groups.slice(shown.length).flatMap(([, scores]) => scores);
  const rows = [...shown, ...(fits ? [] : [["All others", others] as const])].map(([name, scores]) =>
    segmentRow(draft, input.metric, name, scores),
  );
  draft.addUp(
    total,
    rows.map(({ facts: [, count = ""] }) => count),
  );
  draft.section({
    title: "By segment",
    kind: "table",
    facts: rows.flatMap(({ facts }) => facts),
    columns: ["Segment", input.metric.label, "Answers"],
    rows,
  });
}

function segmentRow(draft: Draft, metric: SurveyMetric, name: string, scores: readonly number[]): TableRow {
  const label = draft.figures.name(name).display;
  const subject = { type: "segment", id: name, name: label } as const;
  const about = { subject, metric: metric.name };
  return {
    label,
    facts: [
      draft.fact(scoreFigure(draft, metric, scores), { ...about, label: metric.label, polarity: metric.polarity }),
      draft.fact(draft.figures.count(scores.length, nouns.answer), { ...about, label: `${metric.label}, answers` }),
    ],
  };
}

function named(draft: Draft, input: SurveyScoreInput): string {
  const { metric, segment, whose } = input;
  const name = (text: string) =>
    `{${draft.fact(draft.figures.name(text), { label: "asked about", subject: subjectOf(input) })}}`;
  if (whose !== undefined) return `${metric.label} of ${name(whose.name)}`;
  return segment === null ? metric.label : `${metric.label} in ${name(segment)}`;
}

function periodFact(draft: Draft, input: SurveyScoreInput, { period }: SurveyAnswers): string {
  const figure = draft.figures.text(draft.figures.rangeText(rangeOfPeriod(period)));
  return draft.fact(figure, { label: "period", subject: subjectOf(input), period: factPeriod(period) });
}

function subjectOf({ metric, segment, whose }: SurveyScoreInput): Fact["subject"] {
  if (whose !== undefined) return whose;
  if (segment !== null) return { type: "segment", id: segment, name: segment };
  return { type: "metric", id: metric.name, name: metric.label };
}
