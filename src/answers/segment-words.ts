/** The segments a question is cut to -> how sentences and `read_as` name them. */
import type { SegmentAlternatives } from "../core/revenue/segment-alternatives.ts";

/** "EMEA or AMER, Enterprise"; null when no segment was named. */
export function segmentsInWords(alternatives: SegmentAlternatives): string | null {
  return alternatives.length === 0 ? null : alternatives.map((group) => group.join(" or ")).join(", ");
}
