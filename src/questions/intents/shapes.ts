/** A reading and a kind of question -> whether the kind reads everything that is asked beyond one figure. */
import type { Reading } from "../reading/reading.ts";
import type { Rule } from "./rule.ts";

/** "NRR by region" must not be answered as "NRR". */
export function readsShapes({ reads = [] }: Rule, { shapes }: Reading): boolean {
  return [...shapes].every((shape) => reads.includes(shape));
}
