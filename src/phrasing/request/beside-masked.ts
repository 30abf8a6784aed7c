/** A text that will be masked -> changed where nothing in it is masked, so that what is to be found stays whole until it is. */
import type { Masking } from "../mask/masking.ts";

/** @throws as `Masking.mask`. */
export function besideMasked(text: string, masking: Masking, change: (text: string) => string): string {
  let at = 0;
  let changed = "";
  for (const { start, end } of masking.mask(text).entities) {
    changed += change(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return changed + change(text.slice(at));
}
