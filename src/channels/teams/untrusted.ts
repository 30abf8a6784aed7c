/** A value from the wire -> what it can be read as, its shape believed in nothing. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** "" for whatever is no text. */
export function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Longer than any of Teams' own ids, which stay under 300 characters. */
const longestId = 1_000;
/** Control characters and halves of characters: the database takes neither in a key. */
const unfit = /[\p{Cc}\p{Surrogate}]/u;

/** null for whatever cannot be an id. */
export function idOf(value: unknown): string | null {
  const text = words(value).trim();
  return text === "" || text.length > longestId || unfit.test(text) ? null : text;
}
