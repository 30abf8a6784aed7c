/** A label -> as much of it as a limit allows, with an ellipsis where something is missing. */
import type { Limit } from "./limits.ts";

const ellipsis = "…";

/** By whole characters as people see them, so that an emoji or an accent is never cut in half. */
export function shortened(label: string, { max }: Limit): string {
  if (label.length <= max) return label;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(label)) {
    if (kept.length + segment.length + ellipsis.length > max) break;
    kept += segment;
  }
  return `${kept}${ellipsis}`;
}
