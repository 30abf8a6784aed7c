/** The organisation's own words: the names a question may use, as the store keeps them and the grammar reads them. */

export interface Vocabulary {
  readonly accounts: readonly VocabularyAccount[];
  /** Full names. */
  readonly owners: readonly string[];
  readonly segments: readonly string[];
  readonly regions: readonly string[];
  readonly plans: readonly string[];
}

export interface VocabularyAccount {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly owner?: string;
  readonly segment?: string;
  readonly region?: string;
  readonly plan?: string;
}
