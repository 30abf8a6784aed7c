/** The claims on the words of a question -> its reading: what each kind of meaning adds up to. */
import type { Day } from "../../core/day.ts";
import type { Cue } from "../lexicon/senses.ts";
import { periodSlot } from "../periods/period.ts";
import type { Standpoint } from "../periods/standpoint.ts";
import type { Vocabulary } from "../question.ts";
import type { Token } from "../tokens.ts";
import type { Claim, Meaning } from "./claims.ts";
import { isNegated } from "./negation.ts";
import { soundsLikePeriod, standsAsPlace } from "./no-names.ts";
import type { Reading } from "./reading.ts";
import { isCue, shapeOf } from "./shapes.ts";
import { ownersOf, sharedBy, sidesOf } from "./sides.ts";
import type { Subject } from "./subject.ts";

export function assemble(
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
    answerId: undefined,
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
