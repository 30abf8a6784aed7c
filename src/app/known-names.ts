/** An organisation's words with their name index, kept in this process until a name changes. */
import { byCodePoint } from "../core/code-point-order.ts";
import type { Vocabulary } from "../core/vocabulary.ts";
import { buildNameIndex, type NameIndex } from "../questions/names/name-index.ts";
import type { OrgTx } from "../store/scope.ts";
import { readVocabulary, readVocabularyVersion } from "../store/vocabulary.ts";

export interface KnownNames {
  readonly vocabulary: Vocabulary;
  readonly index: NameIndex;
}

/**
 * Today's names, and beside them those that stood at an instant (ISO) of accounts that have left since: asked with the knowledge of
 * that instant, such an account is known.
 */
export async function withNamesKnownOn(tx: OrgTx, names: KnownNames, instant: string): Promise<KnownNames> {
  const { vocabulary } = names;
  const still = new Set(vocabulary.accounts.map(({ id }) => id));
  const { accounts } = await tx.asKnownOn(instant, readVocabulary);
  const left = accounts.filter(({ id }) => !still.has(id));
  if (left.length === 0) return names;
  const all = [...vocabulary.accounts, ...left].sort((a, b) => byCodePoint(a.id, b.id));
  return { vocabulary: { ...vocabulary, accounts: all }, index: buildNameIndex(all) };
}

export type ReadNames = (tx: OrgTx) => Promise<KnownNames>;

/** A cache of its own for each process; what it holds never crosses from one organisation to another. */
export function namesReader(): ReadNames {
  const byOrg = new Map<string, KnownNames & { readonly version: string }>();
  return async (tx) => {
    const version = await readVocabularyVersion(tx);
    const kept = byOrg.get(tx.orgId);
    if (kept?.version === version) return kept;
    const vocabulary = await readVocabulary(tx);
    const names = { vocabulary, index: buildNameIndex(vocabulary.accounts), version };
    byOrg.set(tx.orgId, names);
    return names;
  };
}
