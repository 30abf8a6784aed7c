/** The three sentences of a health card: how it stands and why, what is at stake until when, what to do next. */
import type { Attention } from "../core/health/attention.ts";
import type { Score } from "../core/health/score.ts";
import { isUndefined } from "../core/undefined.ts";
import { type AccountRef, accountSubject, stakeFacts } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { undefinedWords } from "./figures/undefined-words.ts";
import { roleWords } from "./health-words.ts";
import { scoreReceipt } from "./score-receipt.ts";

export interface AccountCard {
  readonly account: AccountRef;
  /** Full name; null when nobody owns the account. */
  readonly ownerName: string | null;
  /** The score of the as-of day. */
  readonly score: Score;
  readonly attention: Attention;
}

export interface HealthFacts {
  readonly score: string;
  readonly band: string | null;
  readonly receipt: string;
}

/** `name` is the fact of the account's name. Cause before number. */
export function sayHealth(draft: Draft, input: AccountCard, name: string): HealthFacts {
  const { score, attention } = input;
  const receipt = scoreReceipt(draft, score);
  const subject = accountSubject(input.account);
  const about = { label: "health score", subject, metric: "health_score", polarity: "up_good", receipt } as const;
  if (isUndefined(score.score)) {
    const reason = draft.fact(draft.figures.reason(score.score.undefined, undefinedWords(score.score)), {
      label: "reason",
      subject,
    });
    draft.say(`{${name}} has no health score: {${reason}}.`);
    return { score: draft.fact(draft.figures.undefined("score", score.score), about), band: null, receipt };
  }
  const id = draft.fact(draft.figures.score(score.score), about);
  const band = bandFact(draft, score, subject);
  const standing = band === null ? `{${name}} scores {${id}}` : `{${name}} is {${band}} with a health score of {${id}}`;
  const because = attention.cause === null ? "no signal speaks against it" : attention.cause.contribution.evidence.text;
  draft.say(`${standing}: ${because}.`);
  return { score: id, band, receipt };
}

function bandFact(draft: Draft, { band }: Score, subject: ReturnType<typeof accountSubject>): string | null {
  return band === null ? null : draft.fact(draft.figures.text(band), { label: "band", subject });
}

/** @returns the facts of what is at stake, null where there is nothing to show. */
export function sayStake(draft: Draft, input: AccountCard, name: string): readonly (string | null)[] {
  const { mrr, arr, renewal, window } = stakeFacts(draft, input.account, input.attention);
  if (input.attention.valueCents === 0n) {
    draft.say(`{${name}} pays nothing today: no MRR is at stake.`);
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
