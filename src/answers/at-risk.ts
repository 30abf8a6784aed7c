/** Ranked accounts at risk -> a list of at most ten: what each is worth, why, until when, what to do. */
import type { Attention } from "../core/health/attention.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import { isUndefined } from "../core/undefined.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Answer, Fact } from "./answer.ts";
import { ask } from "./ask.ts";
import { atRiskReceipt, atRiskRow } from "./at-risk-row.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { noteStoppedFeeds } from "./feed-notes.ts";
import { nouns } from "./figures/nouns.ts";
import { offerMore } from "./more.ts";
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
  /** Accounts looked at, at risk or not. */
  readonly scored: number;
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
  noteUnscored(draft, ranked);
  noteStoppedFeeds(draft, context, input.stoppedFeeds);
  if (ranked.length > 0) draft.action("receipt", "How it is ranked", receipt);
  for (const { account } of shown.slice(0, 1)) draft.action("why", "Why the first one?", ask.accountWhy(account.name));
  offerMore(draft, from + shown.length, ranked.length);
  draft.action("share", "Share", context.id);
  const { owner, segment } = context.question.slots;
  const cut = typeof segment === "object" ? segment.join(", ") : (segment ?? null);
  const asOf = `as of ${draft.figures.date(context.asOf).display}`;
  return draft.answer(readAs(["Accounts at risk", cut, owner ?? null, asOf], context.defaults));
}

function sayHowMany(draft: Draft, { context, ranked, scored }: AtRiskInput): void {
  const subject: Fact["subject"] = { type: "org", id: context.org, name: context.orgName };
  const all = draft.fact(draft.figures.bareCount(scored), { label: "accounts looked at", subject });
  const [first] = ranked;
  if (first === undefined) {
    draft.say(`No account is at risk; accounts looked at: {${all}}.`);
    return;
  }
  const count = draft.fact(draft.figures.count(ranked.length, nouns.account), { label: "accounts at risk", subject });
  const worth = ranked.reduce((sum, { attention }) => sum + attention.valueCents, 0n);
  const stake = draft.fact(draft.figures.money(worth), { label: "MRR at stake", subject });
  draft.say(`At risk: {${count}} of {${all}} looked at, with {${stake}} of MRR at stake.`);
  const account = accountSubject(first.account);
  const name = draft.fact(draft.figures.name(first.account.name), { label: "account", subject: account });
  const cause = first.attention.cause?.contribution.evidence.text ?? "no single signal stands out";
  draft.say(`Most urgent is {${name}}: ${cause}.`);
}

function noteUnscored(draft: Draft, ranked: readonly RankedAccount[]): void {
  if (!ranked.some(({ score }) => isUndefined(score.score))) return;
  draft.note("risk_assumed", "An account without a score is ranked as if its risk were even.");
}
