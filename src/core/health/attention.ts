/** The four things every card carries: value at stake, cause, action window, proposed action (definitions.md §8). */
import type { Day } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import type { Minor } from "../money.ts";
import { type Episode, involuntaryPlaybooks, riskPlaybooks } from "../playbooks/episode.ts";
import { type Defined, notDefined } from "../undefined.ts";
import { actionWindow, comingRenewal } from "./action-window.ts";
import { riskOf } from "./at-risk.ts";
import { bandHistory, type ScoredDay, scoredDay } from "./bands.ts";
import { causeOf } from "./cause.ts";
import type { HealthConfig } from "./config.ts";
import type { ForeignBilling, HealthFacts } from "./facts.ts";
import { phaseOf } from "./phase.ts";
import { proposedAction } from "./proposals.ts";
import { rankOf } from "./rank.ts";
import type { BasisPoints, Contribution, Dimension, Score } from "./score.ts";

export interface ActionWindow {
  readonly endsOn: Day;
  /** Days from the as-of day to `endsOn`; negative = overdue. */
  readonly days: number;
  readonly basis: "renewal" | "at_risk_spell";
  readonly noticeDays: number;
}

export interface Cause {
  /** The contribution that moved most against the account since the comparison day; without one, the most negative. */
  readonly contribution: Contribution;
  readonly movedBp: BasisPoints;
  readonly comparedTo: Day | null;
}

export interface ProposedAction {
  readonly id: string;
  /** An imperative sentence without digits. */
  readonly text: string;
  readonly owner: "csm" | "account_manager" | "billing" | "support" | "executive";
}

export interface ContributionChange {
  readonly dimension: Dimension;
  readonly signal: string;
  readonly beforeBp: BasisPoints | null;
  readonly nowBp: BasisPoints | null;
  readonly changeBp: BasisPoints;
}

export interface Attention {
  /** What counts of it in the reporting currency: whether that is all, `valueAtStake` says. */
  readonly valueCents: Minor;
  readonly annualCents: Minor;
  readonly foreign?: ForeignBilling;
  readonly renewalDay: Day | null;
  readonly window: ActionWindow | null;
  readonly cause: Cause | null;
  readonly proposal: ProposedAction | null;
  readonly atRisk: boolean;
  readonly atRiskBecause: "red" | "fell" | "episode" | null;
  /** `value` = value at stake x risk x nearness, in minor units: what lists are sorted by. */
  readonly rank: { readonly value: Fraction; readonly risk: Fraction; readonly nearness: Fraction };
}

export interface AttentionInput {
  readonly facts: HealthFacts;
  /** The score of `facts.asOf`. */
  readonly score: Score;
  /** The account's earlier days, ascending. */
  readonly earlier: readonly ScoredDay[];
  /** The score of `comparisonDay`; null without such a day. */
  readonly comparison: Score | null;
  readonly config: HealthConfig;
  /** The organisation's notice period, for an account without its own. */
  readonly noticeDays: number;
  /** Of the account, open on the day; left out = none. */
  readonly openEpisodes?: readonly Episode[];
}

/** An amount of the account's contract; `no_fx_rate`, naming the currencies, while a part of it cannot be converted. */
export function valueAtStake({ foreign }: Attention, amount: Minor): Defined<Minor> {
  const withoutRate = foreign?.withoutRate ?? [];
  return withoutRate.length > 0 ? notDefined("no_fx_rate", withoutRate) : amount;
}

/**
 * Everything a card says beside the score. An account without a score today is at risk by an open risk episode alone, and ranks by
 * an even risk.
 */
export function attention(input: AttentionInput): Attention {
  const { facts, score, earlier, comparison, config, noticeDays, openEpisodes = [] } = input;
  const today = scoredDay(score);
  const banded = bandHistory([...earlier, today], config);
  const risk = withEpisodes(today.score === null ? null : riskOf(banded, config), openEpisodes);
  const window = actionWindow(facts, risk?.since ?? null, noticeDays, config);
  const involuntary = openEpisodes.some(({ playbook }) => involuntaryPlaybooks.has(playbook));
  const cause = causeOf(score, comparison, config);
  return {
    valueCents: facts.mrrCents,
    annualCents: facts.annualCents,
    ...(facts.foreign !== undefined && { foreign: facts.foreign }),
    renewalDay: comingRenewal(facts),
    window,
    cause,
    proposal: cause && proposedAction(cause, phaseOf(facts, config.onboardingDays)),
    atRisk: risk !== null,
    atRiskBecause: risk?.because ?? null,
    rank: rankOf(facts.mrrCents, score.score, window, config, involuntary),
  };
}

interface AtRisk {
  readonly because: Exclude<Attention["atRiskBecause"], null>;
  readonly since: Day;
}

/** The score's own reason goes first; the spell begins with whichever of the two began earlier. */
function withEpisodes(risk: AtRisk | null, openEpisodes: readonly Episode[]): AtRisk | null {
  const opened = openEpisodes.filter(({ playbook }) => riskPlaybooks.has(playbook)).map(({ openedOn }) => openedOn);
  if (opened.length === 0) return risk;
  const since = Math.min(...opened);
  return risk === null ? { because: "episode", since } : { ...risk, since: Math.min(risk.since, since) };
}
