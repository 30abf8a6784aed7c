/** A typed name -> the one account meant, the few it could be, or none. Never a guess. */
import type { NamedAccount } from "./name-entries.ts";
import type { NameHit, NameIndex } from "./name-index.ts";

export type Resolution =
  | { readonly kind: "match"; readonly account: NamedAccount; readonly whole: boolean }
  /** Ask back; closest first. */
  | { readonly kind: "candidates"; readonly accounts: readonly NamedAccount[] }
  | { readonly kind: "none" };

/** answer.md: a list holds at most ten items. */
export const candidateLimit = 10;

/**
 * A match is alone in its way of being close; a merely similar name is never one, however similar: it is offered.
 */
export function resolveAccount(index: NameIndex, text: string): Resolution {
  const hits = index.search(text, candidateLimit);
  const [first] = hits;
  if (first === undefined) return { kind: "none" };
  const rivals = hits.filter((hit) => asClose(hit, first));
  if (first.closeness === "similar") return { kind: "candidates", accounts: hits };
  if (rivals.length > 1) return { kind: "candidates", accounts: rivals };
  return { kind: "match", account: first, whole: first.whole };
}

function asClose(hit: NameHit, first: NameHit): boolean {
  return hit.closeness === first.closeness && hit.edits === first.edits;
}
