/** The organisation's accounts -> the spellings each is found by, ordered by id so that ties fall the same way always. */
import type { VocabularyAccount } from "../question.ts";
import { compact, nameKeys, nameWords } from "./name-words.ts";

export interface NamedAccount {
  readonly id: string;
  /** As stored. */
  readonly name: string;
}

export interface NameEntry {
  readonly account: NamedAccount;
  /** Folded words without legal forms. */
  readonly words: readonly string[];
  readonly letters: string;
}

export interface NameEntries {
  readonly entries: readonly NameEntry[];
  /** Every spelling of the full name -> the accounts called so. */
  readonly byFullName: ReadonlyMap<string, readonly NamedAccount[]>;
  /** The same without legal forms. */
  readonly byBaseName: ReadonlyMap<string, readonly NamedAccount[]>;
}

export function nameEntries(accounts: readonly VocabularyAccount[]): NameEntries {
  const entries: NameEntry[] = [];
  const byFullName = new Map<string, NamedAccount[]>();
  const byBaseName = new Map<string, NamedAccount[]>();
  for (const { id, name, aliases = [] } of [...accounts].sort(byId)) {
    const account = { id, name };
    for (const spelling of [name, ...aliases]) {
      const keys = nameKeys(spelling);
      for (const key of keys.full) file(byFullName, key, account);
      for (const key of keys.base) file(byBaseName, key, account);
      const words = nameWords(spelling).base;
      if (words.length > 0) entries.push({ account, words, letters: compact(words) });
    }
  }
  return { entries, byFullName, byBaseName };
}

function file(map: Map<string, NamedAccount[]>, key: string, account: NamedAccount): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [account]);
  else if (!known.includes(account)) known.push(account);
}

function byId(a: VocabularyAccount, b: VocabularyAccount): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
