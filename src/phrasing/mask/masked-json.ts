/** A JSON value -> its text with every string masked; a number that would be masked as text becomes a string that is. */
import type { MaskedText } from "./masked-text.ts";
import type { JsonValue } from "./masking.ts";

/** A placeholder holds nothing that JSON escapes, and what is masked is serialised afterwards: the text stays JSON. */
export function maskedJson(value: JsonValue, mask: (text: string) => string): MaskedText {
  return JSON.stringify(leafByLeaf(value, mask)) as MaskedText;
}

function leafByLeaf(value: JsonValue, mask: (text: string) => string): JsonValue {
  if (typeof value === "string") return mask(value);
  if (typeof value === "number") return maskedNumber(value, mask);
  if (value === null || typeof value === "boolean") return value;
  if (isList(value)) return value.map((item) => leafByLeaf(item, mask));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, leafByLeaf(item, mask)]));
}

function maskedNumber(value: number, mask: (text: string) => string): JsonValue {
  const text = String(value);
  const masked = mask(text);
  return masked === text ? value : masked;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
