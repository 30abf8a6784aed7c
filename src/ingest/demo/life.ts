/** One demo customer's story: who it is, how it feels, and what it paid from when to when. Every feed is told from it. */
import type { Day } from "../../core/day.ts";
import type { Minor } from "../../core/money.ts";
import type { EndReason } from "../../core/records.ts";

/** How the customer does now: what its usage, tickets, answers and silence are drawn from. */
export type Mood = "thriving" | "steady" | "fading" | "failing" | "slipping";

export interface Leaving {
  readonly day: Day;
  readonly reason: EndReason;
}

export interface Life {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly region: string;
  readonly mood: Mood;
  readonly joined: Day;
  readonly startCents: Minor;
  /** Ascending days after `joined`; signed. */
  readonly changes: readonly { readonly day: Day; readonly byCents: Minor }[];
  /** May lie in the future: asked for, not yet over. */
  readonly left: Leaving | null;
  readonly returned: { readonly day: Day; readonly cents: Minor } | null;
}

/** What the customer paid last, or pays now. */
export function latestCents(life: Life): Minor {
  return life.returned?.cents ?? life.changes.reduce((cents, { byCents }) => cents + byCents, life.startCents);
}

export function paysOn(life: Life, day: Day): boolean {
  const firstSpell = life.joined <= day && (life.left === null || day < life.left.day);
  return firstSpell || (life.returned !== null && life.returned.day <= day);
}
