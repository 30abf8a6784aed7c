/** An organisation's words with their name index, kept in this process until a name changes. */
import type { Vocabulary } from "../core/vocabulary.ts";
import { buildNameIndex, type NameIndex } from "../questions/names/name-index.ts";
import type { OrgTx } from "../store/scope.ts";
import { readVocabulary, readVocabularyVersion } from "../store/vocabulary.ts";

export interface KnownNames {
  readonly vocabulary: Vocabulary;
  readonly index: NameIndex;
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
