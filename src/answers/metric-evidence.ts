/** The accounts that lead a metric's move -> what the book knew of each of them: evidence beside the sum, never a part of it. */
import { isoDay, type Period } from "../core/day.ts";
import type { Minor } from "../core/money.ts";
import { type AccountEvidence, noteEvidence, quoted, usageLabel } from "./account-evidence.ts";
import { accountSubject, nameFact } from "./account-facts.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { insideSentence } from "./capitalised.ts";
import { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import { nouns } from "./figures/nouns.ts";
import { listed } from "./listed.ts";
import { periodFact, subjectOf } from "./metric-facts.ts";
import { type MetricReading, metricInWords, readMetricAs } from "./metric-words.ts";
import { movementCode, movementShort } from "./movement-words.ts";

export interface MetricEvidenceInput extends MetricReading {
  /** When the accounts moved: the period asked about, or the one before. */
  readonly period: Period;
  /** Those that lead the move first, at most three. */
  readonly accounts: readonly AccountEvidence[];
}

/** definitions.md §4: "why is evidence beside it, never a part of the sum"; so nothing here adds up to anything. */
export function answerMetricEvidence(input: MetricEvidenceInput): Answer {
  const { context, accounts } = input;
  const draft = new Draft(context);
  const names = accounts.map(({ account }) => `{${nameFact(draft, account)}}`);
  const moved = `${insideSentence(metricInWords(draft, input))} over {${periodFact(draft, input, input.period)}}`;
  if (accounts.length === 0) draft.say(`No single account led the move of ${moved}.`);
  else draft.say(`${listed(names)} led the move of ${moved}.`);
  sayWhatWasKnown(draft, input);
  const shown = accounts.map((evidence) => ({ ...evidence.account, receipt: accountSection(draft, evidence) }));
  if (accounts.length > 0) noteEvidence(draft);
  for (const { name, receipt } of shown) {
    const display = draft.figures.name(name).display;
    draft.action("choose", `Health of ${display}`, ask.accountHealth(name));
    draft.action("receipt", `Rows of ${display}`, receipt);
  }
  draft.action("share", "Share", context.id);
  return draft.answer(`Evidence: ${readMetricAs(draft, input)}`);
}

interface Counted {
  readonly label: string;
  readonly of: (evidence: AccountEvidence) => number | null;
}

const counted: readonly Counted[] = [
  { label: "failed invoices", of: ({ failedInvoices }) => failedInvoices },
  { label: "tickets", of: ({ tickets }) => tickets },
];

function sayWhatWasKnown(draft: Draft, input: MetricEvidenceInput): void {
  const had = counted.flatMap((one) => howManyHad(draft, input, one));
  if (had.length > 0) draft.say(`In the ninety days before, ${listed(had)}.`);
}

/** Only of accounts for which it is known; a feed that was never there is no evidence of silence. */
function howManyHad(draft: Draft, input: MetricEvidenceInput, { label, of }: Counted): readonly string[] {
  const known = input.accounts.map(of).filter((count) => count !== null);
  if (known.length === 0) return [];
  const fact = (figure: Figure, what: string) => draft.fact(figure, { label: what, subject: subjectOf(input) });
  const some = fact(draft.figures.bareCount(known.filter((one) => one > 0).length), `accounts with ${label}`);
  const all = fact(draft.figures.count(known.length, nouns.account), `accounts whose ${label} are known`);
  return [`{${some}} of {${all}} had ${label}`];
}

/** @returns the receipt of all its facts. */
function accountSection(draft: Draft, evidence: AccountEvidence): string {
  const { account, movement } = evidence;
  const { figures } = draft;
  const receipt = evidenceReceipt(draft, evidence);
  const subject = accountSubject(account);
  const line = (label: string, figure: Figure | null) =>
    figure === null ? [] : [draft.fact(figure, { label, subject, receipt })];
  const happened = movementShort(movement.kind, movement.reason);
  const facts = [
    ...line("what happened", figures.reason(movementCode(movement.kind, movement.reason), happened)),
    ...line("MRR before", figures.money(movement.startMrr)),
    ...line("MRR after", movement.endMrr === 0n ? null : figures.money(movement.endMrr)),
    ...line("paying since", orNull(evidence.payingSince, figures.date)),
    ...line("ended on", orNull(evidence.endedOn, figures.date)),
    ...line("owner", orNull(evidence.ownerName, figures.name)),
    ...line("segment", orNull(evidence.segment, figures.name)),
    ...line("region", orNull(evidence.region, figures.name)),
    ...line("failed invoices, ninety days before", orNull(evidence.failedInvoices, figures.bareCount)),
    ...line("tickets, ninety days before", orNull(evidence.tickets, figures.bareCount)),
    ...line("the worst of these tickets", orNull(evidence.worstSeverity, figures.text)),
    ...line(
      usageLabel(evidence.usage),
      orNull(evidence.usage, ({ change }) => figures.rateMoved(change)),
    ),
    ...line("reason given", orNull(evidence.stated?.reasonCode ?? null, figures.name)),
    ...line(
      "in their words",
      orNull(evidence.stated?.comment ?? null, (text) => figures.name(quoted(text))),
    ),
  ];
  draft.section({ title: figures.name(account.name).display, kind: "facts", facts });
  return receipt;
}

function orNull<T>(value: T | null, figure: (known: T) => Figure): Figure | null {
  return value === null ? null : figure(value);
}

function evidenceReceipt(draft: Draft, { movement, countedUpTo, rows }: AccountEvidence): string {
  const amount = (minor: Minor) => draft.figures.money(minor).display;
  return draft.receipt({
    formula: "read from the account's rows as they stood on the day it ended, or at the period's end",
    inputs: {
      "MRR at the period's start": amount(movement.startMrr),
      "MRR at the period's end": amount(movement.endMrr),
      "counted up to": isoDay(countedUpTo),
    },
    rows,
    definition:
      "Failed invoices: due in the ninety days up to that day, with a failed attempt. Tickets: opened in the same days. " +
      "Usage: the weekly mean of the four full weeks before it, against that of the thirteen before those.",
  });
}
