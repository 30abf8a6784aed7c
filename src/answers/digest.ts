/** What a digest found -> the digest document: at most ten accounts, what each is worth, why, until when, what to do. */

import type { Day } from "../core/day.ts";
import type { DigestFindings } from "../core/digest/findings.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import type { AccountRef } from "./account-facts.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { atRiskReceipt } from "./at-risk-row.ts";
import type { AnswerContext } from "./context.ts";
import { sayWhatSlipped } from "./digest-headline.ts";
import { type DigestItem, digestItems } from "./digest-items.ts";
import { sayMassChange } from "./digest-mass-change.ts";
import { recoveredSection } from "./digest-recovered.ts";
import { digestSections } from "./digest-sections.ts";
import { Draft } from "./draft.ts";
import { noteStoppedFeeds } from "./feed-notes.ts";
import { noteFreshness } from "./freshness-note.ts";
import { offerMore } from "./more.ts";
import { noteRates } from "./rates-note.ts";
import { readAs } from "./read-as.ts";
import { listLimit } from "./schema.ts";
import { ratesOf } from "./stake-in-all.ts";
import { noteUnscored } from "./unscored-note.ts";

export interface DigestAccount extends AccountRef {
  readonly ownerName: string | null;
}

export interface DigestInput {
  /** Its question is {intent: "digest"} with the filter in its slots (segment, owner). */
  readonly context: AnswerContext;
  readonly findings: DigestFindings;
  /** Of every account looked at, by id. */
  readonly accounts: ReadonlyMap<string, DigestAccount>;
  /** The organisation's day of the digest before; null = the first one. */
  readonly since: Day | null;
  /** In words: "enterprise", "Kim's book"; null = the whole book. */
  readonly filterWords: string | null;
  readonly stoppedFeeds: readonly StoppedFeed[];
  readonly config: HealthConfig;
  /** Accounts of the list to skip, as a pressed `more` says: those that slip first, then those that nobody touched. */
  readonly from?: number;
  /** The id of its first page; left out = this is it. */
  readonly pageOf?: string;
}

export function answerDigest(input: DigestInput): Answer {
  const { context, findings, filterWords, since } = input;
  const draft = new Draft(context);
  if (findings.massChange === null) {
    listWhatSlipped(draft, input);
    noteFreshness(draft, context, input.stoppedFeeds);
  } else sayMassChange(draft, context, findings.massChange);
  noteStoppedFeeds(draft, context, input.stoppedFeeds);
  draft.action("share", "Share", context.id);
  const asOf = `as of ${draft.figures.date(context.asOf).display}`;
  const compared = since === null ? null : `since ${draft.figures.date(since).display}`;
  return draft.answer(readAs(["Digest", filterWords, compared, asOf], context.defaults));
}

function listWhatSlipped(draft: Draft, input: DigestInput): void {
  const { context, findings, config, from = 0 } = input;
  const items = digestItems(input);
  sayWhatSlipped(draft, input, items);
  const shown = items.slice(from, from + listLimit);
  const listed = shown.length > 0 ? rankedSections(draft, { shown, items, config }) : [];
  if (from === 0) recoveredSection(draft, input);
  noteSnoozed(draft, input);
  noteUnscored(draft, context, { ...findings, ranked: shown });
  noteRates(draft, context, ratesOf(shown));
  for (const receipt of listed) draft.action("receipt", "How it is ranked", receipt);
  offerMore(draft, from + shown.length, items.length, input.pageOf ?? context.id);
  draft.action("choose", "Everybody at risk", ask.atRisk);
}

interface Listed {
  readonly shown: readonly DigestItem[];
  readonly items: readonly DigestItem[];
  readonly config: HealthConfig;
}

/** @returns the receipt of the ranking. */
function rankedSections(draft: Draft, { shown, items, config }: Listed): readonly string[] {
  const receipt = atRiskReceipt(draft, { shown, all: items, config });
  digestSections(draft, shown, { receipt, config });
  return [receipt];
}

function noteSnoozed(draft: Draft, { context: { org, orgName }, findings: { snoozed } }: DigestInput): void {
  if (snoozed === 0) return;
  const about = { label: "snoozed accounts", subject: { type: "org", id: org, name: orgName } } as const;
  draft.note(
    "snoozed",
    `Slipping, but snoozed and so not listed: {${draft.fact(draft.figures.bareCount(snoozed), about)}}.`,
  );
}
