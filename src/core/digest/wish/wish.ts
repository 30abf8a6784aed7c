/** What somebody says about a digest they want, as far as they say it; the rest is for defaults. */
import type { Weekday } from "../schedule.ts";
import type { EmptyDay } from "../subscription.ts";

export interface DigestWish {
  /** The place it was typed in, or the person's own chat. */
  readonly place?: "here" | "me";
  /** Minutes after midnight. */
  readonly atMinute?: number;
  /** Ascending. */
  readonly weekdays?: readonly Weekday[];
  /** IANA, in its canonical case. */
  readonly timezone?: string;
  /** As typed; whether there are such segments is for whoever knows the book. */
  readonly segments?: readonly string[];
  readonly ownerEmail?: string;
  /** The accounts of whoever says it, or the whole book. */
  readonly whose?: "mine" | "all";
  /** BCP 47, canonical. */
  readonly locale?: string;
  readonly emptyDay?: EmptyDay;
}

export type WishReading =
  | { readonly kind: "wish"; readonly wish: DigestWish }
  /** `word` as typed, and a sentence on what it is not. */
  | { readonly kind: "unreadable"; readonly word: string; readonly problem: string };
