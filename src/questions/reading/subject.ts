/** What is left of a question -> the account it is about: found, one of several, or not known here. */
import type { NamedAccount } from "../names/name-entries.ts";
import type { NameIndex } from "../names/name-index.ts";
import { candidateLimit, type Resolution, resolveAccount } from "../names/resolve.ts";
import type { Token } from "../tokens.ts";
import type { Claim } from "./claims.ts";
import { followsArticle, soundsLikePeriod, standsAsPlace } from "./no-names.ts";

export interface Subject {
  readonly from: number;
  readonly to: number;
  /** One: the account. Several, or one that is merely alike: ask back. None: unknown here. */
  readonly accounts: readonly NamedAccount[];
  readonly certain: boolean;
  /** Stands where a name stands ("of ...", "...'s"), so that it may not be passed over. */
  readonly placed: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longer stretches of unknown words are no name. */
const longestUnknown = 6;
/** Looked at per question; each costs a few look-ups of milliseconds. */
const mostStretches = 3;

export function subjectOf(tokens: readonly Token[], claims: readonly Claim[], index: NameIndex): Subject | undefined {
  const named = namedSubject(claims);
  const unknown = unknownStretches(claims).slice(0, mostStretches);
  if (named) return extended(named, unknown, tokens, index);
  const subjects = unknown.flatMap((stretch) => stretchSubject(stretch, tokens, claims, index) ?? []);
  return subjects.find((one) => one.certain) ?? subjects.find((one) => one.placed) ?? subjects[0];
}

/** Full names; two different ones are asked back about. */
function namedSubject(claims: readonly Claim[]): Subject | undefined {
  const names = claims.flatMap((claim) =>
    claim.meaning.kind === "name" ? [{ ...claim, found: claim.meaning.accounts }] : [],
  );
  const [first] = names;
  if (first === undefined) return undefined;
  const accounts = [...new Map(names.flatMap((name) => name.found).map((account) => [account.id, account])).values()];
  const to = Math.max(...names.map((name) => name.to));
  return { from: first.from, to, accounts, certain: accounts.length === 1, placed: true };
}

/** "Acme Robotic" beside an account Acme: the longer name when there is one, and a question when it is written as a name. */
function extended(named: Subject, unknown: readonly Stretch[], tokens: readonly Token[], index: NameIndex): Subject {
  const beside = unknown.find((stretch) => stretch.from === named.to && stretch.to - stretch.from <= longestUnknown);
  if (beside === undefined || !named.certain) return named;
  const longer = resolveAccount(index, wordsIn(tokens, named.from, beside.to));
  if (longer.kind === "match") return found(longer, { from: named.from, to: beside.to }, true);
  const writtenAsName = tokens[named.from]?.capital === true && tokens[beside.from]?.capital === true;
  return writtenAsName ? { ...named, to: beside.to, certain: false } : named;
}

function stretchSubject(
  stretch: Stretch,
  tokens: readonly Token[],
  claims: readonly Claim[],
  index: NameIndex,
): Subject | undefined {
  if (stretch.to - stretch.from > longestUnknown) return undefined;
  const placed = isPlaced(stretch, tokens, claims);
  for (const wider of widened(stretch, tokens.length)) {
    const resolution = resolveAccount(index, wordsIn(tokens, wider.from, wider.to));
    if (resolution.kind === "match") return found(resolution, wider, placed);
  }
  const resolution = resolveAccount(index, wordsIn(tokens, stretch.from, stretch.to));
  if (resolution.kind === "match") return found(resolution, stretch, placed);
  const numbered = withWordBefore(stretch, claims);
  if (numbered) return found(resolveAccount(index, wordsIn(tokens, numbered.from, numbered.to)), numbered, placed);
  const within = wholeNameWithin(stretch, tokens, index);
  if (within) return { ...within, placed };
  if (resolution.kind === "none" && isNoName(stretch, tokens, claims)) return undefined;
  return found(resolution, stretch, placed);
}

/** Words like no stored name, where an unknown account is not what is meant. */
function isNoName({ from, to }: Stretch, tokens: readonly Token[], claims: readonly Claim[]): boolean {
  if (standsAsPlace(tokens, from) || tokens.slice(from, to).some((_, step) => soundsLikePeriod(tokens, from + step)))
    return true;
  const before = claims.find((claim) => claim.to === from)?.meaning;
  if (before?.kind === "cue" && before.cue === "top") return true;
  return tokens[from]?.capital !== true && followsArticle(tokens, from);
}

/** The stretch with one neighbour more on both sides, left, right: "Renewal Enrgy" begins with an ordinary word. */
function widened({ from, to }: Stretch, length: number): readonly Stretch[] {
  return [
    { from: from - 1, to: to + 1 },
    { from: from - 1, to },
    { from, to: to + 1 },
  ].filter((wide) => wide.from >= 0 && wide.to <= length);
}

/** "company 14": a number is a name only with the ordinary word before it. */
function withWordBefore({ from, to }: Stretch, claims: readonly Claim[]): Stretch | undefined {
  const number = claims.find((claim) => claim.from === from)?.meaning.kind === "count";
  const before = claims.find((claim) => claim.to === from);
  const ordinary = before?.meaning.kind === "cue" && before.meaning.cue === "filler";
  return number && ordinary ? { from: from - 1, to } : undefined;
}

/** A shorter stretch that is a whole name but for slips; half a name beside other unknown words proves nothing. */
function wholeNameWithin(stretch: Stretch, tokens: readonly Token[], index: NameIndex): Subject | undefined {
  for (let length = stretch.to - stretch.from - 1; length > 0; length--) {
    for (let from = stretch.from; from + length <= stretch.to; from++) {
      const resolution = resolveAccount(index, wordsIn(tokens, from, from + length));
      if (resolution.kind === "match" && resolution.whole) return found(resolution, { from, to: from + length }, true);
    }
  }
  return undefined;
}

function found(resolution: Resolution, { from, to }: Stretch, placed: boolean): Subject {
  if (resolution.kind === "match") return { from, to, accounts: [resolution.account], certain: true, placed };
  const accounts = resolution.kind === "candidates" ? resolution.accounts.slice(0, candidateLimit) : [];
  return { from, to, accounts, certain: false, placed };
}

function isPlaced({ from, to }: Stretch, tokens: readonly Token[], claims: readonly Claim[]): boolean {
  const before = claims.find((claim) => claim.to === from)?.meaning;
  const introduced = before?.kind === "cue" && (before.cue === "introducer" || before.cue === "follow");
  return introduced || tokens.slice(from, to).some((token) => token.possessive);
}

function unknownStretches(claims: readonly Claim[]): readonly Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to, meaning } of claims) {
    if (meaning.kind !== "unknown" && meaning.kind !== "count") continue;
    const last = stretches.at(-1);
    if (last?.to === from) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

function wordsIn(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(" ");
}
