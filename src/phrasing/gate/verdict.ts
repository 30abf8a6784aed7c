/** What the gate says of a text: only `ok` is stable, the reasons are for people. */

export interface Verdict {
  readonly ok: boolean;
  readonly reasons: readonly string[];
}

/** Any JSON object (masking.md §5). */
export type GateFacts = Readonly<Record<string, unknown>>;
