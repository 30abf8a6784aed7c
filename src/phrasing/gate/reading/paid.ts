/** What is paid is MRR by the month and ARR by the year; with neither said, nothing. */
import type { Said } from "../claims.ts";

export function paidBy({ per }: Said): readonly string[] {
  if (per === "month") return ["mrr"];
  return per === "year" ? ["arr"] : [];
}
