/** Accounts that would churn -> "If Acme churned, NRR would be 99.8% instead of 103.1%", with all that their loss moves. */
import { type Period, rangeOfPeriod } from "../core/day.ts";
import { compare, type Fraction, fraction } from "../core/fraction.ts";
import type { WhatIf } from "../core/revenue/what-if.ts";
import { isUndefined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { type BothFacts, beforeAndAfter, bothFacts, type Supposed } from "./before-and-after.ts";
import { capitalised, insideSentence } from "./capitalised.ts";
import { Draft } from "./draft.ts";
import { leavingTable } from "./leaving-table.ts";
import { changeFact, factPeriod, periodFact, reasonFact, subjectOf } from "./metric-facts.ts";
import { metricInWords, scopeInWords } from "./metric-words.ts";
import { metricFigure } from "./metrics/metric-figure.ts";
import { readAs } from "./read-as.ts";
import { noteSupposed, type WhatIfNotes } from "./what-if-notes.ts";
import { inCommon, type WhoLeaves, whoInWords, whoReadAs } from "./who-leaves.ts";

export interface WhatIfInput extends Supposed, WhatIfNotes {
  readonly who: WhoLeaves;
  readonly now: WhatIf;
  /** A second period that ends on the same day. */
  readonly beside: { readonly figures: WhatIf; readonly called: "quarter_so_far" | "trailing_year" };
  /** A level that was asked about too; null = none. */
  readonly under: Fraction | null;
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
  /** Accounts of the list to skip. */
  readonly from: number;
}

export const besideWords = { quarter_so_far: "This quarter so far", trailing_year: "Over the trailing year" } as const;

/** Where none of those who leave pays anything the answer says so, and that nothing would change. */
export function answerWhatIf(input: WhatIfInput): Answer {
  const { context, now } = input;
  const draft = new Draft(context);
  const asked = beforeAndAfter(draft, input, now);
  if (now.lost.length === 0) sayNothingLost(draft, input, asked);
  else sayLoss(draft, input, asked);
  noteSupposed(draft, input, now);
  draft.action("receipt", "Show the arithmetic", asked.receipt);
  draft.action("choose", "Who is at risk?", ask.atRisk);
  draft.action("share", "Share", context.id);
  return draft.answer(readWhatIfAs(draft, input, `${input.metric.label} if ${whoReadAs(draft, input.who)} left`));
}

function sayNothingLost(draft: Draft, input: WhatIfInput, { is }: BothFacts): void {
  const { who, now } = input;
  // Of a figure that is cut itself, who leaves may well pay outside of it.
  const where = `${scopeInWords(draft, input)} on {${endFact(draft, input, now.before.period)}}`;
  const nobody =
    who.named === null
      ? `No account ${inCommon(draft, input, who)} pays anything${where}`
      : `${capitalised(whoInWords(draft, input, who, []))} ${who.named.length === 1 ? "pays" : "pay"} nothing${where}`;
  draft.say(`${nobody}: nothing would change.`);
  draft.say(`${metricInWords(draft, input)} ${whenInWords(draft, input)} stays {${is}}.`);
}

function sayLoss(draft: Draft, input: WhatIfInput, asked: BothFacts): void {
  const { now, names, from } = input;
  const who = whoInWords(draft, input, input.who, now.lost);
  const named = metricInWords(draft, input);
  const when = whenInWords(draft, input);
  const would = `would be {${asked.wouldBe}} instead of {${asked.is}}`;
  draft.say(`If ${who} churned, ${insideSentence(named)} ${when} ${would}${changeInWords(draft, input)}.`);
  const total = sayAmount(draft, input);
  sayBeside(draft, input);
  const lines = now.lost.map((moved) => ({
    moved,
    loss: moved.endMrr,
    next: draft.figures.money(moved.startMrr),
  }));
  leavingTable(draft, { ...input, lines, nextColumn: "MRR at the start", total, names, from });
}

/** ", a change of {-3.2 points}", and whether that is under the level asked about; or why there is none. */
function changeInWords(draft: Draft, input: WhatIfInput): string {
  const { metric, now, context, under } = input;
  const [was, is] = [now.before, now.after].map((metrics) => metric.read(metrics, context.settings));
  if (was === undefined || is === undefined) return "";
  if (isUndefined(was)) return `: {${reasonFact(draft, input, was)}}`;
  if (isUndefined(is)) return `: {${reasonFact(draft, input, is)}}`;
  const change = changeFact(draft, input, { was, is, period: now.before.period });
  const moved = change.direction === "flat" ? ", unchanged" : `, a change of {${change.id}}`;
  if (under === null || metric.kind !== "rate") return moved;
  const level = draft.fact(draft.figures.rate(under), { label: "level asked about", subject: subjectOf(input) });
  return `${moved}; that is ${compare(is, under) < 0 ? "under" : "not under"} {${level}}`;
}

/** @returns the fact of all that would be lost. */
function sayAmount(draft: Draft, input: WhatIfInput): string {
  const { lostMrr, before } = input.now;
  const about = (label: string) => ({ label, subject: subjectOf(input), period: factPeriod(before.period) });
  const total = draft.fact(draft.figures.money(lostMrr), about("MRR that would be lost"));
  const share = draft.fact(draft.figures.rate(fraction(lostMrr, before.endMrr)), about("share of the MRR"));
  const day = endFact(draft, input, before.period);
  draft.say(`That is {${total}} of MRR, {${share}} of what is paid on {${day}}.`);
  return total;
}

function sayBeside(draft: Draft, input: WhatIfInput): void {
  const { figures, called } = input.beside;
  const same = figures.before.period.from === input.now.before.period.from;
  if (same || input.metric.measured === "at_end") return;
  const { is, wouldBe } = bothFacts(draft, input, figures);
  const opening = `${besideWords[called]}, {${periodFact(draft, input, figures.before.period)}},`;
  const both = [figures.before, figures.after].map((side) => input.metric.read(side, input.context.settings));
  const undefinedOne = both.find(isUndefined);
  const [now, then] = both.map((value) => metricFigure(input.metric.kind, value, draft.figures).display);
  if (undefinedOne !== undefined)
    draft.say(`${opening} it is not defined: {${reasonFact(draft, input, undefinedOne)}}.`);
  else if (now === then) draft.say(`${opening} it would stay {${wouldBe}}.`);
  else draft.say(`${opening} it would be {${wouldBe}} instead of {${is}}.`);
  draft.section({ title: besideWords[called], kind: "facts", facts: [is, wouldBe] });
}

/** A figure of an instant is said with its day, the period's last one. */
function whenInWords(draft: Draft, input: WhatIfInput): string {
  const { period } = input.now.before;
  return input.metric.measured === "at_end"
    ? `on {${endFact(draft, input, period)}}`
    : `over {${periodFact(draft, input, period)}}`;
}

function endFact(draft: Draft, input: WhatIfInput, period: Period): string {
  const figure = draft.figures.date(rangeOfPeriod(period).to);
  return draft.fact(figure, { label: "day", subject: subjectOf(input), period: factPeriod(period) });
}

export function readWhatIfAs(
  draft: Draft,
  { context, segment, now }: Pick<WhatIfInput, "context" | "segment" | "now">,
  what: string,
): string {
  const when = draft.figures.rangeText(rangeOfPeriod(now.before.period));
  return readAs([what, segment, when], context.defaults);
}
