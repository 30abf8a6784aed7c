/** What came from outside as JSON -> the records and the words in it, or nothing. */

export type Fields = Readonly<Record<string, unknown>>;

export function record(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** null for everything but a word. */
export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** "" for everything but a word. */
export function words(value: unknown): string {
  return text(value) ?? "";
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** null for what is no JSON. */
export function json(value: unknown): unknown {
  if (typeof value !== "string") return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
