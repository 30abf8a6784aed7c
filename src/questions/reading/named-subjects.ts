/** Words that name several accounts ("Acme, Globex and Initech") -> the subject that each of them is. */
import type { NameSpan } from "../names/full-names.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Token } from "../tokens.ts";
import type { Claim } from "./claims.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Each stands where a name stands, so that an unknown one is asked back about; the same account twice is one subject. */
export function namedSubjects(
  claims: readonly Claim[],
  tokens: readonly Token[],
  index: NameIndex,
): readonly Subject[] {
  const subjects = enumerated(claims, tokens).flatMap((part) => subjectOf(tokens, part, index) ?? []);
  const seen = new Set<string>();
  return subjects.flatMap((subject) => {
    const [account] = subject.certain ? subject.accounts : [];
    if (account !== undefined && seen.has(account.id)) return [];
    if (account !== undefined) seen.add(account.id);
    return [{ ...subject, placed: true }];
  });
}

/** Names that are ordinary words too ("Target"): meant only where nothing else is named. */
export function doubtfulSubjects(names: readonly NameSpan[], place: number): readonly Subject[] {
  return names
    .filter(({ doubtful, from }) => doubtful && from >= place)
    .map(({ from, to, accounts }) => ({ from, to, accounts, certain: accounts.length === 1, placed: true }));
}

/** Stretches between commas and "and". */
function enumerated(claims: readonly Claim[], tokens: readonly Token[]): readonly (readonly Claim[])[] {
  const parts: Claim[][] = [[]];
  for (const claim of claims) {
    const joins = claim.meaning.kind === "cue" && claim.meaning.cue === "follow";
    if (joins || tokens[claim.from]?.gap.includes(",")) parts.push([]);
    if (!joins) parts.at(-1)?.push(claim);
  }
  return parts;
}
