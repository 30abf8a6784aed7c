/** The sentences of a health card: how it stands and why, what is at stake until when, what to do next. */
import { type Attention, valueAtStake } from "../core/health/attention.ts";
import { rawBand } from "../core/health/bands.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import type { StoppedPaying } from "../core/revenue/stopped-paying.ts";
import { isUndefined, type Undefined } from "../core/undefined.ts";
import type { Topic } from "../questions/lexicon/topics.ts";
import type { Granted } from "../questions/reading/granted.ts";
import { type AccountRef, accountSubject, stakeFacts } from "./account-facts.ts";
import { sayStanding } from "./account-standing.ts";
import type { Draft } from "./draft.ts";
import type { ScoreDecimals } from "./figures/score-decimals.ts";
import { undefinedWords } from "./figures/undefined-words.ts";
import { replyTo, withReply } from "./granted.ts";
import { roleWords } from "./health-words.ts";
import { scoreReceipt } from "./score-receipt.ts";

export interface AccountCard {
  readonly account: AccountRef;
  /** Full name; null when nobody owns the account. */
  readonly ownerName: string | null;
  /** The score of the as-of day. */
  readonly score: Score;
  readonly attention: Attention;
  /** null for an account that pays, or has never paid. */
  readonly stopped: StoppedPaying | null;
  /** What the score was made by: its bands and limits. */
  readonly config: HealthConfig;
  /** What the question takes for granted of it, and what it asks of besides; left out = nothing. */
  readonly granted?: Granted;
  readonly untold?: readonly Topic[];
}

export interface HealthFacts {
  readonly score: string;
  readonly band: string | null;
  readonly receipt: string;
}

/** `decimals` are those its score is shown with. */
export function healthFacts(draft: Draft, { account, score }: AccountCard, decimals: ScoreDecimals): HealthFacts {
  const receipt = scoreReceipt(draft, score);
  const subject = accountSubject(account);
  const about = { label: "health score", subject, metric: "health_score", polarity: "up_good", receipt } as const;
  if (isUndefined(score.score)) {
    const id = draft.fact(draft.figures.undefined("score", score.score), about);
    return { score: id, band: null, receipt };
  }
  const id = draft.fact(draft.figures.score(score.score, decimals), about);
  return { score: id, band: bandFact(draft, score, subject), receipt };
}

export interface HealthSaid {
  /** The fact of the account's name. */
  readonly name: string;
  readonly health: HealthFacts;
  /** A sentence beside it tells the score. */
  readonly scoreIsTold?: boolean;
  /** A sentence before it has named the account. */
  readonly isNamed?: boolean;
}

export function sayHealth(draft: Draft, input: AccountCard, said: HealthSaid): void {
  const { name, health, scoreIsTold = false, isNamed = false } = said;
  const { score, attention, stopped } = input;
  const subject = isNamed || stopped !== null ? "It" : `{${name}}`;
  const reply = stopped === null ? replyTo(input.granted, input) : null;
  if (reply?.isDenied) draft.note("false_premise", reply.words);
  if (isUndefined(score.score)) {
    const reason = undefinedReason(draft, input.account, score.score);
    draft.say(`${subject} ${withReply("has no health score", reply)}: {${reason}}.`);
    return;
  }
  sayStanding(draft, { subject, health, band: score.band, attention, scoreIsTold, reply });
  noteHeldBand(draft, input, score.score);
}

function undefinedReason(draft: Draft, account: AccountRef, reason: Undefined): string {
  const figure = draft.figures.reason(reason.undefined, undefinedWords(reason));
  return draft.fact(figure, { label: "reason", subject: accountSubject(account) });
}

/** A band that the score alone would not give looks like a mistake unless it is explained (definitions.md §5, hysteresis). */
function noteHeldBand(draft: Draft, { score: { band }, config }: AccountCard, bp: number): void {
  if (band === null || band === rawBand(bp, config)) return;
  const rule = "a border counts as crossed when the score is well past it or stays past it for two days running";
  draft.note("band_held", `It is still called ${band}: ${rule}.`);
}

function bandFact(draft: Draft, { band }: Score, subject: ReturnType<typeof accountSubject>): string | null {
  return band === null ? null : draft.fact(draft.figures.text(band), { label: "band", subject });
}

/** Of an account that has stopped paying it has been said already. @returns the facts of what is at stake; null where there is nothing to show. */
export function sayStake(draft: Draft, input: AccountCard): readonly (string | null)[] {
  const { mrr, arr, renewal, window } = stakeFacts(draft, input.account, input.attention);
  if (input.stopped !== null) return [mrr, arr, renewal, window];
  const value = valueAtStake(input.attention, input.attention.valueCents);
  if (isUndefined(value)) {
    draft.say(`What is at stake is {${mrr}}: {${undefinedReason(draft, input.account, value)}}.`);
    return [mrr, arr, renewal, window];
  }
  if (value === 0n) {
    draft.say("It pays nothing today: no MRR is at stake.");
    return [mrr, arr, renewal, window];
  }
  const renews = renewal === null ? "no renewal day is known" : `it renews on {${renewal}}`;
  const until = window === null ? "" : `; action window: {${window}}`;
  draft.say(`At stake: {${mrr}} of MRR, {${arr}} a year; ${renews}${until}.`);
  return [mrr, arr, renewal, window];
}

/** @returns the fact of the owner; null when nobody owns the account. */
export function sayNextStep(draft: Draft, { account, ownerName, attention }: AccountCard): string | null {
  const about = { label: "owner", subject: accountSubject(account) };
  const owner = ownerName === null ? null : draft.fact(draft.figures.name(ownerName), about);
  const { proposal } = attention;
  if (proposal === null) return owner;
  const who = proposal.owner === "csm" && owner !== null ? `{${owner}}` : roleWords[proposal.owner];
  draft.say(`Next step, for ${who}: ${proposal.text}.`);
  return owner;
}
