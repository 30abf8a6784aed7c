/** A book and one digest's wishes -> what it finds and the document that says it; nothing is written. */
import type { Answer } from "../../answers/answer.ts";
import type { AnswerContext } from "../../answers/context.ts";
import { answerDigest, type DigestAccount } from "../../answers/digest.ts";
import { listLimit } from "../../answers/schema.ts";
import { segmentsInWords } from "../../answers/segment-words.ts";
import { type Day, isoDay } from "../../core/day.ts";
import type { DigestBasis, DigestFindings, Looked } from "../../core/digest/findings.ts";
import { findSlipping } from "../../core/digest/slipping.ts";
import type { DigestFilter } from "../../core/digest/subscription.ts";
import { involuntaryPlaybooks } from "../../core/playbooks/episode.ts";
import {
  isInSegments,
  type SegmentAlternatives,
  segmentAlternatives,
} from "../../core/revenue/segment-alternatives.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import type { Slots } from "../../questions/question.ts";
import type { Before } from "../../store/digest-runs.ts";
import { withAttention } from "../states.ts";
import { type DigestBook, type DigestEntry, earliestSince } from "./book.ts";

export interface DigestRequest {
  readonly id: string;
  readonly org: { readonly slug: string; readonly name: string };
  /** Its segments may be regions and plans as well, as in a question. */
  readonly filter: DigestFilter;
  /** BCP 47; null = the organisation's. */
  readonly locale: string | null;
  readonly before: Before;
  /** Accounts of the list to skip, as a pressed `more` says. */
  readonly from?: number;
  /** The id of its first page; left out = this is it. */
  readonly pageOf?: string;
}

export interface Composed {
  readonly answer: Answer;
  readonly findings: DigestFindings;
  readonly since: Day | null;
  /** Those the document shows of what slips and waits, in order. */
  readonly shown: readonly DigestEntry[];
}

export async function composeDigest(book: DigestBook, request: DigestRequest): Promise<Composed> {
  const { asOf, vocabulary, basis, stoppedFeeds, massChange } = book;
  const { filter, before, from = 0 } = request;
  const since = earliestSince(asOf, before.since);
  const segments = alternativesOf(filter, vocabulary);
  const entries = book.entries.filter(isWithin(filter, segments));
  const looked = entries.map((entry) => entry.looked);
  const findings = await withCauses(book, { asOf, looked, massChange, ...before, since }, from);
  const shown = entriesOf(entries, listed(findings).slice(from, from + listLimit));
  const answer = answerDigest({
    context: contextOf(book, request, { since, owner: ownerNameOf(filter, entries, vocabulary) }),
    findings,
    accounts: refsOf(entries, vocabulary),
    since,
    filterWords: wordsOf(segments, ownerNameOf(filter, entries, vocabulary)),
    stoppedFeeds,
    config: basis.config,
    from,
    ...(request.pageOf !== undefined && { pageOf: request.pageOf }),
  });
  return { answer, findings, since, shown };
}

/** In the order of the document. */
function listed({ slipping, untouched }: DigestFindings): readonly Looked[] {
  return [...slipping.map(({ looked }) => looked), ...untouched];
}

/** What each account has to do with its digest depends on itself alone, so that those listed can be looked at again with their causes. */
async function withCauses(book: DigestBook, basis: DigestBasis, from: number): Promise<DigestFindings> {
  const { config } = book.basis;
  const first = findSlipping(basis, config);
  const all = listed(first);
  const page = new Set([...all.slice(from, from + listLimit), ...all.filter(hasBillingEpisode)]);
  const states = book.entries.filter(({ looked }) => page.has(looked)).map(({ state }) => state);
  const attended = await withAttention(states, { ...book.basis, noticeDays: book.settings.noticeDays });
  const attention = new Map(attended.map((state) => [state.facts.account.id, state.attention]));
  const again = all.map((looked) => ({ ...looked, attention: attention.get(looked.accountId) ?? looked.attention }));
  const { slipping, untouched } = findSlipping({ ...basis, looked: again }, config);
  return { ...first, slipping, untouched };
}

/** Whether billing alone speaks against it is told by its cause. */
function hasBillingEpisode({ openEpisodes }: Looked): boolean {
  return openEpisodes.some(({ playbook }) => involuntaryPlaybooks.has(playbook));
}

function entriesOf(entries: readonly DigestEntry[], accounts: readonly Looked[]): readonly DigestEntry[] {
  const byId = new Map(entries.map((entry) => [entry.looked.accountId, entry]));
  return accounts.flatMap(({ accountId }) => byId.get(accountId) ?? []);
}

function alternativesOf({ segments = [] }: DigestFilter, vocabulary: Vocabulary): SegmentAlternatives {
  const { segments: segment, regions: region, plans: plan } = vocabulary;
  return segmentAlternatives(segments, { segment, region, plan });
}

function isWithin({ ownerEmail }: DigestFilter, segments: SegmentAlternatives): (entry: DigestEntry) => boolean {
  const owner = ownerEmail?.toLowerCase();
  return ({ state: { facts } }) => {
    const { segment, region, plan, ownerEmail: owned } = facts.account;
    if (owner !== undefined && owned?.toLowerCase() !== owner) return false;
    return isInSegments(segments, [segment, region, plan]);
  };
}

function refsOf(entries: readonly DigestEntry[], { accounts }: Vocabulary): ReadonlyMap<string, DigestAccount> {
  const owners = new Map(accounts.map(({ id, owner }) => [id, owner ?? null]));
  return new Map(
    entries.map(({ state: { facts } }) => {
      const { id, name } = facts.account;
      return [id, { id, name, ownerName: owners.get(id) ?? null }];
    }),
  );
}

/** As the vocabulary names them; of somebody who owns nothing that pays, the address asked for. */
function ownerNameOf({ ownerEmail }: DigestFilter, [first]: readonly DigestEntry[], { accounts }: Vocabulary) {
  if (ownerEmail === undefined) return null;
  const id = first?.looked.accountId;
  return accounts.find((account) => account.id === id)?.owner ?? ownerEmail;
}

function wordsOf(segments: SegmentAlternatives, owner: string | null): string | null {
  const words = [segmentsInWords(segments), owner === null ? null : `${owner}'s book`].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(", ");
}

function contextOf(
  { asOf, settings, watermarks, vocabulary }: DigestBook,
  { id, org, filter, locale }: DigestRequest,
  { since, owner }: { readonly since: Day | null; readonly owner: string | null },
): AnswerContext {
  const [segment, ...others] = filter.segments ?? [];
  const slots: Slots = {
    ...(segment !== undefined && { segment: others.length === 0 ? segment : [segment, ...others] }),
    ...(owner !== null && { owner }),
    ...(since !== null && since <= asOf && { period: { from: isoDay(since), to: isoDay(asOf) } }),
  };
  return {
    id,
    org: org.slug,
    orgName: org.name,
    question: { intent: "digest", slots },
    asOf,
    watermarks,
    settings: locale === null ? settings : { ...settings, locale },
    defaults: unknownNames(filter, vocabulary),
  };
}

/** A segment that was renamed has no accounts by its old name: said, so that an empty digest is not taken for good news. */
function unknownNames({ segments = [] }: DigestFilter, { segments: known, regions, plans }: Vocabulary): string[] {
  const names = new Set([...known, ...regions, ...plans]);
  const unknown = segments.filter((name) => !names.has(name) && !/\p{N}/u.test(name));
  return unknown.map((name) => `no account is in ${name} any more`);
}
