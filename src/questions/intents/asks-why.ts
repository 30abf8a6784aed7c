/** A reading -> whether it asks for reasons: "explain" does so only of a movement. */
import type { Reading } from "../reading/reading.ts";

export function asksWhy({ cues, move }: Reading): boolean {
  return cues.has("why") || (cues.has("explain") && move !== undefined);
}
