/** What a digest is subscribed with: of whose accounts, when, in whose numbers, and what an empty day gets. */
import { byCodePoint } from "../code-point-order.ts";
import type { DigestSchedule } from "./schedule.ts";

/** All that is given must hold; nothing given = the whole book. */
export interface DigestFilter {
  /** Any of these. */
  readonly segments?: readonly string[];
  readonly ownerEmail?: string;
}

/** A day on which nothing slips: one line that says so, or no message at all. */
export type EmptyDay = "line" | "nothing";

export interface DigestTerms {
  readonly schedule: DigestSchedule;
  readonly filter: DigestFilter;
  /** BCP 47 for numbers and dates; null = the organisation's. */
  readonly locale: string | null;
  readonly emptyDay: EmptyDay;
}

/** Two ways of saying the same accounts are one text: segments in order and once, an e-mail in lower case. */
export function canonicalFilter({ segments = [], ownerEmail }: DigestFilter): DigestFilter {
  const sorted = [...new Set(segments)].sort(byCodePoint);
  return {
    ...(sorted.length > 0 && { segments: sorted }),
    ...(ownerEmail !== undefined && { ownerEmail: ownerEmail.toLowerCase() }),
  };
}
