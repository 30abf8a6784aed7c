/** A question as typed -> everything it says, before anyone decides what is asked. */

import type { Day } from "../../core/day.ts";
import type { Cue, Movement } from "../lexicon/senses.ts";
import { fullNames } from "../names/full-names.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Calendar } from "../periods/calendar.ts";
import { periodSlot } from "../periods/period.ts";
import type { Standpoint } from "../periods/standpoint.ts";
import type { Cut, Grain, Intent, MetricName, PeriodSlot, Side, View, Vocabulary } from "../question.ts";
import { correctSpelling } from "../spelling.ts";
import { type Token, tokenize } from "../tokens.ts";
import { isOrdinary, vocabularyBook } from "../vocabulary-book.ts";
import { type Claim, claimWords, type Meaning } from "./claims.ts";
import { withDoubtfulName } from "./doubtful-names.ts";
import { levelClaims } from "./levels.ts";
import { withLimits } from "./limits.ts";
import { isNegated } from "./negation.ts";
import { soundsLikePeriod, standsAsPlace } from "./no-names.ts";
import { ownersOf, sharedBy, sidesOf } from "./sides.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type Supposition, supposedIn } from "./supposition.ts";

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly claims: readonly Claim[];
  readonly cues: ReadonlySet<Cue>;
  readonly metrics: readonly MetricName[];
  readonly move: Movement | undefined;
  readonly reason: "voluntary" | "involuntary" | undefined;
  /** Every period named, in the order of the text. */
  readonly periods: readonly PeriodSlot[];
  /** The same as they were said, folded. */
  readonly periodsSaid: readonly string[];
  /** Every day asked about ("as of 30 June"), and every day whose knowledge is asked for ("as known on 1 October"). */
  readonly asOf: readonly Day[];
  readonly knownOn: readonly Day[];
  readonly segments: readonly string[];
  readonly owner: string | undefined;
  readonly limit: number | undefined;
  /** Every cut named ("by region"), and another view of a change asked for by its name. */
  readonly cuts: readonly Cut[];
  readonly view: View | undefined;
  readonly grain: Grain | undefined;
  /** What is compared; nothing of it is repeated in what is shared. */
  readonly sides: readonly Side[] | undefined;
  /** What the question wants beyond one figure: only a kind of question that reads all of it may answer it. */
  readonly shapes: ReadonlySet<Shape>;
  readonly subject: Subject | undefined;
  /** "What if ...": who would leave, or the level that a loss would bring a figure under. */
  readonly supposition: Supposition | undefined;
  /** Something that is not answered yet is asked: its intent, or null for what questions.md does not name. */
  readonly notYet: Intent | null | undefined;
  readonly refused: boolean;
  /** A scope, a list or a name is left out ("not in EMEA"), so that it must not be answered as if it were asked for. */
  readonly negated: boolean;
  /** Among the words that nothing explains: what sounds like a period and is none ("q7"), and a place not known here. */
  readonly oddPeriod: boolean;
  readonly unknownPlace: boolean;
  /** Words that nothing explains. */
  readonly unread: readonly string[];
  /** The same as they were typed: unread words are still corrected. */
  readonly unreadSaid: readonly string[];
}

export type Shape = "trend" | "cohorts" | "cut" | "view" | "comparison" | "day";

export interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly index: NameIndex;
  readonly calendar: Calendar;
}

export function readText(text: string, { vocabulary, index, calendar }: Surroundings): Reading {
  const typed = tokenize(text);
  const book = vocabularyBook(vocabulary, index);
  const names = fullNames(typed, index, isOrdinary);
  const tokens = correctSpelling(typed, book.known, index);
  const sure = names.filter((name) => !name.doubtful).map(({ from, to, accounts }) => nameClaim(from, to, accounts));
  const taken = [...sure, ...levelClaims(text, tokens, sure)];
  const claims = withLimits(claimWords({ text, tokens, book, calendar }, taken));
  const supposed = supposedIn({ claims, tokens, names, index });
  if (supposed !== undefined) return withSupposition(assemble(text, tokens, vocabulary, claims, undefined), supposed);
  const subject = subjectOf(tokens, claims, index);
  const settled = subject ? { claims, subject } : withDoubtfulName(claims, tokens, names, index);
  return assemble(text, tokens, vocabulary, settled.claims, settled.subject);
}

/** Its own account of the words takes the place of the reading's; what it refuses is a question not answered yet. */
function withSupposition(reading: Reading, supposed: Supposition | "refused"): Reading {
  // A course of time, or a comparison, of what is supposed is nothing that can be answered.
  const shaped = [...reading.shapes].some((shape) => shape !== "day");
  if (supposed === "refused" || shaped) return { ...reading, notYet: reading.notYet ?? null };
  const { metric, segments, owner, limit, subjects } = supposed;
  const subject = subjects.find(({ certain }) => !certain);
  const metrics = metric === undefined ? [] : [metric];
  const read = {
    oddPeriod: false,
    unknownPlace: false,
    unread: [],
    unreadSaid: [],
    move: undefined,
    reason: undefined,
  };
  return { ...reading, ...read, supposition: supposed, metrics, segments, owner, limit, subject };
}

function nameClaim(from: number, to: number, accounts: readonly { id: string; name: string }[]): Claim {
  return { from, to, meaning: { kind: "name", accounts } };
}

