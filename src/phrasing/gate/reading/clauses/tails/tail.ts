/** What may be said more of a quantity, behind its level or its move. */
import type { Move, Said, Way } from "../../../claims.ts";
import type { Time } from "../../times.ts";

export interface Tail {
  readonly now?: Said;
  readonly before?: Said;
  readonly by?: Said;
  readonly move?: Move;
  readonly time?: Time;
  readonly timeBefore?: Time;
  readonly total?: boolean;
  /** "below the peer median of 55%". */
  readonly beside?: {
    readonly words: readonly string[];
    readonly said: Said;
    readonly way: Way | null;
    readonly gap?: Said;
  };
  /** Said as it was before: the level is no level of now. */
  readonly earlier?: boolean;
  /** Concepts said apart from the noun: "over the trailing year". */
  readonly also?: readonly string[];
}

export function joinedTails(all: readonly Tail[]): Tail | null {
  const whole: Record<string, unknown> = {};
  for (const tail of all) {
    for (const [key, value] of Object.entries(tail)) {
      const known = whole[key];
      if (known !== undefined && !(key === "move" && sameMove(known as Move, value as Move))) return null;
      whole[key] ??= value;
    }
  }
  return whole;
}

function sameMove(one: Move, other: Move): boolean {
  return one.way === other.way && one.judged === other.judged;
}
