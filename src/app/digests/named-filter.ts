/** Segments and an owner as somebody wrote them -> as the book writes them, so that a misspelt one is not a digest of nothing. */
import type { DigestFilter } from "../../core/digest/subscription.ts";
import { HoldfastError } from "../../core/error.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import { fold } from "../../core/words/fold.ts";
import { listMembers } from "../../store/members.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { DigestEntry } from "./book.ts";
import { segmentNames } from "./subscribe.ts";

export interface KnownBook {
  readonly vocabulary: Vocabulary;
  readonly entries: readonly DigestEntry[];
}

/** @throws HoldfastError `unknown_segment`; `unknown_owner` for an e-mail that is neither a member's nor an account's owner's. */
export async function namedFilter(tx: OrgTx, filter: DigestFilter, book: KnownBook): Promise<DigestFilter> {
  const known = segmentNames(book.vocabulary);
  const segments = filter.segments?.map((name) => segmentOf(name, known));
  if (filter.ownerEmail !== undefined) await refuseUnknownOwner(tx, filter.ownerEmail, book.entries);
  return { ...filter, ...(segments !== undefined && { segments }) };
}

function segmentOf(name: string, known: readonly string[]): string {
  const found = known.find((candidate) => fold(candidate) === fold(name));
  if (found !== undefined) return found;
  throw new HoldfastError(
    "unknown_segment",
    `There is no segment, region or plan “${name}” in the book.`,
    known.length === 0 ? "The book has none: leave --segment out." : `Use one of: ${known.join(", ")}.`,
  );
}

async function refuseUnknownOwner(tx: OrgTx, email: string, entries: readonly DigestEntry[]): Promise<void> {
  const owners = entries.map(({ state: { facts } }) => facts.account.ownerEmail);
  const members = (await listMembers(tx)).map((member) => member.email);
  if ([...owners, ...members].some((known) => known?.toLowerCase() === email.toLowerCase())) return;
  throw new HoldfastError(
    "unknown_owner",
    `“${email}” is neither a member nor the owner of an account.`,
    "Write the owner's e-mail as accounts.csv has it; holdfast member list --org SLUG shows the members.",
  );
}
