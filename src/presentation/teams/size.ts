/** A value -> the bytes it takes in a message: JSON in UTF-8. */

const encoder = new TextEncoder();

export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
