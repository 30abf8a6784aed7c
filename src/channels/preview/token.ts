/** The secret of one start: whoever has the address it stands in may ask. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const tokenBytes = 24;

/** 192 bits, in letters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString("base64url");
}

/** In constant time, whatever the lengths. */
export function sameToken(expected: string, given: string): boolean {
  return timingSafeEqual(digest(expected), digest(given));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
