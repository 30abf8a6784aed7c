/** An id from the wire -> the same, if it can be one. */
import { text } from "../untrusted.ts";

/** Longer than any of Teams' own, which stay under 300 characters. */
const longest = 1_000;
/** Control characters and halves of characters: the database takes neither in a key. */
const unfit = /[\p{Cc}\p{Surrogate}]/u;

export function idOf(value: unknown): string | null {
  const id = text(value);
  return id === null || id.trim() === "" || id.length > longest || unfit.test(id) ? null : id;
}
