/** Some of the tickets / all of them, without one lone ticket reading as "all of them". */
import { type Fraction, fraction } from "../../fraction.ts";

// One urgent ticket out of one is an anecdote; four are the fewest where a share says something.
const fewest = 4;

/** Basis points of max(all, 4); 0 when there are no tickets. */
export function shareOfTickets(some: number, all: number): Fraction {
  return fraction(BigInt(some) * 10_000n, BigInt(Math.max(all, fewest)));
}
