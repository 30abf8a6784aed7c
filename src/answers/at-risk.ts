/** Ranked accounts at risk -> a list of at most ten: what each is worth, why, until when, what to do. */
import { byCodePoint } from "../core/code-point-order.ts";
import { type Attention, valueAtStake } from "../core/health/attention.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import type { Minor } from "../core/money.ts";
import type { FxRate } from "../core/records.ts";
import { type Defined, isUndefined, notDefined } from "../core/undefined.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { atRiskReceipt, atRiskRow } from "./at-risk-row.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { noteStoppedFeeds } from "./feed-notes.ts";
import { nouns } from "./figures/nouns.ts";
import { undefinedWords } from "./figures/undefined-words.ts";
import { bookRemedy } from "./health-words.ts";
import { offerMore } from "./more.ts";
import { noteRates } from "./rates-note.ts";
import { readAs } from "./read-as.ts";
import { factsOfRows } from "./rows.ts";
import { listLimit } from "./schema.ts";

export interface RankedAccount {
  readonly account: AccountRef;
  readonly ownerName: string | null;
  readonly score: Score;
  readonly attention: Attention;
}

export interface AtRiskInput {
  readonly context: AnswerContext;
  /** Every account at risk, highest rank first. */
  readonly ranked: readonly RankedAccount[];
  /** Paying accounts looked at, at risk or not. */
  readonly looked: number;
  /** Of them, those with too little data for a score: whether they are at risk is not known. */
  readonly unscored: number;
  /** Whose accounts were asked about; null = everybody's. */
  readonly owner: string | null;
  /** The segments asked about, in words; left out = every one. */
  readonly segment?: string | null;
  readonly stoppedFeeds: readonly StoppedFeed[];
  /** What the scores and the ranking were made by. */
  readonly config: HealthConfig;
  /** Accounts to skip; 0 at first, then as a pressed `more` says. */
  readonly from?: number;
}

const columns = ["Account", "MRR at stake", "Score", "Action window"];

export function answerAtRisk(input: AtRiskInput): Answer {
  const { context, ranked, config, from = 0 } = input;
  const draft = new Draft(context);
  const shown = ranked.slice(from, from + Math.min(listLimit, context.question.slots.limit ?? listLimit));
  sayHowMany(draft, input);
  const receipt = atRiskReceipt(draft, { shown, all: ranked, config });
  const rows = shown.map((account) => atRiskRow(draft, account, { receipt, config }));
  const facts = factsOfRows(rows);
  draft.section({ title: "At risk, most urgent first", kind: "table", facts, columns, rows });
  noteUnscored(draft, input);
  noteRates(draft, context, ratesOf(ranked));
  noteStoppedFeeds(draft, context, input.stoppedFeeds);
  if (ranked.length > 0) draft.action("receipt", "How it is ranked", receipt);
  for (const { account } of shown.slice(0, 1)) draft.action("why", "Why the first one?", ask.accountWhy(account.name));
  offerMore(draft, from + shown.length, ranked.length);
  draft.action("share", "Share", context.id);
  const asOf = `as of ${draft.figures.date(context.asOf).display}`;
  return draft.answer(readAs(["Accounts at risk", input.segment ?? null, input.owner, asOf], context.defaults));
}

function sayHowMany(draft: Draft, input: AtRiskInput): void {
  const { context, ranked, looked } = input;
  const subject = { type: "org", id: context.org, name: context.orgName } as const;
  const [first] = ranked;
  if (first === undefined) {
    sayNobody(draft, input);
    return;
  }
  const all = countIn(draft, context)(looked, "accounts looked at");
  const count = draft.fact(draft.figures.count(ranked.length, nouns.account), { label: "accounts at risk", subject });
  const worth = worthOf(ranked);
  if (isUndefined(worth)) {
    const reason = draft.fact(draft.figures.reason(worth.undefined, undefinedWords(worth)), {
      label: "reason",
      subject,
    });
    draft.say(`At risk: {${count}} of ${all} looked at; what is at stake in all is not defined: {${reason}}.`);
  } else {
    const stake = draft.fact(draft.figures.money(worth), { label: "MRR at stake", subject });
    draft.say(`At risk: {${count}} of ${all} looked at, with {${stake}} of MRR at stake.`);
  }
  const account = accountSubject(first.account);
  const name = draft.fact(draft.figures.name(first.account.name), { label: "account", subject: account });
  const cause = first.attention.cause?.contribution.evidence.text ?? "no single signal stands out";
  draft.say(`Most urgent is {${name}}: ${cause}.`);
}

/** `no_fx_rate`, naming the accounts, while one of them is billed in a currency without a rate. */
function worthOf(ranked: readonly RankedAccount[]): Defined<Minor> {
  const without = ranked.filter(({ attention }) => isUndefined(valueAtStake(attention, attention.valueCents)));
  if (without.length > 0)
    return notDefined(
      "no_fx_rate",
      without.map(({ account }) => account.name),
    );
  return ranked.reduce((sum, { attention }) => sum + attention.valueCents, 0n);
}

/** Of the accounts in the list, each currency once. */
function ratesOf(ranked: readonly RankedAccount[]): readonly FxRate[] {
  const rates = ranked.flatMap(({ attention }) => attention.foreign?.rates ?? []);
  const byCurrency = new Map(rates.map((rate) => [rate.currency, rate]));
  return [...byCurrency.values()].sort((a, b) => byCodePoint(a.currency, b.currency));
}

/** "No account is at risk" is only said of accounts that were scored: of the others it is not known. */
function sayNobody(draft: Draft, { context, looked, unscored }: AtRiskInput): void {
  const count = countIn(draft, context);
  const all = count(looked, "accounts looked at");
  if (looked === 0) draft.say(`No account of those asked about is paying; accounts looked at: ${all}.`);
  else if (unscored === 0) draft.say(`No account is at risk; accounts looked at: ${all}.`);
  else if (unscored === looked) {
    draft.say(`Who is at risk is not known yet: no account has enough data for a score; accounts looked at: ${all}.`);
  } else {
    const known = count(looked - unscored, "accounts with a score");
    draft.say(`No account with a score is at risk; accounts with a score: ${known} of ${all} looked at.`);
  }
}

/** How many are left out, why, and what to import to have them in; first what nothing has come in of. */
function noteUnscored(draft: Draft, { context, ranked, looked, unscored }: AtRiskInput): void {
  if (ranked.some(({ score }) => isUndefined(score.score))) {
    draft.note("risk_assumed", "An account without a score is ranked as if its risk were even.");
  }
  if (ranked.some(({ attention }) => isUndefined(valueAtStake(attention, attention.valueCents)))) {
    draft.note(
      "value_unknown",
      "An account is ranked by what can be converted of its MRR while a currency of it has no exchange rate.",
    );
  }
  if (unscored === 0) return;
  const count = countIn(draft, context);
  const [without, all] = [count(unscored, "accounts without a score"), count(looked, "accounts looked at")];
  draft.note(
    "not_enough_data",
    `Accounts without a score, as too few of their signals have data: ${without} of ${all}. ${bookRemedy(context.watermarks)}`,
  );
}

/** A number of accounts of the whole book -> its slot in a sentence. */
function countIn(draft: Draft, { org, orgName }: AnswerContext): (value: number, label: string) => string {
  const subject = { type: "org", id: org, name: orgName } as const;
  return (value, label) => `{${draft.fact(draft.figures.bareCount(value), { label, subject })}}`;
}
