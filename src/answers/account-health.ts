/** A score and what is at stake -> the health card: cause, value, action window, proposed action, and where the score comes from. */
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import { isUndefined } from "../core/undefined.ts";
import { type AccountRef, evidenceFacts, nameFact } from "./account-facts.ts";
import { type AccountCard, healthFacts, sayHealth, sayNextStep, sayStake } from "./account-headline.ts";
import { sayStopped } from "./account-lost.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { type BeingDone, beingDoneSection, offerActs } from "./being-done.ts";
import { capitalised } from "./capitalised.ts";
import type { AnswerContext } from "./context.ts";
import { contributionTable } from "./contribution-table.ts";
import { certaintySection, coverageOf } from "./coverage.ts";
import { Draft } from "./draft.ts";
import { noteStoppedFeeds } from "./feed-notes.ts";
import { scoreDecimals } from "./figures/score-decimals.ts";
import { scoreRemedy } from "./health-words.ts";
import { noteRates } from "./rates-note.ts";
import { readAs } from "./read-as.ts";
import { listLimit } from "./schema.ts";
import type { ThemesTold } from "./theme-table.ts";
import { type ScoredDay, trendChart } from "./trend-chart.ts";
import { openWithUntold } from "./untold.ts";
import { theySayAtAGlance } from "./what-they-say.ts";

export interface AccountHealthInput extends AccountCard {
  readonly context: AnswerContext;
  /** Today included. */
  readonly history: readonly ScoredDay[];
  readonly stoppedFeeds: readonly StoppedFeed[];
  /** Left out where it is not known: of another day than today. */
  readonly beingDone?: BeingDone;
  /** Left out where what customers wrote is not looked at. */
  readonly said?: ThemesTold;
  /** What else the question may have meant, as questions, nearest first. */
  readonly didYouMean: readonly string[];
}

/** Without enough data for a score the card still shows what is at stake, and says what to import. */
export function answerAccountHealth(input: AccountHealthInput): Answer {
  const { context, account, score, config } = input;
  const draft = new Draft(context);
  const name = nameFact(draft, account);
  const decimals = isUndefined(score.score) ? 0 : scoreDecimals(score.score, config);
  openWithUntold(draft, input);
  const lost = sayStopped(draft, input, name);
  const health = healthFacts(draft, input, decimals);
  sayHealth(draft, input, { name, health });
  const glance = [...lost, health.score, health.band, ...sayStake(draft, input), sayNextStep(draft, input)];
  draft.section({ title: "At a glance", kind: "facts", facts: glance.filter((id) => id !== null) });
  causeSection(draft, input);
  if (input.beingDone) beingDoneSection(draft, { ...input.beingDone, account, name, asOf: context.asOf });
  if (!isUndefined(score.score)) {
    contributionTable(draft, account, { score, bp: score.score, decimals, of: health.score });
  }
  trendChart(draft, input);
  certaintySection(draft, input, decimals);
  if (input.said) theySayAtAGlance(draft, account, input.said);
  noteStoppedFeeds(draft, context, input.stoppedFeeds);
  noteRates(draft, context, input.attention.foreign?.rates ?? []);
  if (isUndefined(score.score)) draft.note("not_enough_data", scoreRemedy);
  offer(draft, input, health.receipt);
  const asOf = `as of ${draft.figures.date(context.asOf).display}`;
  return draft.answer(readAs([`Health of ${cleanName(draft, account)}`, asOf], context.defaults), coverageOf(score));
}

function offer(draft: Draft, input: AccountHealthInput, receipt: string): void {
  const { context, account, attention, beingDone, didYouMean } = input;
  draft.action("why", "Why?", ask.accountWhy(account.name));
  draft.action("receipt", "Show the arithmetic", receipt);
  draft.action("share", "Share", context.id);
  if (beingDone && attention.atRisk) offerActs(draft, account);
  for (const other of didYouMean.slice(0, listLimit)) {
    draft.action("choose", `Did you mean: ${draft.figures.name(other).display}?`, other);
  }
}

function causeSection(draft: Draft, { account, attention: { cause } }: AccountHealthInput): void {
  if (cause === null) return;
  const { evidence } = cause.contribution;
  const facts = evidenceFacts(draft, account, evidence.figures);
  draft.section({ title: capitalised(evidence.text), kind: "facts", facts });
}

function cleanName(draft: Draft, account: AccountRef): string {
  return draft.figures.name(account.name).display;
}
