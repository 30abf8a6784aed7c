/** Ids of answers and digests, and claim codes: random, short enough to be read aloud, without letters that look alike. */
import { randomInt } from "node:crypto";

// Crockford's base 32 alphabet: no I, L, O or U.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 32^12 answers: a collision within an organisation is beyond hope, and the store refuses one anyway. */
export function newAnswerId(): string {
  return `a-${letters(12).toLowerCase()}`;
}

/** Typed by people who have several; the store refuses one that is taken. */
export function newDigestId(): string {
  return letters(6).toLowerCase();
}

/** 50 bits, in groups that can be typed; its tries are limited besides. */
export function newClaimCode(): string {
  return `${letters(5)}-${letters(5)}`;
}

function letters(count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join("");
}
