/** A value of the facts -> the figure it is, if it is one. */
import type { Figure } from "../facts/figure.ts";
import type { Entry } from "./ledger.ts";

export function figureOf({ leaf }: Entry): Figure | undefined {
  return leaf.value.is === "figure" ? leaf.value.figure : undefined;
}
