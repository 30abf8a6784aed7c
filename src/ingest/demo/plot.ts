/** The parts of the demo's story: how many customers play which, and for how much. All amounts in minor units of USD. */
import type { EndReason } from "../../core/records.ts";

/**
 * The guide's worked figures ("Measuring Customer Success", definitions.md §2): 200 accounts paying 400,000, of which 8
 * leave with 10,000, others shrink by 20,000 and grow by 60,000.
 */
export const guide = {
  accounts: 200,
  startCents: 40_000_000n,
  /** Six voluntary, two involuntary; 10,000 in all. */
  lost: [
    { cents: 240_000n, reason: "voluntary" },
    { cents: 190_000n, reason: "voluntary" },
    { cents: 160_000n, reason: "involuntary" },
    { cents: 130_000n, reason: "voluntary" },
    { cents: 100_000n, reason: "voluntary" },
    { cents: 80_000n, reason: "voluntary" },
    { cents: 60_000n, reason: "involuntary" },
    { cents: 40_000n, reason: "voluntary" },
  ] satisfies readonly { cents: bigint; reason: EndReason }[],
  grow: { accounts: 40, cents: 6_000_000n },
  shrink: { accounts: 16, cents: 2_000_000n },
  join: 14,
};

/** NRR lands near 97 %: the three EMEA accounts alone are three of the points, and each outweighs any other change. */
export const drop = {
  /** Lost to failed payments; days after the quarter's start. */
  emea: [
    { cents: 520_000n, afterDays: 26 },
    { cents: 460_000n, afterDays: 45 },
    { cents: 410_000n, afterDays: 61 },
  ],
  lost: ["voluntary", "voluntary", "unknown", "voluntary", "voluntary"] satisfies readonly EndReason[],
  grow: { accounts: 12, cents: 1_700_000n },
  shrink: { accounts: 8, cents: 800_000n },
  join: 15,
  return: 2,
};

/** Acme pays well, renews soon, and is the one to worry about. */
export const acme = { cents: 480_000n, renewsInDays: 52 };

/** The rest of about 290 accounts over 24 months. */
export const others = { goneBefore: 52, joinSince: 9, leaveSoon: 3 };

/** Amounts come in tens of dollars. */
export const stepCents = 1_000n;

/** Relative sizes to draw from, roughly tens of dollars a month: few large customers, many small ones. */
export const sizes = {
  small: [40, 90],
  medium: [100, 300],
  large: [350, 800],
  /** Large enough to lose the most that a shrinking account loses, and still stay. */
  shrinking: [300, 600],
  growing: [120, 400],
} satisfies Readonly<Record<string, readonly [number, number]>>;

/** How common the sizes are among accounts without a part. */
export const sizeShare = { small: 0.5, medium: 0.38 };
