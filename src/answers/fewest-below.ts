/** A level of NRR or GRR -> "3 accounts would bring NRR under 100%", which ones, and how much may be lost before. */
import { add, divide, type Fraction, floor, fraction, subtract } from "../core/fraction.ts";
import type { FewestBelow, Loss } from "../core/revenue/fewest-below.ts";
import { nameFact } from "./account-facts.ts";
import type { Answer } from "./answer.ts";
import { type BothFacts, beforeAndAfter, type Supposed } from "./before-and-after.ts";
import { insideSentence } from "./capitalised.ts";
import { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { type LeavingLine, leavingTable } from "./leaving-table.ts";
import { listed } from "./listed.ts";
import { periodFact, subjectOf } from "./metric-facts.ts";
import { metricInWords } from "./metric-words.ts";
import { besideWords, readWhatIfAs } from "./what-if.ts";
import { noteSupposed, type WhatIfNotes } from "./what-if-notes.ts";
import { namesInSentence } from "./who-leaves.ts";

export interface FewestBelowInput extends Supposed, WhatIfNotes {
  readonly under: Fraction;
  readonly found: FewestBelow;
  /** A second period that ends on the same day; null where it is not defined. */
  readonly beside: { readonly found: FewestBelow; readonly called: keyof typeof besideWords } | null;
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
  /** Accounts of the list to skip. */
  readonly from: number;
}

/** A level that it is under already is said first; nobody need leave. */
export function answerFewestBelow(input: FewestBelowInput): Answer {
  const { context, metric, found, under } = input;
  const draft = new Draft(context);
  const level = draft.fact(draft.figures.rate(under), { label: "level asked about", subject: subjectOf(input) });
  const asked = beforeAndAfter(draft, input, found.whatIf);
  if (found.losses.length === 0) sayUnderAlready(draft, input, asked, level);
  else sayFewest(draft, input, asked, level);
  sayBeside(draft, input, level);
  noteSupposed(draft, input, found.whatIf);
  draft.action("receipt", "Show the arithmetic", asked.receipt);
  draft.action("share", "Share", context.id);
  const what = `Fewest accounts that bring ${metric.label} under ${draft.figures.rate(under).display}`;
  return draft.answer(readWhatIfAs(draft, { ...input, now: found.whatIf }, what));
}

/** Losses end at nothing: no rate falls under zero. */
export function answerOutOfReach(input: Pick<FewestBelowInput, "context" | "metric" | "segment" | "under">): Answer {
  const draft = new Draft(input.context);
  const level = draft.fact(draft.figures.rate(input.under), { label: "level asked about", subject: subjectOf(input) });
  draft.say(
    `No loss brings ${metricInWords(draft, input)} under {${level}}: when everybody has left, nothing is kept.`,
  );
  return draft.answer(`${input.metric.label} under ${draft.figures.rate(input.under).display}`);
}

function sayUnderAlready(draft: Draft, input: FewestBelowInput, { is }: BothFacts, level: string): void {
  const period = periodFact(draft, input, input.found.whatIf.before.period);
  const named = metricInWords(draft, input);
  draft.say(`${named} over {${period}} is {${is}}, under {${level}} already: nobody need leave.`);
  const missing = amountFact(draft, input, "MRR short of the level", -floor(input.found.margin));
  draft.say(`It is {${missing}} of MRR short of it.`);
}

function sayFewest(draft: Draft, input: FewestBelowInput, { is, wouldBe }: BothFacts, level: string): void {
  const { found, names, from, metric } = input;
  const period = periodFact(draft, input, found.whatIf.before.period);
  const count = countFact(draft, input, found);
  const named = insideSentence(metricInWords(draft, input));
  draft.say(
    `The loss of {${count}} would bring ${named} over {${period}} under {${level}}: it would be {${wouldBe}} instead of {${is}}.`,
  );
  const mayLose = amountFact(draft, input, "MRR that may be lost before", floor(found.margin));
  draft.say(
    `${leadersInWords(draft, input)}; up to {${mayLose}} of ${keptWords[metric.name] ?? "MRR"} may be lost before that.`,
  );
  const total = amountFact(draft, input, "MRR that would be lost", sumOf(found.losses));
  leavingTable(draft, {
    ...input,
    lines: linesOf(draft, input),
    nextColumn: `${metric.label} then`,
    total,
    names,
    from,
  });
  draft.section({ title: "How much", kind: "facts", facts: [level, count, mayLose, total] });
}

/** GRR keeps no expansion, so none of it is lost to it. */
const keptWords: Readonly<Record<string, string>> = { grr: "MRR, expansion left out," };

/** No other set of as few does it with more to spare: the largest are named. */
function leadersInWords(draft: Draft, { found, names }: FewestBelowInput): string {
  const leaders = found.losses.slice(0, namesInSentence).map(({ moved: { accountId } }) => {
    return `{${nameFact(draft, { id: accountId, name: names.get(accountId) ?? accountId })}}`;
  });
  const all = leaders.length === found.losses.length;
  const opening = all ? (leaders.length === 1 ? "It is" : "They are") : "The largest of them are";
  return `${opening} ${listed(leaders)}`;
}

/** Beside each loss what the measure would be after it, those before it included. */
function linesOf(draft: Draft, { found, under }: FewestBelowInput): readonly LeavingLine[] {
  const start = fraction(found.whatIf.before.startMrr);
  let left = found.margin;
  return found.losses.map(({ moved, loss }) => {
    left = subtract(left, fraction(loss));
    return { moved, loss, next: draft.figures.rate(add(under, divide(left, start))) };
  });
}

function sayBeside(draft: Draft, input: FewestBelowInput, level: string): void {
  const { beside } = input;
  if (beside === null || beside.found.whatIf.before.period.from === input.found.whatIf.before.period.from) return;
  const period = periodFact(draft, input, beside.found.whatIf.before.period);
  const opening = `${besideWords[beside.called]}, {${period}},`;
  if (beside.found.losses.length === 0) draft.say(`${opening} it is under {${level}} already.`);
  else draft.say(`${opening} it would take {${countFact(draft, input, beside.found)}}.`);
}

function countFact(draft: Draft, input: FewestBelowInput, { losses }: FewestBelow): string {
  const about = { label: "fewest accounts", subject: subjectOf(input) };
  return draft.fact(draft.figures.count(losses.length, nouns.account), about);
}

function amountFact(draft: Draft, input: FewestBelowInput, label: string, amount: bigint): string {
  return draft.fact(draft.figures.money(amount), { label, subject: subjectOf(input) });
}

function sumOf(losses: readonly Loss[]): bigint {
  return losses.reduce((sum, { loss }) => sum + loss, 0n);
}
