/** A question as typed -> everything it says, before anyone decides what is asked. */
import type { Cue, Movement } from "../lexicon/senses.ts";
import { fullNames } from "../names/full-names.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Calendar } from "../periods/calendar.ts";
import { periodSlot } from "../periods/period.ts";
import type { Cut, Intent, MetricName, PeriodSlot, View, Vocabulary } from "../question.ts";
import { correctSpelling } from "../spelling.ts";
import { type Token, tokenize } from "../tokens.ts";
import { isOrdinary, vocabularyBook } from "../vocabulary-book.ts";
import { type Claim, claimWords, type Meaning } from "./claims.ts";
import { withDoubtfulName } from "./doubtful-names.ts";
import { withLimits } from "./limits.ts";
import { isNegated } from "./negation.ts";
import { soundsLikePeriod, standsAsPlace } from "./no-names.ts";
import { type Subject, subjectOf } from "./subject.ts";

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
  readonly segments: readonly string[];
  readonly owner: string | undefined;
  readonly limit: number | undefined;
  /** Every cut named ("by region"), and another view of a change asked for by its name. */
  readonly cuts: readonly Cut[];
  readonly view: View | undefined;
  readonly subject: Subject | undefined;
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
}

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
  const claims = withLimits(claimWords({ text, tokens, book, calendar }, sure));
  const subject = subjectOf(tokens, claims, index);
  const settled = subject ? { claims, subject } : withDoubtfulName(claims, tokens, names, index);
  return assemble(text, tokens, settled.claims, settled.subject);
}

function nameClaim(from: number, to: number, accounts: readonly { id: string; name: string }[]): Claim {
  return { from, to, meaning: { kind: "name", accounts } };
}

function assemble(
  text: string,
  tokens: readonly Token[],
  all: readonly Claim[],
  subject: Subject | undefined,
): Reading {
  const claims = all.filter((claim) => !covers(subject, claim));
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
    periods: meanings.flatMap((one) => (one.kind === "period" ? [periodSlot(one.range)] : [])),
    periodsSaid: claims.flatMap((claim) => (claim.meaning.kind === "period" ? [wordsIn(tokens, claim).join(" ")] : [])),
    segments: [...new Set(meanings.flatMap((one) => (one.kind === "segment" ? [one.value] : [])))],
    owner: ownerOf(meanings),
    limit: firstOf(meanings, (one) => (one.kind === "limit" ? one.limit : undefined)),
    cuts: [...new Set(meanings.flatMap((one) => (one.kind === "by" ? [one.by] : [])))],
    view: firstOf(meanings, (one) => (one.kind === "view" ? one.view : undefined)),
    subject,
    notYet: firstOf(meanings, (one) => (one.kind === "notYet" ? one.intent : undefined)),
    refused: meanings.some((one) => one.kind === "refused"),
    negated: isNegated(all, tokens),
    oddPeriod: unread.some(({ from }) => soundsLikePeriod(tokens, from)),
    unknownPlace: unread.some(({ from, meaning }) => meaning.kind === "unknown" && standsAsPlace(tokens, from)),
    unread: unread.flatMap((claim) => wordsIn(tokens, claim)),
  };
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

function ownerOf(meanings: readonly Meaning[]): string | undefined {
  const named = firstOf(meanings, (one) => (one.kind === "owner" ? one.value : undefined));
  return named ?? (meanings.some((one) => one.kind === "cue" && one.cue === "mine") ? "me" : undefined);
}

function isUnread(meaning: Meaning): boolean {
  return meaning.kind === "unknown" || meaning.kind === "count";
}
