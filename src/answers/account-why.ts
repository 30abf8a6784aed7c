/** What changed in an account's score since the comparison day, or else what holds it down -> lines that add up, with evidence. */
import type { ContributionChange } from "../core/health/attention.ts";
import type { BasisPoints, Contribution, Score } from "../core/health/score.ts";
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import { isUndefined } from "../core/undefined.ts";
import { evidenceFacts, nameFact } from "./account-facts.ts";
import { type AccountCard, type HealthSaid, healthFacts, sayHealth, sayNextStep } from "./account-headline.ts";
import { sayStopped } from "./account-lost.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { capitalised } from "./capitalised.ts";
import type { AnswerContext } from "./context.ts";
import { contributionTable } from "./contribution-table.ts";
import { certaintySection, coverageOf } from "./coverage.ts";
import { Draft } from "./draft.ts";
import { noteStoppedFeeds } from "./feed-notes.ts";
import { scoreUnits } from "./figures/figures.ts";
import { type ScoreDecimals, scoreDecimals } from "./figures/score-decimals.ts";
import { scoreRemedy } from "./health-words.ts";
import { readAs } from "./read-as.ts";
import {
  type ComparedScores,
  isWrongAbout,
  type ScoreChange,
  sayScoreChange,
  scoreChangeTable,
} from "./score-change.ts";
import type { ThemesTold } from "./theme-table.ts";
import { openWithUntold } from "./untold.ts";
import { theySay } from "./what-they-say.ts";

export interface AccountWhyInput extends AccountCard {
  readonly context: AnswerContext;
  readonly stoppedFeeds: readonly StoppedFeed[];
  /** The score of the comparison day; null when there is none. */
  readonly before: Score | null;
  /** From `before` to `score`, most against the account first. */
  readonly changes: readonly ContributionChange[];
  /** Left out where what customers wrote is not looked at. */
  readonly said?: ThemesTold;
}

/** Signals whose evidence is laid open: the first ones carry the story, the table has the rest. */
const signalsExplained = 3;

export function answerAccountWhy(given: AccountWhyInput): Answer {
  const input = given.stopped === null ? given : withoutChange(given);
  const { context, account, score } = input;
  const draft = new Draft(context);
  const name = nameFact(draft, account);
  const decimals = decimalsOf(input);
  openWithUntold(draft, input);
  sayStopped(draft, input, name);
  const health = healthFacts(draft, input, decimals);
  const change = sayHealthAndChange(draft, input, { name, health, decimals });
  const explained = change !== null && scoreChangeTable(draft, account, input.changes, change);
  // Why it changed comes first; what makes the level stands on the health card, and here only when nothing changed.
  if (!isUndefined(score.score) && !explained) {
    contributionTable(draft, account, { score, bp: score.score, decimals, of: health.score });
  }
  sayNextStep(draft, input);
  for (const { evidence } of worstSignals(input, decimals)) {
    const facts = evidenceFacts(draft, account, evidence.figures);
    draft.section({ title: capitalised(evidence.text), kind: "facts", facts });
  }
  certaintySection(draft, input, decimals);
  if (input.said) theySay(draft, account, input.said);
  noteStoppedFeeds(draft, context, input.stoppedFeeds);
  if (isUndefined(score.score)) draft.note("not_enough_data", scoreRemedy);
  draft.action("receipt", "Show the arithmetic", health.receipt);
  draft.action("correct", "Show its health", ask.accountHealth(account.name));
  draft.action("share", "Share", context.id);
  return draft.answer(readWhyAs(draft, input), coverageOf(score));
}

/** A lost account is explained by why it left and by its level: last week's move of its score explains nothing any more. */
function withoutChange(input: AccountWhyInput): AccountWhyInput {
  return { ...input, before: null, changes: [] };
}

/** Both scores and their difference have the same, so that they can be subtracted as they stand. */
function decimalsOf({ score, before, config }: AccountWhyInput): ScoreDecimals {
  const shown = [score.score, before?.score].filter((bp) => typeof bp === "number");
  return shown.reduce((most: ScoreDecimals, bp) => scoreDecimals(bp, config, most), 0);
}

/** null when one of the two has no score. `to` is the fact of today's. */
function comparedScores(
  { before, score }: AccountWhyInput,
  decimals: ScoreDecimals,
  to: string,
): ComparedScores | null {
  if (before === null || isUndefined(before.score) || isUndefined(score.score)) return null;
  return { day: before.day, fromBp: before.score, toBp: score.score, decimals, to };
}

interface ToSay extends HealthSaid {
  readonly decimals: ScoreDecimals;
}

/** A move that the question is wrong about is told first. @returns null when nothing moved, or there is nothing to compare with. */
function sayHealthAndChange(
  draft: Draft,
  input: AccountWhyInput,
  { name, health, decimals }: ToSay,
): ScoreChange | null {
  const { account, context } = input;
  const compared = comparedScores(input, decimals, health.score);
  const claimed = context.question.slots.direction;
  if (compared === null) {
    sayHealth(draft, input, { name, health });
    return null;
  }
  if (claimed !== undefined && isWrongAbout(claimed, compared)) {
    const change = sayScoreChange(draft, account, compared, { claimed, name });
    sayHealth(draft, input, { name, health, scoreIsTold: true, isNamed: true });
    return change;
  }
  sayHealth(draft, input, { name, health, scoreIsTold: true });
  return sayScoreChange(draft, account, compared);
}

/** Only what shows: evidence of a move that reads as nothing would explain nothing. */
function worstSignals({ score, changes }: AccountWhyInput, decimals: ScoreDecimals): readonly Contribution[] {
  const down = (bp: BasisPoints) => scoreUnits(bp, decimals) < 0n;
  const against = changes.filter(({ changeBp, nowBp }) => down(changeBp) && nowBp !== null).map(({ signal }) => signal);
  const low = score.contributions.filter(({ bp }) => down(bp)).toSorted((a, b) => a.bp - b.bp);
  const order = [...new Set([...against, ...low.map(({ signal }) => signal)])].slice(0, signalsExplained);
  return order.flatMap((signal) => score.contributions.filter((contribution) => contribution.signal === signal));
}

function readWhyAs(draft: Draft, { context, account, before }: AccountWhyInput): string {
  const asOf = draft.figures.date(context.asOf).display;
  const against = before === null ? null : `against ${draft.figures.date(before.day).display}`;
  return readAs([`Why ${draft.figures.name(account.name).display}`, `as of ${asOf}`, against], context.defaults);
}
