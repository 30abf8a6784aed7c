/** Ranked accounts at risk -> a list of at most ten: what each is worth, why, until when, what to do. */
import type { Attention } from "../core/health/attention.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import type { AccountRef } from "./account-facts.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { atRiskReceipt, atRiskRow } from "./at-risk-row.ts";
import type { AnswerContext } from "./context.ts";
import { countIn } from "./count-in.ts";
import { Draft } from "./draft.ts";
import { noteStoppedFeeds } from "./feed-notes.ts";
import { nouns } from "./figures/nouns.ts";
import { offerMore } from "./more.ts";
import { sayNone } from "./none-of-those-looked-at.ts";
import { noteRates } from "./rates-note.ts";
import { readAs } from "./read-as.ts";
import { factsOfRows } from "./rows.ts";
import { listLimit } from "./schema.ts";
import { ratesOf, sayMostUrgent, stakeInAll } from "./stake-in-all.ts";
import { noteUnscored } from "./unscored-note.ts";

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
  noteUnscored(draft, context, input);
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
    sayNone(draft, context, input, { is: "is at risk", isUnknown: "Who is at risk is not known yet" });
    return;
  }
  const all = countIn(draft, context)(looked, "accounts looked at");
  const count = draft.fact(draft.figures.count(ranked.length, nouns.account), { label: "accounts at risk", subject });
  const are = ranked.length === 1 ? "is" : "are";
  draft.say(`{${count}} of ${all} looked at ${are} at risk${stakeInAll(draft, context, ranked)}.`);
  sayMostUrgent(draft, first);
}