function assemble(
  text: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  all: readonly Claim[],
  anybody: Subject | undefined,
): Reading {
  const named = namedIn(all);
  const sides = all.some(({ meaning }) => isCue(meaning, "compare")) ? sidesOf(named, vocabulary) : undefined;
  const shared = sharedBy(sides, named);
  const subject = shared.accounts.length === named.accounts.length ? anybody : undefined;
  const claims = all.filter((claim) => !covers(anybody, claim));
  const meanings = claims.map((claim) => claim.meaning);
  const unread = claims.filter(({ meaning }) => isUnread(meaning));
  const cues = new Set(meanings.flatMap((one) => (one.kind === "cue" ? [one.cue] : [])));
  const metrics = new Set(meanings.flatMap((one) => (one.kind === "metric" ? [one.metric] : [])));
  return {
    text,
    tokens,
    claims,
    cues,
    metrics: metrics.size === 0 && asksOurHealth(cues, subject) ? ["health_score"] : [...metrics],
    move: firstOf(meanings, (one) => (one.kind === "move" ? one.move : undefined)),
    reason: firstOf(meanings, (one) => (one.kind === "reason" ? one.reason : undefined)),
    periods: shared.periods,
    periodsSaid: claims.flatMap((claim) => (claim.meaning.kind === "period" ? [wordsIn(tokens, claim).join(" ")] : [])),
    asOf: daysOf(meanings, "asOf"),
    knownOn: daysOf(meanings, "knownOn"),
    segments: shared.segments,
    owner: shared.owners[0],
    limit: firstOf(meanings, (one) => (one.kind === "limit" ? one.limit : undefined)),
    cuts: [...new Set(meanings.flatMap((one) => (one.kind === "by" ? [one.by] : [])))],
    view: firstOf(meanings, (one) => (one.kind === "view" ? one.view : undefined)),
    grain: firstOf(meanings, (one) => (one.kind === "grain" ? one.grain : undefined)),
    sides,
    shapes: new Set(meanings.flatMap(shapeOf)),
    subject,
    supposition: undefined,
    notYet: firstOf(meanings, (one) => (one.kind === "notYet" ? one.intent : undefined)),
    refused: meanings.some((one) => one.kind === "refused"),
    negated: isNegated(all, tokens),
    oddPeriod: unread.some(({ from }) => soundsLikePeriod(tokens, from)),
    unknownPlace: unread.some(({ from, meaning }) => meaning.kind === "unknown" && standsAsPlace(tokens, from)),
    unread: unread.flatMap((claim) => wordsIn(tokens, claim)),
    unreadSaid: unread.flatMap(({ from, to }) =>
      tokens.slice(from, to).map(({ start, end }) => text.slice(start, end)),
    ),
  };
}

function namedIn(claims: readonly Claim[]) {
  const meanings = claims.map(({ meaning }) => meaning);
  return {
    accounts: [...new Set(meanings.flatMap((one) => (one.kind === "name" ? onlyName(one.accounts) : [])))],
    owners: ownersOf(meanings),
    periods: meanings.flatMap((one) => (one.kind === "period" ? [periodSlot(one.range)] : [])),
    segments: [...new Set(meanings.flatMap((one) => (one.kind === "segment" ? [one.value] : [])))],
  };
}

/** A name that several accounts carry is asked back about, not compared. */
function onlyName(accounts: readonly { readonly name: string }[]): readonly string[] {
  const [first, ...others] = accounts;
  return first === undefined || others.length > 0 ? [] : [first.name];
}

/** "Churn monthly this year" asks for months, "monthly churn in June" for one. */
const mostDays: Readonly<Record<Grain, number>> = { month: 31, quarter: 92 };

function shapeOf(meaning: Meaning, _place: number, all: readonly Meaning[]): readonly Shape[] {
  if (meaning.kind === "by") return ["cut"];
  if (meaning.kind === "view") return ["view"];
  if (meaning.kind === "asOf" || meaning.kind === "knownOn") return ["day"];
  if (meaning.kind === "grain") return meaning.asks || all.some(isLongerThan(meaning.grain)) ? ["trend"] : [];
  if (isCue(meaning, "trend")) return ["trend"];
  if (isCue(meaning, "cohorts")) return ["cohorts"];
  return isCue(meaning, "compare") ? ["comparison"] : [];
}

function isLongerThan(grain: Grain): (meaning: Meaning) => boolean {
  return (meaning) => meaning.kind === "period" && meaning.range.to - meaning.range.from >= mostDays[grain];
}

function isCue(meaning: Meaning, cue: Cue): boolean {
  return meaning.kind === "cue" && meaning.cue === cue;
}

function daysOf(meanings: readonly Meaning[], kind: Standpoint["kind"]): readonly Day[] {
  return meanings.flatMap((one) => (one.kind === kind ? [one.day] : []));
}

/** "how is our health": of everybody, when it is nobody's. */
function asksOurHealth(cues: ReadonlySet<Cue>, subject: Subject | undefined): boolean {
  return subject === undefined && cues.has("health") && !cues.has("pronoun") && !cues.has("accounts");
}

/** Words that no account explains stay unread, unless they stand where a name must be. */
function covers(subject: Subject | undefined, claim: Claim): boolean {
  if (subject === undefined || (subject.accounts.length === 0 && !subject.placed)) return false;
  return claim.from < subject.to && subject.from < claim.to;
}

function wordsIn(tokens: readonly Token[], { from, to }: Claim): readonly string[] {
  return tokens.slice(from, to).map((token) => token.word);
}

function firstOf<T>(meanings: readonly Meaning[], pick: (one: Meaning) => T | undefined): T | undefined {
  return meanings.map(pick).find((value) => value !== undefined);
}

function isUnread(meaning: Meaning): boolean {
  return ["unknown", "count", "level"].includes(meaning.kind);
}
